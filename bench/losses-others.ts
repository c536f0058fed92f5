// Where the matcher and the publisher differ, the most frequent first: wrong merges, and groups that were not merged.
import { type FieldSet, judged } from './field-sets.ts'

const MOST = Number(process.env.MOST ?? 40)

const called = ({ forms }: FieldSet) =>
  forms.flatMap((form) => form.fields.map((field) => [field.section, field.label].filter(Boolean).join(' > ')))

/** One line per two truths that stand in one cluster. */
export function falseMerges(set: FieldSet, clusters: readonly string[]): string[] {
  const names = called(set)
  const lines = new Map<string, { n: number; line: string }>()
  for (const members of Map.groupBy(clusters.keys(), (i) => clusters[i]).values()) {
    for (const i of members)
      for (const j of members) {
        const [s = '', t = ''] = [set.truth[i], set.truth[j]]
        if (i >= j || set.form[i] === set.form[j] || s === t || !judged(s, t)) continue
        const key = [s, t].sort().join(' ')
        const line = `${s} [${set.form[i]}] ${names[i]}  <>  ${t} [${set.form[j]}] ${names[j]}`
        lines.set(key, { n: (lines.get(key)?.n ?? 0) + 1, line: lines.get(key)?.line ?? line })
      }
  }
  return [...lines.values()]
    .sort((a, b) => b.n - a.n)
    .slice(0, MOST)
    .map(({ n, line }) => `${n}  ${line}`)
}

/** One line per truth, with its clusters' wordings; `desk` says how many pairs the desk would join. */
export function missedGroups(set: FieldSet, clusters: readonly string[], desk: readonly string[]): string[] {
  const names = called(set)
  const lines: { n: number; line: string }[] = []
  for (const [t, members] of Map.groupBy(set.truth.keys(), (i) => set.truth[i] ?? '')) {
    if (t === '' || t.startsWith('~')) continue
    const missed = (by: readonly string[]) => {
      let n = 0
      for (const i of members) for (const j of members) if (i < j && set.form[i] !== set.form[j] && by[i] !== by[j]) n++
      return n
    }
    const n = missed(clusters)
    if (n === 0) continue
    const groups = [...Map.groupBy(members, (i) => clusters[i]).values()].sort((a, b) => b.length - a.length).slice(0, 6)
    const words = groups.map((g) => `${g.length}× ${names[g[0] ?? 0]}`).join(' | ')
    lines.push({ n, line: `${n} (${missed(desk)} not at the desk)  ${t}: ${words}` })
  }
  return lines
    .sort((a, b) => b.n - a.n)
    .slice(0, MOST)
    .map(({ line }) => line)
}
