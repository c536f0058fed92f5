// Checks the queries of records: a subject is named, a batch names all of them, and its rows identify their subjects.
import type { Manifest } from '../language/index.ts'
import type { Finding } from './problem.ts'
import { carries } from './verb-findings.ts'

export function recordFindings({ kind, records = [] }: Manifest): Finding[] {
  const classes = records.map((r) => r.objectClass)
  return records.flatMap(({ objectClass, operation, batch, identifier }, i): Finding[] => {
    const path = ['records', i]
    const alone = kind !== 'file' && batch === 1
    return [
      ...(classes.indexOf(objectClass) === i
        ? []
        : [{ path: [...path, 'objectClass'], code: 'CLASS_TWICE' as const, about: objectClass }]),
      ...(identifier === undefined && !alone ? [{ path, code: 'IDENTIFIER_MISSING' as const }] : []),
      // A file is read whole, whatever the subject.
      ...(kind === 'file' || carries(operation, 'identifiers', 'identifier')
        ? []
        : [{ path: [...path, 'operation'], code: 'NOBODY_ASKED' as const, atKey: true }]),
      ...(kind !== 'file' && batch > 1 && carries(operation, 'identifier') && !carries(operation, 'identifiers')
        ? [{ path: [...path, 'batch'], code: 'BATCH_UNUSED' as const, about: String(batch), atKey: true }]
        : []),
    ]
  })
}
