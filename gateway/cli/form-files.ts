// Options for form files on the command line, shared by both verbs that read them.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { type FormFiles, type ImportProblem, readIn, unpackIn } from '../asking/index.ts'
import { showProgress } from './progress-bar.ts'
import { ACTOR, type WithCatalogue } from './with-catalogue.ts'

export interface FormFlags {
  connector?: string
  class?: string
  rows?: string
  replaces?: string
  json?: boolean
}

export const FILES_OF_FORMS =
  'XLSX, XLSM, XLS, ET (as printed, data dictionary, XLSForm), DOCX, CSV, JSON (own shape, JSON Schema, FHIR Questionnaire), or a folder or ZIP of them'

export const importCommand = (): Command =>
  new Command('import')
    .option('--class <class>', 'object class of every form; default: guessed for each')
    .option(
      '--rows <class>',
      "what the rows of repeated blocks are about; 'none': no rows, single fields; default: told by their columns",
    )
    .option(
      '--replaces <form>',
      'the one form of the file is the new version of this form id; forms with codes of their own need it not',
    )
    .option(
      '--connector <id>',
      "whose deliveries answer the forms; default: the department's one that delivers; without any the hub keeps the answers",
    )
    .option('--json', 'print the report as JSON')

export async function formFiles(
  { bounded }: Pick<WithCatalogue, 'bounded'>,
  path: string,
  department: string,
  { connector, class: objectClass, rows, replaces }: FormFlags,
): Promise<FormFiles> {
  const from = (await stat(path)).isDirectory()
    ? { folder: path, onProgress: showProgress }
    : { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
  return {
    department,
    connector,
    class: objectClass,
    rows,
    replaces,
    read: readIn(bounded, ACTOR),
    unpack: unpackIn(bounded, ACTOR),
    from,
  }
}

export const problemLine = ({ file, form, row, cell, message }: ImportProblem): string =>
  `problem    ${[file, form, row ? `row ${row}` : '', cell ? `cell ${cell}` : ''].filter(Boolean).join(', ')}: ${message.zh} ${message.en}`
