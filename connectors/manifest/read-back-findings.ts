// Checks that a read-back identifies the delivery, and names existing fields of the forms.
import { type Manifest, readBackOf } from '../language/index.ts'
import { nearest } from './nearest.ts'
import { operationNames } from './operation-names.ts'
import type { Finding } from './problem.ts'

/** Parameters that identify a delivery; its subject does not. */
const TELLING = ['deliveryId', 'acknowledgement', 'submissionId', 'task']

export function readBackFindings(manifest: Manifest): Finding[] {
  const back = readBackOf(manifest)
  if (!back) return []
  const path = ['delivery', 'readBack']
  const names = operationNames(back.operation)
  const codes = Object.values(manifest.forms?.bindings ?? {}).flatMap(({ fields }) => Object.keys(fields))
  return [
    ...(TELLING.some((name) => names.includes(name))
      ? []
      : [{ path: [...path, 'operation'], code: 'READ_BACK_WITHOUT_ID' as const, atKey: true }]),
    // Forms without a binding exist only in the hub.
    ...(codes.length === 0 ? [] : Object.keys(back.fields).filter((code) => !codes.includes(code))).map(
      (code): Finding => ({
        path: [...path, 'fields', code],
        code: 'READ_BACK_UNSENT',
        about: code,
        meant: nearest(code, codes),
        atKey: true,
      }),
    ),
  ]
}
