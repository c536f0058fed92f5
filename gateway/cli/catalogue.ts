import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import type { Decision, MatchOutcome, RawForm } from '../match/index.ts'
import { reviewVerbs } from './catalogue-review.ts'
import { print } from './print.ts'

interface MatchFlags {
  json?: boolean
  decisions?: string
  state?: string
}

const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'))

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
      'what people decided: [{"a": "form#field", "b": "form#field", "same": true}]; stands above every score',
    )
    .option('--state <file>', 'keeps how far the run came, so that it goes on from there after a crash')
    .option('--json', 'print JSON')
    .action(async (files: string[], flags: MatchFlags) => {
      const { matchForms, readForms } = await import('../match/index.ts')
      const forms: RawForm[] = readForms((await Promise.all(files.map(json))).flatMap((content) => readForms(content)))
      const decisions = flags.decisions ? ((await json(flags.decisions)) as Decision[]) : []
      const progress = flags.state ? (await import('./match-progress.ts')).openProgress(flags.state, forms, decisions) : undefined
      const outcome = matchForms(forms, { decisions, ...(progress && { before: progress.before, onForm: progress.keep }) })
      progress?.flush()
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
  for (const each of [matchVerb(), ...reviewVerbs()]) verb.addCommand(each)
  return verb
}
