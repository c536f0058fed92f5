// Imports the forms of a file (JSON or Excel) for one connector. One bad form is named and left out; the rest come in. Importing the
// same file again changes nothing.
import { HubError, type ObjectClass } from '../../../../schema/index.ts'
import type { CatalogueHolder } from '../../../catalogue/index.ts'
import type { Database } from '../../../platform/index.ts'
import { readForm } from '../read-form.ts'
import { saveForm } from '../save-form.ts'
import { saveTemplate } from '../template.ts'
import { bindForm } from './bind-form.ts'
import { whileLocked } from './one-import.ts'
import type { ImportProblem, RawForm } from './raw-form.ts'
import { type ImportFile, readForms } from './read-forms.ts'
import type { ReadFile } from './read-in.ts'
import { type SaidOfRows, withRowSets } from './row-sets.ts'
import { demandReplaceable, whichForm } from './which-form.ts'

export interface ImportOptions {
  department: string
  connector: string
  /** Who imports; kept with the elements that the forms bring. */
  actor: string
  /** What every form of the file is about; left out: guessed form by form. */
  objectClass?: ObjectClass
  /** What the rows of repeated blocks are about; left out: told by their columns; 'none': each column is a single field. */
  rows?: SaidOfRows
  /** Id of the form of which the file's only form is the new version, where a person says so. */
  replaces?: string | undefined
  /** How the file is read; left out: in this process. */
  read?: ReadFile
}

export interface ImportedForm {
  id: string
  version: number
  changed: boolean
  title: string
  objectClass: ObjectClass
  fields: number
  /** What is asked row by row; empty for most forms. */
  rowSets: { code: string; label: string; of: ObjectClass; fields: number }[]
  /** Ids of elements that the catalogue did not know. */
  added: string[]
  /** System columns left out. */
  skipped: string[]
}

export interface ImportReport {
  forms: ImportedForm[]
  problems: ImportProblem[]
}

export async function importFile(
  db: Database,
  catalogue: CatalogueHolder,
  file: ImportFile,
  options: ImportOptions,
): Promise<ImportReport> {
  const read = await (options.read ?? readForms)(file)
  return whileLocked(db, options.connector, () => importRead(db, catalogue, file, read, options))
}

async function importRead(
  db: Database,
  catalogue: CatalogueHolder,
  file: ImportFile,
  read: Awaited<ReturnType<ReadFile>>,
  options: ImportOptions,
): Promise<ImportReport> {
  // A workbook of which one sheet is filled holds answers of people; it is not kept.
  const template = read.forms.every((f) => f.layout) ? file : null
  const report: ImportReport = { forms: [], problems: read.problems.map((p) => ({ file: file.name, ...p })) }
  await demandReplaceable(db, options.connector, read.forms.length, options.replaces)
  for (const given of read.forms) {
    const { key, problem } = await whichForm(db, options.connector, given, options.replaces)
    const raw = { ...given, key }
    if (problem) report.problems.push({ file: file.name, form: raw.title, row: null, ...problem })
    const { form, objectClass, problems } = withRowSets(catalogue.current(), raw, options)
    const complain = (row: number | null, zh: string, en: string) =>
      report.problems.push({ file: file.name, form: form.title, row, message: { zh, en } })
    for (const { row, message } of problems) complain(row, message.zh, message.en)
    if (!objectClass) {
      complain(null, '看不出此表填报的对象，请用 --class 指明。', 'It is not clear what this form is about; say it with --class.')
      continue
    }
    try {
      report.forms.push(
        await importForm(db, catalogue, form, { ...options, objectClass, source: read.source ?? file.name, template }, complain),
      )
    } catch (error) {
      if (!(error instanceof HubError) || error.code !== 'BAD_INPUT') throw error
      complain(null, `未导入：${error.message}`, `Not imported: ${error.message}`)
    }
  }
  return report
}

async function importForm(
  db: Database,
  catalogue: CatalogueHolder,
  form: RawForm,
  options: ImportOptions & { objectClass: ObjectClass; source: string; template: ImportFile | null },
  complain: (row: number | null, zh: string, en: string) => void,
): Promise<ImportedForm> {
  const { objectClass, connector, department, source, template } = options
  const id = `${connector}:${form.key}`
  const before = await readForm(db, id)
  const bound = bindForm(catalogue.current(), form, { id, objectClass, source, before })
  for (const { row, message } of bound.problems) complain(row, message.zh, message.en)
  const rowSets = bound.draft.rowSets ?? []
  if (bound.draft.fields.length === 0 && rowSets.length === 0)
    throw new HubError('BAD_INPUT', { message: 'no field could be read' })
  const change = { by: options.actor, why: `imported with form ${id} from ${source}` }
  if (bound.added.length > 0) await catalogue.save(change, bound.added, bound.codeLists)
  const saved = await saveForm(db, { connector, department, draft: bound.draft })
  if (template && form.layout) await saveTemplate(db, saved, template, form.layout)
  return {
    ...saved,
    title: form.title,
    objectClass,
    fields: bound.draft.fields.length,
    rowSets: rowSets.map((r) => ({ code: r.code, label: r.label.zh, of: r.of, fields: r.fields.length })),
    added: bound.added.map((e) => e.id),
    skipped: bound.skipped,
  }
}
