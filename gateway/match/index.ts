// Steps 1 and 2 of the catalogue: which forms ask the same, which fields ask for the same value, with what probability and why.
// Pure: no store, no clock, no network; imports the schema only.
export { createElementIndex, type ElementIndex } from './bind/element-index.ts'
export { type Suggestion, suggest } from './bind/suggest.ts'
export type { Decision } from './cluster/decisions.ts'
export { createMatcher, type Matcher, type PlacedForm } from './cluster/matcher.ts'
export type { RawField, RawForm } from './field.ts'
export { readForm } from './meaning/form-context.ts'
export { readForms } from './read-forms.ts'
export { type MatchOutcome, matchForms } from './run.ts'
export { SURE } from './score/reasons.ts'
