// The six steps on the command line; whoever may run this on the machine acts for the departments, and decisions say "cli".
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { HubError } from '../../schema/index.ts'
import { type CatalogueHolder, exportCatalogue, openCatalogue, readCatalogueFile, seedCatalogue } from '../catalogue/index.ts'
import {
  askedTwice,
  catalogueResult,
  decide,
  launch,
  listIntake,
  planLaunch,
  reviewQueue,
  runMatch,
  takeIn,
  undoDecision,
  unusedFields,
} from '../review/index.ts'
import { print } from './print.ts'
import { type Store, withStore } from './with-store.ts'

interface Flags {
  json?: boolean
}

const ACTOR = 'cli'

const withCatalogue = <T>(work: (store: Store, catalogue: CatalogueHolder) => Promise<T>): Promise<T> =>
  withStore(async (store) => {
    await seedCatalogue(store.db)
    const catalogue = await openCatalogue(store.db, store.bell)
    try {
      return await work(store, catalogue)
    } finally {
      catalogue.close()
    }
  })

const importVerb = () =>
  new Command('import')
    .description('takes the forms of files in for review and matches them; nothing is asked of anybody before `launch`')
    .argument('<files...>', 'XLSX (as printed, data dictionary, XLSForm), CSV, JSON (own shape, JSON Schema, FHIR Questionnaire)')
    .requiredOption('--department <id>', 'whose forms; its connector delivers')
    .option('--class <class>', 'object class of every form; default: guessed for each')
    .option('--json', 'print JSON')
    .action(async (files: string[], flags: Flags & { department: string; class?: string }) => {
      const report = await withCatalogue(async ({ db }, catalogue) => {
        const known = await db.selectFrom('department').select('id').where('id', '=', flags.department).executeTakeFirst()
        if (!known) throw new HubError('NOT_FOUND', { message: `There is no department ${flags.department}.` })
        const asks = { department: flags.department, connector: flags.department, objectClass: flags.class, actor: ACTOR }
        const taken = []
        for (const file of files)
          taken.push(
            await takeIn(db, catalogue.current(), { name: basename(file), bytes: new Uint8Array(await readFile(file)) }, asks),
          )
        const run = await runMatch(db, catalogue.current())
        return { forms: taken.flatMap((t) => t.forms), problems: taken.flatMap((t) => t.problems), run }
      })
      print(flags.json, report, () => [
        ...report.forms.map((f) => `${f.changed ? 'taken in ' : 'unchanged'}  ${f.id}  ${f.title}: ${f.fields} fields`),
        ...report.problems.map(
          (p) => `problem    ${[p.file, p.form, p.cell].filter(Boolean).join(', ')}: ${p.message.zh} ${p.message.en}`,
        ),
        `${report.run.fields} fields of ${report.run.forms} forms: ${report.run.auto} merged, ${report.run.review} to review, ${report.run.fresh} alone`,
      ])
      if (report.forms.length === 0) process.exitCode = 1
    })

const formsVerb = () =>
  new Command('forms')
    .description('lists the forms under review, what stands in the way of each, and what launching it would do')
    .option('--json', 'print JSON')
    .action(async (flags: Flags) => {
      const rows = await withCatalogue(async ({ db }, catalogue) => {
        const forms = await listIntake(db, {})
        return Promise.all(
          forms.map(async ({ fields, ...f }) => {
            const plan = await planLaunch(db, catalogue.current(), f.id)
            return { ...f, fields: fields.length, obstacles: plan?.obstacles ?? [], impact: plan?.impact ?? null }
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
    .option('--json', 'print JSON')
    .action(async (flags: Flags & { first: string }) => {
      const page = await withStore(({ db }) => reviewQueue(db, { offset: 0, limit: Math.max(1, Number(flags.first) || 20) }))
      print(flags.json, page, () => [
        `${page.total} wait`,
        ...page.items.map(
          (i) => `${i.probability.toFixed(2)}  ${i.a.field}  ${i.b.field}  ${i.reasons.map((r) => r.zh).join('；')}`,
        ),
      ])
    })

const decideVerb = () =>
  new Command('decide')
    .description('says that two fields ask for the same value, or do not; everything is matched anew')
    .argument('<a>', '`form#code`, or `@class#property` for an element')
    .argument('<b>', 'the other')
    .requiredOption('--same <yes|no>', 'yes or no')
    .option('--note <text>', 'why')
    .option('--json', 'print JSON')
    .action(async (a: string, b: string, flags: Flags & { same: string; note?: string }) => {
      if (!/^(yes|no)$/.test(flags.same)) throw new HubError('BAD_INPUT', { message: '--same is yes or no.' })
      const result = await withCatalogue(async ({ db }, catalogue) => {
        const [id] = await decide(db, ACTOR, [{ a, b, same: flags.same === 'yes', note: flags.note }])
        return { decision: id, ...(await runMatch(db, catalogue.current())) }
      })
      print(flags.json, result, () => [`decision ${result.decision}; ${result.review} fields still wait`])
    })

const undoVerb = () =>
  new Command('undo')
    .description('takes a decision back')
    .argument('<decision>', 'as `decide` printed it')
    .action(async (id: string) => {
      const undone = await withCatalogue(async ({ db }, catalogue) => {
        const done = /^[\da-f-]{36}$/.test(id) && (await undoDecision(db, ACTOR, id))
        if (done) await runMatch(db, catalogue.current())
        return done
      })
      if (!undone) throw new HubError('NOT_FOUND', { message: `No decision ${id} stands.` })
      console.log(`decision ${id} undone`)
    })

const launchVerb = () =>
  new Command('launch')
    .description('puts a form in force, bound to elements; sheets in progress finish on the version that they began with')
    .argument('<form>', 'form id, see `yibiao catalogue forms`')
    .option('--json', 'print JSON')
    .action(async (id: string, flags: Flags) => {
      const saved = await withCatalogue(async ({ db, bell }, catalogue) => {
        const done = await launch(db, catalogue, ACTOR, id)
        bell.ring('catalogue', id)
        return done
      })
      print(flags.json, saved, () => [`${saved.changed ? 'launched ' : 'unchanged'}  ${saved.id}  v${saved.version}`])
    })

const resultVerb = () =>
  new Command('result')
    .description('forms and items before and after, by department, with the lists behind the figures')
    .option('--json', 'print JSON, with the lists')
    .action(async (flags: Flags) => {
      const result = await withStore(async ({ db }) => ({
        figures: await catalogueResult(db),
        askedTwice: await askedTwice(db, null),
        unused: await unusedFields(db, new Date()),
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
      const content = await withCatalogue(async (_, catalogue) => exportCatalogue(catalogue.current()))
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
      const read = await withCatalogue(async (_, catalogue) => {
        const found = readCatalogueFile(content, catalogue.current())
        const before = catalogue.current().elements
        const changed = found.elements.filter((e) => JSON.stringify(before.get(e.id)) !== JSON.stringify(e))
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
  decideVerb(),
  undoVerb(),
  launchVerb(),
  resultVerb(),
  exportVerb(),
  loadVerb(),
]
