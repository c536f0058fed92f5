// Pairs that a matcher gets wrong by words alone: one label with two meanings, and one property of two persons. Counts such pairs
// and how many were merged.
import { matchForms } from '../gateway/catalogue/index.ts'
import type { MeasuredSet } from './match-sets.ts'

const labelOf = (field: MeasuredSet['forms'][number]['fields'][number]) =>
  (field.label ?? field.path?.split('.').at(-1) ?? field.name ?? field.code ?? '').replace(/[^\p{L}\d]/gu, '').toLowerCase()

export function trapScores({ forms, truth }: MeasuredSet): Record<string, number> {
  const outcome = matchForms(forms).fields
  const fields = forms.flatMap((form) => form.fields.map((field) => ({ form: form.key, label: labelOf(field) })))
  const counts = { homonymPairs: 0, homonymsMerged: 0, rolePairs: 0, rolesMerged: 0 }
  for (const [i, a] of fields.entries()) {
    for (let j = 0; j < i; j++) {
      const b = fields[j]
      const [s, t] = [truth[i], truth[j]]
      if (!b || !s || !t || s === t || a.form === b.form) continue
      const merged = outcome[i]?.cluster === outcome[j]?.cluster ? 1 : 0
      if (a.label === b.label) {
        counts.homonymPairs++
        counts.homonymsMerged += merged
      }
      // person.phone and guardian.phone: only the first part differs.
      const [x, y] = [s.split(/[.|]/), t.split(/[.|]/)]
      if (x.length > 1 && x.slice(1).join() === y.slice(1).join()) {
        counts.rolePairs++
        counts.rolesMerged += merged
      }
    }
  }
  return counts
}
