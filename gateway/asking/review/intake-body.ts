// A form that came in, as it is kept: as its file tells it, and whom it is about where a person said so.
import type { ObjectClass } from '../../../schema/index.ts'
import type { RawForm } from '../forms/import/raw-form.ts'

export type IntakeBody = Omit<RawForm, 'layout'> & { about?: ObjectClass }
