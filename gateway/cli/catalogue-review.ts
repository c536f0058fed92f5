// The six steps on the command line. A person who may run this on the machine acts for the departments; decisions say "cli".

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Command } from 'commander'
import { HubError, type Label } from '../../schema/index.ts'
import {
  askedTwice,
  catalogueResult,
  type FormFiles,
  launchForm,
  listIntake,
  planLaunch,
  reviewQueue,
  type SavedForm,
  takeInForms,
  unusedFields,
} from '../asking/index.ts'
import { exportCatalogue, readCatalogueFile } from '../catalogue/index.ts'
import { countOpenSheets, usedSince } from '../filling/index.ts'
import { decisionVerbs } from './catalogue-decide.ts'
import { FILES_OF_FORMS, type FormFlags, formFiles, importCommand, problemLine } from './form-files.ts'
import { print } from './print.ts'
import { showProgress } from './progress-bar.ts'
import { ACTOR, withCatalogue } from './with-catalogue.ts'
import { withStore } from './with-store.ts'

interface Flags {
  json?: boolean
}

const importVerb = () =>
  importCommand()
    .description('takes the forms of files in for review and matches them; nothing is asked of anybody before `launch`')
    .argument('<files...>', `${FILES_OF_FORMS}, or folders of them`)
    .option('--department <id>', 'whose forms; its connector delivers; left out: each folder is named after its department')
    .action(async (files: string[], { department: named, ...flags }: FormFlags & { department?: string }) => {
      const report = await withCatalogue(async (deps) => {
        const all: FormFiles[] = []
        for (const [path, department] of await departmentOfEach(files, named))
          all.push(await formFiles(deps, path, department, flags))
        return takeInForms(deps, ACTOR, all)
      })
      print(flags.json, report, () => [
        ...report.forms.map((f) => `${f.changed ? 'taken in ' : 'unchanged'}  ${f.id}  ${f.title}: ${f.fields} fields`),
        ...report.problems.map(problemLine),
        ...(report.skipped > 0 ? [`${report.skipped} files were taken in before and are unchanged`] : []),
        ...(report.run
          ? [
              `${report.run.fields} fields of ${report.run.forms} forms: ${report.run.auto} merged, ${report.run.review} to review, ${report.run.fresh} alone`,
            ]
          : []),
      ])
      if (report.forms.length === 0 && report.skipped === 0) process.exitCode = 1
    })

/** The paths to take in, each with its department: the named one, or else the one that a folder is named after. */
async function departmentOfEach(files: readonly string[], named: string | undefined): Promise<[string, string][]> {
  if (named) return files.map((file) => [file, named])
  const all: [string, string][] = []
  for (const file of files) {
    const entries = await readdir(file, { withFileTypes: true }).catch(() => [])
    for (const e of entries) if (e.isDirectory() && !e.name.startsWith('.')) all.push([join(file, e.name), e.name])
  }
  if (all.length === 0) throw new HubError('BAD_INPUT', { message: 'Say with --department whose forms these are.' })
  return all.sort(([a], [b]) => (a < b ? -1 : 1))
}

const formsVerb = () =>
  new Command('forms')
    .description('lists the forms under review, what stands in the way of each, and what launching it would do')
    .option('--json', 'print JSON')
    .action(async (flags: Flags) => {
      const rows = await withCatalogue(async ({ db, catalogue }) => {
        const forms = await listIntake(db, {})
        return Promise.all(
          forms.map(async ({ fields, ...f }) => {
            const plan = await planLaunch(db, catalogue.current(), f.id)
            const impact = plan && { ...plan.impact, openSheets: await countOpenSheets(db, f.id) }
            return { ...f, fields: fields.length, obstacles: plan?.obstacles ?? [], impact }
          }),
        )
      })
      print(flags.json, rows, () =>
        rows.map(
          (r) =>
            `${r.state.padEnd(8)}  ${r.id}  ${r.title}: ${r.fields} fields${r.obstacles.length > 0 ? `  ${r.obstacles.map((o) => o.zh).join('')}` : ''}`,
        ),
      )
    })

const queueVerb = () =>
  new Command('review')
    .description('what waits for a person, what saves most first')
    .option('--first <n>', 'how many', '20')
    .option('--search <text>', 'part of a label, of the title of a form, or of an id')
    .option('--json', 'print JSON')
    .action(async (flags: Flags & { first: string; search?: string }) => {
      const limit = Math.max(1, Number(flags.first) || 20)
      const page = await withStore(({ db }) => reviewQueue(db, { limit, search: flags.search }))
      print(flags.json, page, () => [
        `${page.total} wait`,
        ...page.items.map(
          (i) => `${i.probability.toFixed(2)}  ${i.a.field}  ${i.b.field}  ${i.reasons.map((r) => r.zh).join('；')}`,
        ),
      ])
    })

const launchVerb = () =>
  new Command('launch')
    .description('puts forms in force, bound to elements; sheets in progress finish on the version that they began with')
    .argument('[forms...]', 'form ids, see `yibiao catalogue forms`')
    .option('--all', 'every form under review; those that something stands in the way of are named and left')
    .option('--json', 'print JSON')
    .action(async (forms: string[], flags: Flags & { all?: boolean }) => {
      if (!flags.all && forms.length === 0) throw new HubError('BAD_INPUT', { message: 'Name forms, or say --all.' })
      const result = await withCatalogue(async (deps) => {
        const ids = flags.all ? (await listIntake(deps.db, { state: 'REVIEW' })).map((f) => f.id) : forms
        const launched: SavedForm[] = []
        const left: { form: string; message: Label }[] = []
        for (const [i, id] of ids.entries()) {
          try {
            launched.push(await launchForm(deps, ACTOR, id))
          } catch (error) {
            if (!flags.all || !(error instanceof HubError) || error.code !== 'BAD_INPUT') throw error
            left.push({ form: id, message: error.sentence ?? { zh: error.message, en: error.message } })
          }
          if (flags.all) showProgress({ done: i + 1, total: ids.length, file: id })
        }
        return { launched, left }
      })
      print(flags.json, result, () => [
        ...result.launched.map((f) => `${f.changed ? 'launched ' : 'unchanged'}  ${f.id}  v${f.version}`),
        ...result.left.map((l) => `left       ${l.form}: ${l.message.zh} ${l.message.en}`),
      ])
      if (result.launched.length === 0) process.exitCode = 1
    })

const resultVerb = () =>
  new Command('result')
    .description('forms and items before and after, by department, with the lists behind the figures')
    .option('--json', 'print JSON, with the lists')
    .action(async (flags: Flags) => {
      const result = await withStore(async ({ db }) => ({
        figures: await catalogueResult(db),
        askedTwice: await askedTwice(db, null),
        unused: await unusedFields({ db, used: (since) => usedSince(db, since) }, new Date()),
      }))
      const cut = (before: number, after: number) => (before === 0 ? '' : ` (-${Math.round((1 - after / before) * 100)}%)`)
      print(flags.json, result, () => [
        ...result.figures.map(
          (f) =>
            `${(f.department ?? 'all').padEnd(20)} forms ${f.formsBefore} -> ${f.formsAfter}${cut(f.formsBefore, f.formsAfter)}, items ${f.itemsBefore} -> ${f.itemsAfter}${cut(f.itemsBefore, f.itemsAfter)}, ${f.waiting} waiting`,
        ),
        `${result.askedTwice.length} things are asked by more than one form; ${result.unused.length} fields are used by nobody`,
      ])
    })

const exportVerb = () =>
  new Command('export')
    .description('writes the catalogue as a file: elements and code lists in the terms of ISO/IEC 11179')
    .argument('<file>', 'JSON file to write')
    .action(async (file: string) => {
      const content = await withCatalogue(async ({ catalogue }) => exportCatalogue(catalogue.current()))
      await writeFile(file, `${JSON.stringify(content, null, 2)}\n`)
      console.log(`${content.elements.length} elements, ${content.codeLists.length} code lists`)
    })

const loadVerb = () =>
  new Command('load')
    .description('takes elements and code lists from a file that `export` wrote; each change is kept with who and why')
    .argument('<file>', 'JSON file')
    .requiredOption('--why <text>', 'why, kept with each version')
    .option('--json', 'print JSON')
    .action(async (file: string, flags: Flags & { why: string }) => {
      const content: unknown = JSON.parse(await readFile(file, 'utf8'))
      const read = await withCatalogue(async ({ catalogue }) => {
        const found = readCatalogueFile(content, catalogue.current())
        const before = catalogue.current().elements
        const changed = found.elements.filter((e) => !isDeepStrictEqual(before.get(e.id), e))
        await catalogue.save({ by: ACTOR, why: flags.why }, changed, found.codeLists)
        return { changed: changed.map((e) => e.id), problems: found.problems }
      })
      print(flags.json, read, () => [
        `${read.changed.length} elements new or changed`,
        ...read.problems.map((p) => `problem  ${p.entry}: ${p.message}`),
      ])
      if (read.problems.length > 0) process.exitCode = 1
    })

export const reviewVerbs = (): Command[] => [
  importVerb(),
  formsVerb(),
  queueVerb(),
  ...decisionVerbs(),
  launchVerb(),
  resultVerb(),
  exportVerb(),
  loadVerb(),
]
