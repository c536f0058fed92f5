// A form as every example department keeps it inside; each tells it to the hub in its own words.

export interface FieldDefinition {
  code: string
  label: string
  /** A type of the department's own. */
  type: string
  required: boolean
  length?: number
  scale?: number
  /** Code list of the department, for coded types. */
  codes?: string
  unit?: string
  hint?: string
}

export type RuleDefinition =
  | { kind: 'notAfter'; earlier: string; later: string; message: string }
  | { kind: 'atMost'; part: string; whole: string; message: string }
  | { kind: 'sumEquals'; parts: string[]; total: string; message: string }
  | { kind: 'requiredWhen'; field: string; when: string; equals: string[]; message: string }

/** A table under the form, one line a person: an array of objects in what arrives. */
export interface ListDefinition {
  code: string
  label: string
  required: boolean
  fields: FieldDefinition[]
}

export interface FormDefinition {
  code: string
  title: string
  /** The department's word for what it is about. */
  object: string
  period: string
  version: number
  /** The field that must name the subject of the task. */
  subjectField: string
  fields: FieldDefinition[]
  lists?: ListDefinition[]
  rules: RuleDefinition[]
}

/** All forms of a department, with what their types and codes mean. */
export interface FormSet {
  forms: FormDefinition[]
  codeLists: Record<string, readonly (readonly [code: string, name: string])[]>
  /** By type: is this text a value of it? */
  accepts: Record<string, (text: string, field: FieldDefinition) => boolean>
}

type Extra = Partial<Omit<FieldDefinition, 'code' | 'label' | 'type' | 'required'>>

export const must = (code: string, label: string, type: string, extra: Extra = {}): FieldDefinition => ({
  ...{ code, label, type, required: true },
  ...extra,
})

export const may = (code: string, label: string, type: string, extra: Extra = {}): FieldDefinition => ({
  ...{ code, label, type, required: false },
  ...extra,
})

/** Said of every form here, so that nobody takes it for an official one. */
export const FORM_SOURCE = '手工编制（示例）'
