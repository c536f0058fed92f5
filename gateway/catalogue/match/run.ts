// Forms in, outcome out: what `yibiao catalogue match` prints. Keeps nothing; whoever calls may keep what each form came to and hand
// it back, and the run goes on from there with the same result.
import { createMatcher, type MatcherOptions, type PlacedForm } from './cluster/matcher.ts'
import { type FieldOutcome, outcomeOf, type ReviewItem } from './cluster/outcome.ts'
import { uniteGroups } from './cluster/unite-groups.ts'
import type { RawForm } from './field.ts'
import { type FormPair, sameForms } from './forms/same-forms.ts'

export interface MatchOutcome {
  counts: { forms: number; fields: number; clusters: number; auto: number; review: number; new: number; sameForms: number }
  fields: FieldOutcome[]
  /** Merges for a person, those first that join most fields for one look. */
  review: ReviewItem[]
  forms: FormPair[]
}

export interface MatchOptions extends MatcherOptions {
  /** What the first forms came to in an earlier run. */
  before?: readonly PlacedForm[]
  onForm?: (placed: PlacedForm) => void
}

export function matchForms(forms: readonly RawForm[], { before = [], onForm, ...options }: MatchOptions = {}): MatchOutcome {
  const matcher = createMatcher(options)
  const placed = forms.map((form, i) => {
    const known = before[i]
    if (known) {
      matcher.restore(form, known)
      return known
    }
    const now = matcher.add(form)
    onForm?.(now)
    return now
  })
  const united = uniteGroups(placed, options.decisions ?? [])
  const { fields, review } = outcomeOf(forms, united)
  const pairs = sameForms(
    forms,
    united.map((p) => p.fields.map((field) => field.group)),
  )
  const count = (decision: FieldOutcome['decision']) => fields.filter((field) => field.decision === decision).length
  const clusters = new Set(fields.map((field) => field.cluster)).size
  const counts = {
    forms: forms.length,
    fields: fields.length,
    clusters,
    auto: count('auto'),
    review: count('review'),
    new: count('new'),
  }
  return { counts: { ...counts, sameForms: pairs.length }, fields, review, forms: pairs }
}
