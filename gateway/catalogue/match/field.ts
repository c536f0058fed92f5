// What comes in: forms as they are, of the shape of any export; every property but the form's key may be missing.

export interface RawField {
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
  samples?: readonly unknown[] | undefined
}

export interface RawForm {
  key: string
  title?: string | undefined
  department?: string | undefined
  year?: string | undefined
  /** What the form is about, where that is known and need not be read from its fields: person, org, household, place. */
  principal?: string | undefined
  fields: readonly RawField[]
}
