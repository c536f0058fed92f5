import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import { openCatalogue } from '../catalogue/index.ts'
import { importForms, issueRequests, listForms } from '../forms/index.ts'
import { DEMO_ACCOUNTS } from '../identity/index.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface ImportOptions {
  department: string
  class?: string
  json?: boolean
}

const importVerb = (): Command =>
  new Command('import')
    .description("imports a department's forms from JSON or XLSX; fields are bound to elements, new elements join the catalogue")
    .argument(
      '<file>',
      'JSON of the shape {"forms": [{"key", "title", "fields": [{"code", "label"}]}]}, or XLSX with one sheet a form',
    )
    .requiredOption('--department <id>', 'the department that asks; its connector delivers')
    .option('--class <class>', 'object class of every form in the file; default: guessed for each')
    .option('--json', 'print the report as JSON')
    .action(async (file: string, options: ImportOptions) => {
      const bytes = await readFile(file)
      const report = await withStore(async ({ db, bell }) => {
        const catalogue = await openCatalogue(db, bell)
        try {
          const asks = { department: options.department, connector: options.department, objectClass: options.class }
          const result = await importForms(db, catalogue, { name: basename(file), bytes }, asks)
          bell.ring('catalogue', options.department)
          return result
        } finally {
          catalogue.close()
        }
      })
      print(options.json, report, () => [
        ...report.forms.map(
          (f) =>
            `${f.changed ? 'imported ' : 'unchanged'}  ${f.id}  v${f.version}  ${f.title}: ${f.fields} fields, ${f.added.length} new elements`,
        ),
        ...report.problems.map(
          (p) =>
            `problem    ${[p.file, p.form, p.row ? `row ${p.row}` : ''].filter(Boolean).join(', ')}: ${p.message.zh} ${p.message.en}`,
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

export const formsVerb = (): Command =>
  new Command('forms').description('the forms that departments ask').addCommand(importVerb()).addCommand(listVerb())
