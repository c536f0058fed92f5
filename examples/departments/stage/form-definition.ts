// The internal form of every example department; each converts it to its own format for the hub.

export interface FieldDefinition {
  code: string
  label: string
  /** A type of the department itself. */
  type: string
  required: boolean
  length?: number
  scale?: number
  /** The department's code list, for coded types. */
  codes?: string
  unit?: string
  hint?: string
}

export type RuleDefinition =
  | { kind: 'notAfter'; earlier: string; later: string; message: string }
  | { kind: 'atMost'; part: string; whole: string; message: string }
  | { kind: 'sumEquals'; parts: string[]; total: string; message: string }
  | { kind: 'requiredWhen'; field: string; when: string; equals: string[]; message: string }

/** A table below the form, one line per person: an array of objects in a report. */
export interface ListDefinition {
  code: string
  label: string
  required: boolean
  fields: FieldDefinition[]
}

export interface FormDefinition {
  code: string
  title: string
  /** The department's word for the subject's class. */
  object: string
  period: string
  version: number
  /** The field that must name the subject of the task. */
  subjectField: string
  fields: FieldDefinition[]
  lists?: ListDefinition[]
  rules: RuleDefinition[]
}

/** All forms of a department, with the meaning of their types and codes. */
export interface FormSet {
  forms: FormDefinition[]
  codeLists: Record<string, readonly (readonly [code: string, name: string])[]>
  /** By type: whether a text is a valid value. */
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

/** In every form here, so that nobody mistakes it for an official one. */
export const FORM_SOURCE = '手工编制（示例）'
