// People's decisions in the six steps, on the command line: drop repeats; accept or reject merges one by one, from a file, or all
// certain ones together; confirm for the departments concerned; undo.
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { z } from 'zod'
import { HubError } from '../../schema/index.ts'
import {
  type Confirmation,
  confirmMatches,
  countMatched,
  type DecisionInput,
  decideMatches,
  dropForms,
  listDecisions,
  listPairs,
  reviewQueue,
  setFormClass,
  splitField,
  takeFormsBack,
  undoMatches,
} from '../asking/index.ts'
import { isUuid } from '../platform/index.ts'
import { print } from './print.ts'
import { ACTOR, withCatalogue } from './with-catalogue.ts'
import { withStore } from './with-store.ts'

interface Flags {
  json?: boolean
}

const EVERYTHING = 1_000_000

const decisionFile = z.array(z.object({ a: z.string(), b: z.string(), same: z.boolean(), note: z.string().optional() }))

async function readDecisions(file: string): Promise<DecisionInput[]> {
  const read = decisionFile.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (read.success) return read.data
  throw new HubError('BAD_INPUT', { message: `${file} is no list of {"a", "b", "same"}: ${z.prettifyError(read.error)}` })
}

const decideVerb = () =>
  new Command('decide')
    .description('says that two fields ask for the same value, or do not; what follows from it for other forms applies at once')
    .argument('[a]', '`form#code`, or `@class#property` for an element')
    .argument('[b]', 'the other')
    .option('--same <yes|no>', 'yes or no')
    .option('--note <text>', 'why')
    .option('--file <file>', 'many at once, as JSON: [{"a", "b", "same"}]')
    .option('--json', 'print JSON')
    .action(
      async (a: string | undefined, b: string | undefined, flags: Flags & { same?: string; note?: string; file?: string }) => {
        if (!flags.file && !/^(?:yes|no)$/.test(flags.same ?? ''))
          throw new HubError('BAD_INPUT', { message: '--same is yes or no.' })
        if (!flags.file && !(a && b)) throw new HubError('BAD_INPUT', { message: 'Name two fields, or a file of decisions.' })
        const said = flags.file
          ? await readDecisions(flags.file)
          : [{ a: a ?? '', b: b ?? '', same: flags.same === 'yes', note: flags.note }]
        const result = await withCatalogue(async (deps) => {
          const decisions = await decideMatches(deps, ACTOR, said)
          return { decision: decisions[0], decisions, ...(await countMatched(deps.db)) }
        })
        print(flags.json, result, () => [
          flags.file ? `${result.decisions.length} decisions` : `decision ${result.decision}`,
          `${result.review} fields still wait`,
        ])
      },
    )

const splitVerb = () =>
  new Command('split')
    .description('takes a field out of everything that it was merged with')
    .argument('<field>', '`form#code`')
    .option('--note <text>', 'why')
    .option('--json', 'print JSON')
    .action(async (field: string, flags: Flags & { note?: string }) => {
      const decisions = await withCatalogue((deps) => splitField(deps, ACTOR, { field, note: flags.note }))
      print(flags.json, { decisions }, () => decisions.map((id) => `decision ${id}`))
    })

const acceptVerb = () =>
  new Command('accept')
    .description('says yes to every merge for which a look is enough (likely, the same meaning, and the same subject or matter)')
    .option('--dry-run', 'only list them')
    .option('--json', 'print JSON')
    .action(async (flags: Flags & { dryRun?: boolean }) => {
      const result = await withCatalogue(async (deps) => {
        const { db } = deps
        const { items } = await reviewQueue(db, { sure: true, limit: EVERYTHING })
        const accepted = items.map((i) => ({ a: i.a.field, b: i.b.field, same: true }))
        if (!flags.dryRun && accepted.length > 0) await decideMatches(deps, ACTOR, accepted)
        return { accepted, waiting: (await reviewQueue(db, { limit: 1 })).total }
      })
      print(flags.json, result, () => [
        ...(flags.dryRun ? result.accepted.map((d) => `${d.a}  ${d.b}`) : []),
        `${result.accepted.length} ${flags.dryRun ? 'would be' : ''} accepted; ${result.waiting} wait`,
      ])
    })

const confirmVerb = () =>
  new Command('confirm')
    .description("a department's word on merges that concern it and another: yes to all that wait, or to one, or an objection")
    .argument('<departments...>', 'whose word')
    .option('--decision <id>', 'only this one')
    .option('--object <why>', 'objects, which takes the decision back; only with --decision')
    .option('--json', 'print JSON')
    .action(async (departments: string[], flags: Flags & { decision?: string; object?: string }) => {
      if (flags.object !== undefined && !flags.decision)
        throw new HubError('BAD_INPUT', { message: 'Say with --decision to what the department objects.' })
      const agrees = flags.object === undefined
      const confirmed = await withCatalogue(async (deps) => {
        const words: Confirmation[] = []
        for (const department of departments) {
          const waiting = flags.decision
            ? [flags.decision]
            : (await listDecisions(deps.db, { departments: [department], limit: EVERYTHING }))
                .filter((d) => !d.undoneAt && d.confirmations.some((c) => c.department === department && c.agrees === null))
                .map((d) => d.id)
          words.push(...waiting.map((decision) => ({ decision, department, agrees, note: flags.object })))
        }
        await confirmMatches(deps, ACTOR, words)
        return words.map(({ department, decision }) => ({ department, decision }))
      })
      print(flags.json, { confirmed }, () => [`${confirmed.length} ${agrees ? 'confirmed' : 'objected to'}`])
    })

const undoVerb = () =>
  new Command('undo')
    .description('takes a decision back')
    .argument('<decision>', 'as `decide` printed it')
    .action(async (id: string) => {
      const [undone] = await withCatalogue((deps) => undoMatches(deps, ACTOR, isUuid(id) ? [id] : []))
      if (!undone) throw new HubError('NOT_FOUND', { message: `No decision ${id} stands.` })
      console.log(`decision ${id} undone`)
    })

const pairsVerb = () =>
  new Command('pairs')
    .description('lists forms that are the same, nearly so, or contained in another')
    .option('--json', 'print JSON')
    .action(async (flags: Flags) => {
      const pairs = await withStore(({ db }) => listPairs(db))
      print(flags.json, pairs, () => [
        ...pairs.map((p) => `${p.relation.padEnd(9)}  ${Math.round(p.share * 100)}%  ${p.a}  ${p.b}`),
        `${pairs.length} pairs`,
      ])
    })

const dropVerb = () =>
  new Command('drop')
    .description('a form that repeats another is asked no more')
    .argument('<forms...>', 'form ids')
    .option('--because <text>', 'the reason, kept with it')
    .option('--take-back', 'under review again')
    .action(async (forms: string[], flags: { because?: string; takeBack?: boolean }) => {
      const { because } = flags
      if (!flags.takeBack && !because?.trim()) throw new HubError('BAD_INPUT', { message: 'Say why with --because.' })
      const done = await withCatalogue((deps) =>
        flags.takeBack ? takeFormsBack(deps, forms) : dropForms(deps, forms, because?.trim() ?? ''),
      )
      for (const id of done) console.log(`${flags.takeBack ? 'taken back' : 'dropped'}  ${id}`)
      if (done.length < forms.length) {
        console.error(`${forms.length - done.length} of the forms are not there, or were so already.`)
        process.exitCode = 1
      }
    })

const aboutVerb = () =>
  new Command('about')
    .description('says what forms are about, where a guess is missing or wrong')
    .argument('<class>', 'object class: resident, household, enterprise, place')
    .argument('<forms...>', 'form ids')
    .action(async (objectClass: string, forms: string[]) => {
      await withCatalogue((deps) => setFormClass(deps, forms, objectClass))
      console.log(`${forms.length} forms are about: ${objectClass}`)
    })

export const decisionVerbs = (): Command[] => [
  pairsVerb(),
  dropVerb(),
  aboutVerb(),
  decideVerb(),
  splitVerb(),
  acceptVerb(),
  confirmVerb(),
  undoVerb(),
]
