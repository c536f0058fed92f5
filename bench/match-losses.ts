// `node bench/match-losses.ts [folder of tuning data]`: where recall is lost. Counts each equal pair that was not merged under
// the first obstacle between its two fields.
import { join } from 'node:path'
import { matchForms } from '../gateway/catalogue/index.ts'
import { readMeanings } from '../gateway/catalogue/match/meaning/form-context.ts'
import { AUTO_FROM, compare } from '../gateway/catalogue/match/score/compare.ts'
import type { Item } from '../gateway/catalogue/match/score/veto.ts'
import { type MeasuredSet, measuredSets } from './match-sets.ts'
import { tableText } from './score.ts'

const EXAMPLES = Number(process.argv[3] ?? 0)

interface Loss {
  pairs: number
  examples: Map<string, number>
}

/** Reason -> lost pairs. */
function lossesOf({ forms, truth }: MeasuredSet): { pairs: number; lost: Map<string, Loss> } {
  const { fields } = matchForms(forms)
  const items: Item[] = forms.flatMap((form) => {
    const { context, meanings } = readMeanings(form)
    return meanings.map((meaning) => ({ meaning, context }))
  })
  const byTruth = new Map<string, number[]>()
  for (const [i, t] of truth.entries()) if (t !== undefined) byTruth.set(t, [...(byTruth.get(t) ?? []), i])
  const lost = new Map<string, Loss>()
  let pairs = 0
  for (const members of byTruth.values()) {
    for (const [n, i] of members.entries()) {
      for (const j of members.slice(0, n)) {
        pairs++
        const [a, b] = [items[i], items[j]]
        if (!a || !b || fields[i]?.cluster === fields[j]?.cluster) continue
        const reason = reasonOf(a, b, fields[i]?.form === fields[j]?.form)
        const loss = lost.get(reason) ?? { pairs: 0, examples: new Map<string, number>() }
        loss.pairs++
        const example = `${said(a)} | ${said(b)}`
        loss.examples.set(example, (loss.examples.get(example) ?? 0) + 1)
        lost.set(reason, loss)
      }
    }
  }
  return { pairs, lost }
}

const said = ({ meaning: m, context }: Item) => `${m.text || m.code} [${context.principal}]`

function reasonOf(a: Item, b: Item, oneForm: boolean): string {
  if (oneForm) return 'asked twice in one form'
  const { veto, probability } = compare(a, b)
  const code = a.meaning.language === 'code' || b.meaning.language === 'code'
  if (veto)
    return code && ['words', 'property', 'unsure', 'role', 'event', 'quality'].includes(veto) ? `code: ${veto}` : `veto: ${veto}`
  return probability < AUTO_FROM ? 'probability' : 'no candidate, or another face forbids'
}

if (import.meta.main) {
  for (const set of measuredSets(process.argv[2] ?? join(import.meta.dirname, '../../shared/data'))) {
    const { pairs, lost } = lossesOf(set)
    const rows = [...lost].sort((a, b) => b[1].pairs - a[1].pairs)
    const all = rows.reduce((n, [, loss]) => n + loss.pairs, 0)
    console.log(`\n${set.name}: ${all} of ${pairs} pairs lost (recall ${(1 - all / pairs).toFixed(4)})`)
    console.log(
      tableText([['reason', 'pairs', 'of all'], ...rows.map(([r, l]) => [r, String(l.pairs), (l.pairs / pairs).toFixed(3)])]),
    )
    if (EXAMPLES)
      for (const [r, l] of rows)
        console.log(
          `  ${r}: ${[...l.examples]
            .sort((a, b) => b[1] - a[1])
            .slice(0, EXAMPLES)
            .map(([e, n]) => `${e} x${n}`)
            .join(' ; ')}`,
        )
  }
}
