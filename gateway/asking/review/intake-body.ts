// An intake form as stored: the form as its file describes it, and whom it is about if a person said so.
import type { ObjectClass } from '../../../schema/index.ts'
import type { RawForm } from '../forms/import/raw-form.ts'

export type IntakeBody = Omit<RawForm, 'layout'> & { about?: ObjectClass }
