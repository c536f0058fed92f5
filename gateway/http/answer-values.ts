// What a department may read of an answer: only what its own form asks, as the form writes it. Personal values are masked without
// a stated purpose. With one, the reading is recorded before anything is shown.
import { type Form, type FormField, ownId, rowSetId, type Value } from '../../schema/index.ts'
import { type CellContent, type IssuedBy, readForm, shownValue, unitBeside } from '../asking/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { type AnswerView, filesNamed, type SubmissionView, type SubmittedFile } from '../filling/index.ts'
import { divisionPrefix } from '../platform/index.ts'
import type { Context } from './context.ts'
import { say } from './language.ts'
import { isPersonalHere, keptValue } from './resolvers/kept-value.ts'
import { unitIn } from './resolvers/unit.ts'

export interface AnswerValue {
  field: string
  label: string
  /** The unit of the shown value; null: the label says it, or there is none. */
  unit: string | null
  element: string
  /** As a table cell. */
  shown: CellContent
  masked: boolean
  files: SubmittedFile[]
}

export interface AnswerRows {
  code: string
  label: string
  rows: { subject: string; values: () => Promise<AnswerValue[]> }[]
}

/** The form in the version that was answered. */
export const answeredForm = ({ hub }: Context, { form, formVersion }: AnswerView): Promise<Form | null> =>
  readForm(hub.db, form, formVersion)

export function answerValues(context: Context, answer: AnswerView, form: Form): Promise<AnswerValue[]> {
  const { county, subjectId, values, files } = answer.submission
  return valuesOf(context, form, { county, id: subjectId }, { values, files })
}

/** Words may name persons. */
const MASKED = '****'

/** The reason given for values that a rule of this form asks about; null: none was given. */
export async function answerExplanation({ readings }: Context, { submission }: AnswerView): Promise<string | null> {
  const { explanation, county, subjectId } = submission
  if (!explanation) return null
  if (readings.purpose === null) return MASKED
  await readings.noteKept(
    { county, id: subjectId },
    explanation.about.map((one) => one.element),
  )
  return explanation.text
}

export const answerRows = (context: Context, { submission }: AnswerView, form: Form): AnswerRows[] =>
  (form.rowSets ?? []).map((set) => ({
    code: set.code,
    label: say(set.label, context.language),
    rows: (submission.rowSets.find((r) => r.id === rowSetId(set))?.rows ?? []).map(({ subject, values }) => ({
      subject,
      values: () =>
        valuesOf(
          context,
          { ...set, id: form.id },
          { county: submission.county, id: subject },
          { values, files: submission.files },
        ),
    })),
  }))

async function valuesOf(
  context: Context,
  { id: form, fields }: Pick<Form, 'id' | 'fields'>,
  about: { county: string; id: string },
  { values: given, files }: Pick<SubmissionView, 'values' | 'files'>,
): Promise<AnswerValue[]> {
  const said = new Map(given.map((v) => [v.element, v.value]))
  const itemOf = (field: FormField) => (said.has(ownId(form, field)) ? ownId(form, field) : field.element)
  if (context.readings.purpose !== null) {
    const has = (element: string) => (said.get(element) ?? null) !== null
    const personal = fields.map(itemOf).filter((e) => has(e) && isPersonalHere(context, e))
    await context.readings.noteKept(about, personal)
  }
  const catalogue = context.hub.catalogue.current()
  return fields.map((field) => {
    const { value, masked } = keptValue(context, itemOf(field), said.get(itemOf(field)))
    const named = masked ? [] : filesOf(catalogue, field.element, files, value)
    const shown =
      named.length > 0
        ? named.map((f) => f.name).join('; ')
        : shownValue(catalogue, field, value as Value | null, context.language)
    const { code, label, element } = field
    return {
      field: code,
      label: say(label, context.language),
      unit: unitShown(context, field),
      element,
      shown,
      masked,
      files: named,
    }
  })
}

/** Every item that a form asks, its own fields by their own ids. */
export const itemsOfForm = ({ id, fields, rowSets = [] }: Form): Set<string> =>
  new Set([...fields, ...rowSets.flatMap((set) => set.fields)].flatMap((f) => [f.element, ownId(id, f)]))

/** The files that a value names; none of another datatype. */
export function filesOf(
  { elements }: Catalogue,
  element: string,
  files: readonly SubmittedFile[],
  value: unknown,
): SubmittedFile[] {
  if (typeof value !== 'string' || elements.get(element)?.domain.datatype !== 'ATTACHMENT') return []
  return filesNamed(value).flatMap((id) => files.find((f) => f.id === id) ?? [])
}

/** The unit of a column of answers; null: its label says it, or it has none. */
export function unitShown({ hub, language }: Context, field: FormField): string | null {
  const unit = unitBeside(field, hub.catalogue.current().elements.get(field.element)?.domain.unit)
  return unit === null ? null : unitIn(unit, language)
}

const EVERYWHERE = ['000000000000', '999999999999'] as const

/** Where the viewer may read answers: of these departments, within these divisions. */
export const answerScopes = ({ viewer }: Context): IssuedBy[] =>
  viewer.assignments.flatMap(({ role, department, division }) => {
    if (role !== 'OFFICER' || !department) return []
    const prefix = division && divisionPrefix(division)
    const [first, last] = prefix ? [prefix.padEnd(12, '0'), prefix.padEnd(12, '9')] : EVERYWHERE
    return [{ department, first, last }]
  })
