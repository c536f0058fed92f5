// A parcel as parameters of a `send` operation, including those that the manifest converts or computes. A string says which one
// does not fit.
import type { Parcel } from '../contract.ts'
import type { Mapper, Parameters } from '../mapping/index.ts'
import { type Values, withValues } from './with-values.ts'

export async function parcelParameters(parcel: Parcel, values: Values, mapper: Mapper): Promise<Parameters | string> {
  // An expression has no use for the bytes.
  const { files: _, ...whole } = parcel
  const each = Object.entries(parcel.fields).map(([code, value]) => [`fields.${code}`, value])
  return withValues({ ...ownParameters(parcel), ...Object.fromEntries(each) }, values, whole, mapper)
}

export function ownParameters(parcel: Parcel): Record<string, unknown> {
  return {
    deliveryId: parcel.deliveryId,
    submissionId: parcel.submissionId,
    task: parcel.externalTaskId,
    // The department knows its form by its own code, which may contain a colon.
    form: parcel.form.slice(parcel.form.indexOf(':') + 1),
    formVersion: parcel.formVersion,
    division: parcel.division,
    period: parcel.period,
    subjectClass: parcel.subject.objectClass,
    subject: parcel.subject.identifier,
    acceptedAt: parcel.acceptedAt,
    fields: parcel.fields,
  }
}
