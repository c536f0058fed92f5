// Forms in, result out: the basis of `yibiao catalogue match`. It stores nothing. The caller may keep the result of each form and
// pass it back; the run then resumes with the same result.
import { createMatcher, type MatcherOptions, type PlacedForm } from './cluster/matcher.ts'
import { type FieldOutcome, outcomeOf, type ReviewItem } from './cluster/outcome.ts'
import { uniteGroups } from './cluster/unite-groups.ts'
import { type FormPair, sameForms } from './forms/same-forms.ts'
import type { MatchForm } from './match-form.ts'

export interface MatchOutcome {
  counts: { forms: number; fields: number; clusters: number; auto: number; review: number; new: number; sameForms: number }
  fields: FieldOutcome[]
  /** Merges for review, ordered by how many fields one review joins. */
  review: ReviewItem[]
  forms: FormPair[]
}

export interface MatchOptions extends MatcherOptions {
  /** Results of the first forms in an earlier run. */
  before?: readonly PlacedForm[]
  onForm?: (placed: PlacedForm) => void
}

export function matchForms(forms: readonly MatchForm[], { before = [], onForm, ...options }: MatchOptions = {}): MatchOutcome {
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
    united.map((p) => p.fields.filter((field) => !field.act).map((field) => field.group)),
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
