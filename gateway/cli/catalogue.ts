import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { z } from 'zod'
import { HubError, splitElementId } from '../../schema/index.ts'
import { codeListVersions, type Decision, elementVersions, type MatchForm, type MatchOutcome } from '../catalogue/index.ts'
import { reviewVerbs } from './catalogue-review.ts'
import { simulateVerb } from './catalogue-simulate.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface MatchFlags {
  json?: boolean
  decisions?: string
  state?: string
}

/** A file may begin with a byte order mark. */
async function json(file: string): Promise<unknown> {
  const text = (await readFile(file, 'utf8')).replace(/^\ufeff/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new HubError('BAD_INPUT', { message: `${file} is no JSON: ${error instanceof Error ? error.message : 'unreadable'}` })
  }
}

const decisionList = z.array(
  z.object({ a: z.string(), b: z.string(), same: z.boolean(), by: z.string().optional(), at: z.string().optional() }),
)

function readDecisions(content: unknown): Decision[] {
  const read = decisionList.safeParse(content)
  if (read.success) return read.data
  throw new HubError('BAD_INPUT', { message: `The decisions are no list of {"a", "b", "same"}: ${z.prettifyError(read.error)}` })
}

/** Needs no hub, no database and no catalogue; works on any forms. */
const matchVerb = (): Command =>
  new Command('match')
    .description('finds forms that ask the same and fields that ask for the same value: cluster, decision, probability, reasons')
    .argument(
      '<files...>',
      'JSON of the shape {"forms": [{"key", "title", "fields": [{"code" | "path" | "name", "label", "type", ...}]}]}',
    )
    .option(
      '--decisions <file>',
      'what people decided: [{"a": "form#field", "b": "form#field", "same": true}]; overrides any score',
    )
    .option('--state <file>', 'keeps how far the run came, so that it goes on from there after a crash')
    .option('--json', 'print JSON')
    .action(async (files: string[], flags: MatchFlags) => {
      const { matchForms, readMatchForms } = await import('../catalogue/index.ts')
      const forms: MatchForm[] = readMatchForms(
        (await Promise.all(files.map(json))).flatMap((content) => readMatchForms(content)),
      )
      const decisions = flags.decisions ? readDecisions(await json(flags.decisions)) : []
      const progress = flags.state ? (await import('./match-progress.ts')).openProgress(flags.state, forms, decisions) : undefined
      const outcome = matchForms(forms, { decisions, ...(progress && { before: progress.before, onForm: progress.keep }) })
      progress?.flush()
      // A decision about a missing field is reported, not ignored: its form may have been renamed.
      const known = new Set(outcome.fields.map((field) => field.id))
      for (const id of decisions.flatMap(({ a, b }) => [a, b]))
        if (!known.has(id)) console.error(`没有字段 There is no field ${id}; its decision waits.`)
      print(flags.json, outcome, () => linesOf(outcome))
    })

function linesOf({ counts, fields, review, forms }: MatchOutcome): string[] {
  const clusters = Map.groupBy(
    fields.filter((field) => field.decision === 'auto'),
    (field) => field.cluster,
  )
  return [
    `${counts.forms} forms, ${counts.fields} fields: ${counts.clusters} clusters; ${counts.auto} merged, ${counts.review} to review, ${counts.new} alone`,
    ...forms.map((p) => `form    ${p.relation}  ${p.a}  ${p.b}  ${p.reasons.map((r) => `${r.zh} ${r.en}`).join('; ')}`),
    ...[...clusters].map(([id, members]) => `merged  ${id}  ${members.map((m) => `${m.form}#${m.field}`).join('  ')}`),
    ...review.map((r) => `review  ${r.probability}  ${r.fields.join('  ')}  ${r.reasons.map((reason) => reason.zh).join('；')}`),
  ]
}

export function catalogueVerb(): Command {
  const verb = new Command('catalogue').description('the catalogue of elements: from many forms to what is asked once')
  for (const each of [matchVerb(), ...reviewVerbs(), historyVerb(), simulateVerb()]) verb.addCommand(each)
  return verb
}

/** Who changed an element or a code list, when, why, and how. */
const historyVerb = () =>
  new Command('history')
    .description('every version of an element or a code list, newest first: who, why, what is different')
    .argument('<id>', 'id of an element, `resident.phone`, or of a code list, `sex`')
    .option('--json', 'print JSON')
    .action(async (id: string, flags: { json?: boolean }) => {
      const versions = await withStore(async ({ db }) => {
        const ofElement = await elementVersions(db, splitElementId(id).base)
        return ofElement.length > 0 ? ofElement : codeListVersions(db, id)
      })
      if (versions.length === 0) throw new HubError('NOT_FOUND', { message: `There is no element or code list ${id}.` })
      print(flags.json, versions, () =>
        versions.flatMap(({ version, at, by, why, changes }) => [
          `${version}  ${at.toISOString()}  ${by}  ${why}`,
          ...changes.map(({ what, before, after }) => `    ${what}: ${before ?? '-'} -> ${after ?? '-'}`),
        ]),
      )
    })
