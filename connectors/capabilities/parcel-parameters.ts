// A parcel as the parameters that a `send` operation may use, with those that the manifest makes by a conversion or an expression. A
// string says which one does not fit.
import type { Value } from '../../schema/index.ts'
import type { Parcel } from '../contract.ts'
import { readValue, writeValue } from '../convert/index.ts'
import type { DeliverySection } from '../manifest/index.ts'
import type { Mapper, Parameters } from '../mapping/index.ts'

type Values = DeliverySection<unknown, unknown>['send']['values']

export async function parcelParameters(parcel: Parcel, values: Values, { evaluator }: Mapper): Promise<Parameters | string> {
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
    ...Object.fromEntries(Object.entries(parcel.fields).map(([code, value]) => [`fields.${code}`, value])),
  }
  const given = (from: string) => (Object.hasOwn(own, from) ? own[from] : undefined)
  const made: Record<string, unknown> = {}
  for (const [name, { from, convert, jsonata }] of Object.entries(values)) {
    const input = Array.isArray(from) ? from.map((f) => given(f) ?? null) : from === undefined ? parcel : given(from)
    const [computed] = jsonata === undefined ? [] : await evaluator.evaluate([{ text: jsonata, input }])
    if (computed && 'problem' in computed) return `${name}: ${computed.problem}`
    const found = computed ? computed.value : input
    // Several values become one by the reading side of a conversion, as in a mapping row.
    const result = Array.isArray(found) ? readValue(convert, found) : writeValue(convert, found as Value | null)
    if (!result.ok) return `${name}: ${result.problem}`
    made[name] = result.value
  }
  return { ...own, ...made }
}
