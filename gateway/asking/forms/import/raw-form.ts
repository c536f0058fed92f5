// A form as a file tells it, before anything is bound; each part knows where it stood, so that a complaint can name the place.
import type { Count, Datatype, Label, ObjectClass, PeriodKind } from '../../../../schema/index.ts'

export interface RawField {
  code: string
  label: string
  /** How a file without codes spells the field, which is then its code too: a path into a document, or a technical name. */
  spelled?: 'path' | 'name'
  /** Nobody labelled it: the label is the last step of its path. */
  unlabelled?: true
  required: boolean
  /** 1-based row in the sheet, or number of the field in the list. */
  row: number
  /** Cell of the sheet where it stands: "C5". */
  cell?: string
  type?: Datatype
  /** Taken out of the label, a unit column or the sheet's own note: 万元, 亩. */
  unit?: string
  /** What may be chosen, where the file says it. */
  options?: { code: string; label: string }[]
  hint?: string
  /** Heading that it stands under: 家庭成员情况. */
  section?: string
  /** Stands once in each of several rows: name of the block. */
  repeats?: string
  maxLength?: number
}

/** Where the values of a form stand in the department's own sheet, so that it comes back as the same sheet, filled. */
export interface FormLayout {
  sheet: string
  /** By field code. A column is filled from its first row on, one row a subject; `boxes` is the text whose box is ticked. */
  places: Record<string, { cell: string; boxes?: string } | { column: string; firstRow: number; rows: number; boxes?: string }>
  /** Columns that number the rows of a list: 序号. */
  serials?: { column: string; firstRow: number }[]
}

/** Fields of a form that are asked once a row. */
export interface RawRowSet {
  code: string
  label: string
  /** What each row is about. */
  of: ObjectClass
  /** Codes of its columns. */
  fields: string[]
  /** Who of a division's register the rows are; left out: nobody said. */
  register?: Omit<Count, 'of'>
}

export interface RawForm {
  /** The department's code of the form; made of its title where the file gives none. */
  key: string
  /** The file gives the code. */
  isCoded?: true
  title: string
  fields: RawField[]
  /** Nothing but a list with a line for each subject. */
  isList?: boolean
  /** What is asked row by row, once that is settled; see row-sets.ts. */
  rowSets?: RawRowSet[]
  period?: PeriodKind
  /** 填表说明: what the file says about filling it. */
  notes?: string
  layout?: FormLayout
}

export interface ImportProblem {
  file: string
  /** Title of the form or name of the sheet; null when it is the whole file. */
  form: string | null
  row: number | null
  cell?: string
  message: Label
  /** For whoever reads it on a page, where the message speaks of the command line. */
  onPage?: Label
}

/** What a file holds: forms that could be read, and what could not. */
export interface ReadForms {
  forms: RawForm[]
  problems: Omit<ImportProblem, 'file'>[]
  /** Document that the forms come from, where the file says it. */
  source?: string | undefined
}

export const unreadable = (zh: string, en: string): ReadForms => ({
  forms: [],
  problems: [{ form: null, row: null, message: { zh, en } }],
})
