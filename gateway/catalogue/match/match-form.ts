// The input: forms in the shape of any export. Every property except the form's key may be missing.

export interface MatchField {
  code?: string | undefined
  path?: string | undefined
  name?: string | undefined
  label?: string | undefined
  title?: string | undefined
  section?: string | undefined
  hint?: string | undefined
  type?: string | string[] | undefined
  format?: string | undefined
  unit?: string | undefined
  enum?: readonly unknown[] | undefined
  /** Several answers may be given. */
  repeated?: boolean | undefined
  samples?: readonly unknown[] | undefined
}

export interface MatchForm {
  key: string
  title?: string | undefined
  department?: string | undefined
  year?: string | undefined
  /** The subject of the form, if known: person, org, household, place. Otherwise it is inferred from the fields. */
  principal?: string | undefined
  fields: readonly MatchField[]
}
