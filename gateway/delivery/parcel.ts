// One department's part of a submission, in its own field names and formats. A value that cannot be written there is never left
// out in silence: it names its field and the delivery waits for a person.
import { type Parcel, writeValue } from '../../connectors/index.ts'
import type { ElementId, Form, ObjectClass, Value } from '../../schema/index.ts'
import type { Seal } from '../store/index.ts'
import type { Claimed } from './claimed.ts'

/** What `claim` reads along with the delivery. */
export interface ParcelSource {
  contentSealed: Buffer
  acceptedAt: Date
  period: string
  division: string
  /** Who submitted it. */
  workerId: string
  objectClass: ObjectClass
  identifierSealed: Buffer
  externalTaskId: string
}

export type Packed = { ok: true; parcel: Parcel } | { ok: false; field: string; problem: string }

export function packParcel(seal: Seal, form: Form, delivery: Claimed & ParcelSource): Packed {
  const { values } = seal.openJson<{ values: { element: ElementId; value: Value | null }[] }>(
    delivery.contentSealed,
    'submission.content',
  )
  const byElement = new Map(values.map((v) => [v.element, v.value]))
  const fields: Parcel['fields'] = {}
  for (const field of form.fields) {
    const written = writeValue(field.convert, byElement.get(field.element) ?? null)
    if (!written.ok) return { ok: false, field: `${field.label.zh} (${field.code})`, problem: written.problem }
    fields[field.code] = written.value
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
