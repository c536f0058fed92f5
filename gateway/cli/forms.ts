import { Command } from 'commander'
import { HubError } from '../../schema/index.ts'
import { importForms, issueRequests, listForms, readForm } from '../asking/index.ts'
import type { Viewer } from '../platform/index.ts'
import { FILES_OF_FORMS, type FormFlags, formFiles, importCommand, problemLine } from './form-files.ts'
import { print } from './print.ts'
import { ACTOR, withCatalogue } from './with-catalogue.ts'
import { withStore } from './with-store.ts'

const importVerb = (): Command =>
  importCommand()
    .description("imports a department's forms; fields are bound to elements, new elements join the catalogue")
    .argument('<file>', `${FILES_OF_FORMS}, or a folder of them`)
    .requiredOption('--department <id>', 'the department that asks; its connector delivers')
    .action(async (file: string, { department, ...flags }: FormFlags & { department: string }) => {
      const report = await withCatalogue(async (deps) => importForms(deps, ACTOR, await formFiles(deps, file, department, flags)))
      print(flags.json, report, () => [
        ...(report.files > 1 ? [`${report.files} files, ${report.skipped} of them imported before and unchanged`] : []),
        ...report.forms.map(
          (f) =>
            `${f.changed ? 'imported ' : 'unchanged'}  ${f.id}  v${f.version}  ${f.title}: ${f.fields} fields${f.rowSets.map((r) => `, rows of ${r.of} "${r.label}" with ${r.fields} columns`).join('')}, ${f.added.length} new elements`,
        ),
        ...report.problems.map(problemLine),
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
        // A person who may run this program on the machine acts for the department; the journal and the task say so.
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
