import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { HubError } from '../../schema/index.ts'
import { importForms, issueRequests, listForms, readForm, readIn } from '../asking/index.ts'
import type { Viewer } from '../platform/index.ts'
import { print } from './print.ts'
import { showProgress } from './progress-bar.ts'
import { ACTOR, withCatalogue } from './with-catalogue.ts'
import { withStore } from './with-store.ts'

interface ImportOptions {
  department: string
  connector?: string
  class?: string
  rows?: string
  replaces?: string
  json?: boolean
}

const importVerb = (): Command =>
  new Command('import')
    .description("imports a department's forms; fields are bound to elements, new elements join the catalogue")
    .argument(
      '<file>',
      'XLSX (as printed, data dictionary, XLSForm), CSV, JSON (own shape, JSON Schema, FHIR Questionnaire), or a folder of them',
    )
    .requiredOption('--department <id>', 'the department that asks; its connector delivers')
    .option('--class <class>', 'object class of every form in the file; default: guessed for each')
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
    .action(async (file: string, options: ImportOptions) => {
      const isFolder = (await stat(file)).isDirectory()
      const from = isFolder
        ? { folder: file, onProgress: showProgress }
        : { name: basename(file), bytes: new Uint8Array(await readFile(file)) }
      const { department, connector, class: objectClass, rows, replaces } = options
      const asked = { department, connector, class: objectClass, rows, replaces, from }
      const report = await withCatalogue((deps) => importForms(deps, ACTOR, { ...asked, read: readIn(deps.bounded, ACTOR) }))
      print(options.json, report, () => [
        ...('files' in report && 'skipped' in report
          ? [`${report.files} files, ${report.skipped} of them imported before and unchanged`]
          : []),
        ...report.forms.map(
          (f) =>
            `${f.changed ? 'imported ' : 'unchanged'}  ${f.id}  v${f.version}  ${f.title}: ${f.fields} fields${f.rowSets.map((r) => `, rows of ${r.of} "${r.label}" with ${r.fields} columns`).join('')}, ${f.added.length} new elements`,
        ),
        ...report.problems.map(
          (p) =>
            `problem    ${[p.file, p.form, p.row ? `row ${p.row}` : '', p.cell ? `cell ${p.cell}` : ''].filter(Boolean).join(', ')}: ${p.message.zh} ${p.message.en}`,
        ),
      ])
      if (report.problems.length > 0 && report.forms.length === 0) process.exitCode = 1
    })

const listVerb = (): Command =>
  new Command('list')
    .description('lists the forms that departments ask')
    .argument('[words]', 'words of the title', '')
    .option('--json', 'print JSON')
    .action(async (words: string, options: { json?: boolean }) => {
      const forms = await withStore(({ db }) => listForms(db, words))
      print(options.json, forms, () =>
        forms.map((f) => `${f.id}  v${f.version}  ${f.title.zh}  (${f.fields.length} fields, ${f.objectClass})`),
      )
    })

interface IssueOptions {
  subject: string[]
  place: string[]
  period?: string
  due?: string
  title?: string
  json?: boolean
}

const collect = (value: string, all: string[]): string[] => [...all, value]

const issueVerb = (): Command =>
  new Command('issue')
    .description('asks for a form: one task for each subject or place, as an officer of the department would')
    .argument('<form>', 'form id, see `yibiao forms list`')
    .option(
      '--subject <identifier@division>',
      'id number, credit code or household number, @, and who shall answer; repeatable',
      collect,
      [],
    )
    .option('--place <division>', 'for forms about places: 12-digit code; repeatable', collect, [])
    .option('--period <period>', '2026-11, 2026-Q4 or 2026, where the form has one')
    .option('--due <date>', 'ISO date; the end of that day in Beijing time')
    .option('--title <title>', "default: the form's title")
    .option('--json', 'print JSON')
    .action(async (id: string, options: IssueOptions) => {
      const result = await withCatalogue(async (deps) => {
        const form = await readForm(deps.db, id)
        if (!form) throw new HubError('NOT_FOUND', { message: `There is no form ${id}. See \`yibiao forms list\`.` })
        // Whoever may run this program on the machine acts for the department; the journal and the task say so.
        const officer: Viewer = {
          ...{ id: ACTOR, username: ACTOR, name: ACTOR, token: null },
          assignments: [{ role: 'OFFICER', division: null, department: form.department }],
        }
        const subjects = options.subject.map((text) => {
          const at = text.lastIndexOf('@')
          return { identifier: text.slice(0, at < 0 ? undefined : at), division: at < 0 ? '' : text.slice(at + 1) }
        })
        const dueAt = options.due ? `${options.due}T23:59:59+08:00` : null
        const { title, period, place: divisions } = options
        return issueRequests(deps, officer, { form: id, title, period, dueAt, subjects, divisions }, 'en')
      })
      print(options.json, result, () => [`${result.issued} issued`, ...result.problems.map((p) => `problem  ${p.message}`)])
      if (result.issued === 0 && result.problems.length > 0) process.exitCode = 1
    })

export const formsVerb = (): Command =>
  new Command('forms')
    .description('the forms that departments ask')
    .addCommand(importVerb())
    .addCommand(listVerb())
    .addCommand(issueVerb())
