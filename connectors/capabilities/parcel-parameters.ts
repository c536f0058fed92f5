// A parcel as the parameters that a `send` operation may use, with those that the manifest makes by a conversion or an expression. A
// string says which one does not fit.
import type { Parcel } from '../contract.ts'
import type { Mapper, Parameters } from '../mapping/index.ts'
import { type Values, withValues } from './with-values.ts'

export async function parcelParameters(parcel: Parcel, values: Values, mapper: Mapper): Promise<Parameters | string> {
  const each = Object.entries(parcel.fields).map(([code, value]) => [`fields.${code}`, value])
  return withValues({ ...ownParameters(parcel), ...Object.fromEntries(each) }, values, parcel, mapper)
}

export function ownParameters(parcel: Parcel): Record<string, unknown> {
  return {
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
}
