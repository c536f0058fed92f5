// Checks the promises of a delivery against its operations.
import { placesFiles } from '../convert/index.ts'
import type { FormBinding, Manifest } from '../language/index.ts'
import { operationNames } from './operation-names.ts'
import type { Finding } from './problem.ts'
import { carries } from './verb-findings.ts'

export function deliveryFindings(manifest: Manifest): Finding[] {
  const { delivery, kind } = manifest
  if (!delivery) return []
  const { send, find, idempotency } = delivery
  const path = ['delivery']
  const names = operationNames(send.operation)
  const fields = names.some((name) => name === 'fields' || name.startsWith('fields.'))
  const made = Object.values(send.values).some(
    ({ from, jsonata }) => jsonata !== undefined || [from ?? []].flat().some((f) => f.startsWith('fields')),
  )
  return [
    ...(idempotency === 'KEY' &&
    !carries(send.operation, 'deliveryId') &&
    !Object.values(send.values).some((v) => v.from === 'deliveryId')
      ? [
          {
            path: [...path, 'idempotency'],
            code: 'IDEMPOTENCY_UNPROVEN' as const,
            message: 'KEY is declared, but `send` does not carry the deliveryId',
          },
        ]
      : []),
    ...(idempotency === 'LOOK_UP' && !find
      ? [
          {
            path: [...path, 'idempotency'],
            code: 'IDEMPOTENCY_UNPROVEN' as const,
            message: 'LOOK_UP is declared, but there is no `find`',
          },
        ]
      : []),
    ...(find && !carries(find.operation, 'deliveryId')
      ? [{ path: [...path, 'find', 'operation'], code: 'FIND_WITHOUT_ID' as const, atKey: true }]
      : []),
    ...unproven(manifest),
    ...unplaced(manifest),
    // A file has the form's fields after its own columns.
    ...(kind === 'file' || fields || made
      ? []
      : [{ path: [...path, 'send', 'operation'], code: 'FIELDS_NOT_SENT' as const, atKey: true }]),
    ...(find || !('errors' in manifest)
      ? []
      : manifest.errors.flatMap(({ means }, i): Finding[] =>
          means === 'awaiting' && !send.acknowledgement ? [{ path: ['errors', i, 'means'], code: 'AWAITING_UNANSWERED' }] : [],
        )),
  ]
}

/** Beside a request there is no place for a file. A module does as its code says. */
function unplaced({ kind, forms }: Manifest): Finding[] {
  if (kind === 'file' || kind === 'module') return []
  const inFields = (fields: FormBinding['fields'], path: PropertyKey[]): Finding[] =>
    Object.entries(fields).flatMap(([field, bound]) =>
      typeof bound !== 'string' && placesFiles(bound.convert)
        ? [{ path: [...path, field, 'convert'], code: 'FILES_UNPLACED' }]
        : [],
    )
  return Object.entries(forms?.bindings ?? {}).flatMap(([code, { fields, rowSets = {} }]) => {
    const path = ['forms', 'bindings', code]
    const rows = Object.entries(rowSets).flatMap(([list, set]) => inFields(set.fields, [...path, 'rowSets', list, 'fields']))
    return [...inFields(fields, [...path, 'fields']), ...rows]
  })
}

/** Over HTTP a good status means that the request was understood, not that it was executed: some systems refuse in words with it. */
function unproven(manifest: Manifest): Finding[] {
  const { delivery, kind } = manifest
  if (!delivery || !(kind === 'rest' || kind === 'soap' || kind === 'graphql')) return []
  const { send, find } = delivery
  const said = 'success' in manifest && manifest.success !== undefined
  return [
    ...(send.acknowledgement || send.echo || said || kind === 'graphql'
      ? []
      : [{ path: ['delivery', 'send'], code: 'ACKNOWLEDGEMENT_UNPROVEN' as const, atKey: true }]),
    ...(!find || find.acknowledgement || find.state || find.echo || said
      ? []
      : [{ path: ['delivery', 'find'], code: 'ACKNOWLEDGEMENT_UNPROVEN' as const, atKey: true }]),
  ]
}
