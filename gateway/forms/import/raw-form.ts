// A form as a file tells it, before anything is bound; each part knows where it stood, so that a complaint can name the place.
import type { Label } from '../../../schema/index.ts'

export interface RawField {
  code: string
  label: string
  required: boolean
  /** 1-based row in the sheet, or number of the field in the JSON list. */
  row: number
}

export interface RawForm {
  /** The department's code of the form. */
  key: string
  title: string
  fields: RawField[]
}

export interface ImportProblem {
  file: string
  /** Title of the form or name of the sheet; null when it is the whole file. */
  form: string | null
  row: number | null
  message: Label
}

/** What a file holds: forms that could be read, and what could not. */
export interface ReadForms {
  forms: RawForm[]
  problems: Omit<ImportProblem, 'file'>[]
}
