// One department's part of a submission, in its own field names and formats. A value that cannot be converted is never dropped
// silently: the error names its field, and the delivery waits for a person.
import { type Parcel, type ParcelRow, writeValue } from '../../../connectors/index.ts'
import {
  type ElementId,
  type Form,
  type FormField,
  type ObjectClass,
  rowSetId,
  type Value,
  valueOfField,
} from '../../../schema/index.ts'
import type { Seal } from '../../platform/index.ts'
import type { Claimed } from './claimed.ts'

/** The input that `claim` reads with the delivery. */
export interface ParcelSource {
  contentSealed: Buffer
  acceptedAt: Date
  period: string
  division: string
  /** Id of the worker who submitted it. */
  workerId: string
  objectClass: ObjectClass
  identifierSealed: Buffer
  externalTaskId: string
}

type Delivered = Pick<Claimed, 'id' | 'submissionId' | 'formId' | 'formVersion'>

export type Packed = { ok: true; parcel: Parcel } | { ok: false; field: string; problem: string }

export function packParcel(seal: Seal, form: Form, delivery: Delivered & ParcelSource): Packed {
  const { values, rowSets = [] } = seal.openJson<Content>(delivery.contentSealed, 'submission.content')
  const head = writeFields(form.id, form.fields, values)
  if (!head.ok) return head
  const fields: Parcel['fields'] = head.fields
  for (const set of form.rowSets ?? []) {
    const rows: ParcelRow[] = []
    for (const [i, row] of (rowSets.find((r) => r.id === rowSetId(set))?.rows ?? []).entries()) {
      const written = writeFields(form.id, set.fields, row.values)
      if (!written.ok) return { ...written, field: `${set.label.zh} (${set.code}) ${i + 1}: ${written.field}` }
      rows.push(written.fields)
    }
    fields[set.code] = rows
  }
  return {
    ok: true,
    parcel: {
      deliveryId: delivery.id,
      submissionId: delivery.submissionId,
      externalTaskId: delivery.externalTaskId,
      form: delivery.formId,
      formVersion: delivery.formVersion,
      division: delivery.division,
      period: delivery.period || null,
      subject: { objectClass: delivery.objectClass, identifier: seal.open(delivery.identifierSealed, 'subject.identifier') },
      acceptedAt: delivery.acceptedAt.toISOString(),
      fields,
    },
  }
}

type Values = { element: ElementId; value: Value | null }[]

/** As gateway/filling/submissions seals it. */
interface Content {
  values: Values
  rowSets?: { id: string; rows: { values: Values }[] }[]
}

function writeFields(
  form: string,
  fields: readonly FormField[],
  values: Values,
): { ok: true; fields: ParcelRow } | { ok: false; field: string; problem: string } {
  const byElement = new Map(values.map((v) => [v.element, v.value]))
  const all: ParcelRow = {}
  for (const field of fields) {
    const written = writeValue(field.convert, valueOfField(byElement, form, field) ?? null)
    if (!written.ok) return { ok: false, field: `${field.label.zh} (${field.code})`, problem: written.problem }
    all[field.code] = written.value
  }
  return { ok: true, fields: all }
}
