// Steps 1 and 2 of the catalogue: which forms ask the same, which fields ask for the same value, with what probability and why.
// Pure: no store, no clock, no network; imports the schema only.
export type { Decision } from './cluster/decisions.ts'
export type { PlacedForm } from './cluster/matcher.ts'
export type { RawForm } from './field.ts'
export { readForms } from './read-forms.ts'
export { type MatchOutcome, matchForms } from './run.ts'
