// Forms in, result out: the basis of `yibiao catalogue match`. It stores nothing. The caller may keep the result of each form and
// pass it back; the run then resumes with the same result.
import type { Decision } from './cluster/decisions.ts'
import { collectGround, type Ground } from './cluster/ground.ts'
import { createMatcher, type MatcherOptions, type PlacedForm } from './cluster/matcher.ts'
import { clusterOfField, type FieldOutcome, outcomeOf, type ReviewItem, settleRun } from './cluster/outcome.ts'
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
  /** What people decided. It changes nothing about how fields are placed: it is applied to the groups that come of it. */
  decisions?: readonly Decision[] | undefined
  /** Results of the first forms in an earlier run. */
  before?: readonly PlacedForm[]
  onForm?: (placed: PlacedForm) => void
}

/** What the matcher alone says of the forms. */
export function groundOfForms(
  forms: readonly MatchForm[],
  { before = [], onForm, ...options }: Omit<MatchOptions, 'decisions'> = {},
): Ground {
  const matcher = createMatcher(options)
  const { add, ground } = collectGround()
  for (const [i, form] of forms.entries()) {
    const known = before[i]
    if (known) {
      matcher.restore(form, known)
      add(known)
    } else {
      const now = matcher.add(form)
      onForm?.(now)
      add(now)
    }
  }
  return ground(options.given ?? [])
}

export function matchForms(forms: readonly MatchForm[], { decisions = [], ...options }: MatchOptions = {}): MatchOutcome {
  const ground = groundOfForms(forms, options)
  const run = settleRun(ground, decisions)
  const { fields, review } = outcomeOf(forms, ground, run)
  const clusterOf = clusterOfField(run.settlement)
  const ofForm = Map.groupBy(ground.fields, (f) => f.form)
  const fieldsOf = forms.map((f) => ofForm.get(f.key) ?? [])
  const pairs = sameForms(
    forms,
    fieldsOf.map((own) => own.map((f) => f.group)),
    fieldsOf.map((own) => own.map((f) => clusterOf(f.id) ?? '')),
  )
  const count = (decision: FieldOutcome['decision']) => fields.filter((field) => field.decision === decision).length
  const counts = {
    forms: forms.length,
    fields: fields.length,
    clusters: run.settlement.clusters.size,
    auto: count('auto'),
    review: count('review'),
    new: count('new'),
  }
  return { counts: { ...counts, sameForms: pairs.length }, fields, review, forms: pairs }
}
