// A parcel as the parameters that a `send` operation may use, with those that the manifest makes by a conversion. A string says
// which one does not fit.

import type { Conversion, Value } from '../../schema/index.ts'
import type { Parcel } from '../contract.ts'
import { writeValue } from '../convert/index.ts'
import type { Parameters } from '../mapping/index.ts'

export function parcelParameters(
  parcel: Parcel,
  values: Record<string, { from: string; convert: Conversion }>,
): Parameters | string {
  const own: Record<string, unknown> = {
    deliveryId: parcel.deliveryId,
    submissionId: parcel.submissionId,
    task: parcel.externalTaskId,
    // The department knows its form by its own code, which may itself hold a colon.
    form: parcel.form.slice(parcel.form.indexOf(':') + 1),
    formVersion: parcel.formVersion,
    division: parcel.division,
    period: parcel.period,
    subjectClass: parcel.subject.objectClass,
    subject: parcel.subject.identifier,
    acceptedAt: parcel.acceptedAt,
    fields: parcel.fields,
  }
  const made: Record<string, unknown> = {}
  for (const [name, { from, convert }] of Object.entries(values)) {
    const result = writeValue(convert, own[from] as Value | null)
    if (!result.ok) return `${name}: ${result.problem}`
    made[name] = result.value
  }
  return { ...own, ...made }
}
