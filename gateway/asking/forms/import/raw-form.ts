// A form as its file describes it, before anything is bound. Each part keeps its position, so that a report can name the place.
import type { Conversion, Count, Datatype, Domain, Expression, Label, ObjectClass, PeriodKind } from '../../../../schema/index.ts'
import type { WorksheetAsRead } from './as-read/worksheet-as-read.ts'

export interface RawField {
  code: string
  label: string
  /** How a file without codes spells the field: a path into a document, or a technical name. It is also the field's code. */
  spelled?: 'path' | 'name'
  /** The file gives no label, so the last step of the path is the label. */
  unlabelled?: true
  required: boolean
  /** 1-based row in the sheet, or number of the field in the list. */
  row: number
  /** The field's cell in the sheet: "C5". */
  cell?: string
  type?: Datatype
  /** Of a file: only a photo, or only a PDF. */
  media?: Domain['media']
  /** Of files: how many. */
  maxFiles?: number
  /** Taken from the label, a unit column or the sheet's own note: 万元, 亩. */
  unit?: string
  /** The choices, if the file lists them. */
  options?: { code: string; label: string; alone?: true }[]
  /** Several of the choices may be given. How the department writes them: as a list, or as one text with this separator. */
  several?: 'list' | { separator: string }
  /** Own words are an answer too. `as`: the department's code for them; `field`: its field that holds the words. */
  ownWords?: { as?: string; field?: string }
  /** How a standard writes times, where it is not the hub's way. */
  clock?: Conversion
  hint?: string
  /** The heading above it: 家庭成员情况. */
  section?: string
  /** Name of the block, if the field occurs once in each of several rows. */
  repeats?: string
  maxLength?: number
  /** What the form says about asking it. The elements of these expressions are the codes of its fields. */
  logic?: RawLogic
}

export interface RawLogic {
  askedWhen?: Expression
  /** The same for the whole list that it is a column of. */
  listAskedWhen?: Expression
  requiredWhen?: Expression
  calculated?: Expression
  /** Each must hold. `message`: in the form's words. */
  constraints?: { that: Expression; message?: string; asks?: true }[]
}

/** The places of a form's values in the department's own sheet, so that it comes back as the same sheet, filled. */
export interface FormLayout {
  sheet: string
  /** By field code. A column is filled from its first row on, one row a subject; `boxes` is the text whose box is ticked. */
  places: Record<string, { cell: string; boxes?: string } | { column: string; firstRow: number; rows: number; boxes?: string }>
  /** Columns that number the rows of a list: 序号. */
  serials?: { column: string; firstRow: number }[]
}

/** Fields of a form that are asked once for each row. */
export interface RawRowSet {
  code: string
  label: string
  /** What each row is about. */
  of: ObjectClass
  /** Codes of its columns. */
  fields: string[]
  /** The filter on a division's register that gives the rows. Omitted: not specified. */
  register?: Omit<Count, 'of'>
}

export interface RawForm {
  /** The department's code of the form; made from its title if the file gives none. */
  key: string
  /** The file gives the code. */
  isCoded?: true
  title: string
  fields: RawField[]
  /** The form is only a list, with a line for each subject. */
  isList?: boolean
  /** The parts that are asked row by row, once they are settled; see row-sets.ts. */
  rowSets?: RawRowSet[]
  period?: PeriodKind
  /** 填表说明: the file's instructions for filling it. */
  notes?: string
  layout?: FormLayout
}

export interface ImportProblem {
  file: string
  /** Title of the form or name of the sheet; null for the whole file. */
  form: string | null
  row: number | null
  cell?: string
  message: Label
  /** For a reader on a page, if the message speaks of the command line. */
  onPage?: Label
}

/** The forms of a file that could be read, and the problems with the rest. */
export interface ReadForms {
  forms: RawForm[]
  problems: Omit<ImportProblem, 'file'>[]
  /** Worksheets with what was read from them, if that was asked for; see ImportFile.show. */
  worksheets?: WorksheetAsRead[]
  /** The document that the forms come from, if the file names it. */
  source?: string | undefined
}

export const unreadable = (zh: string, en: string): ReadForms => ({
  forms: [],
  problems: [{ form: null, row: null, message: { zh, en } }],
})
