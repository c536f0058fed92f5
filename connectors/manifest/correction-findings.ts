// Checks the corrections of a manifest: each carries its id and its content, and its answer can return.
import type { Manifest } from '../language/index.ts'
import { operationNames } from './operation-names.ts'
import type { Finding } from './problem.ts'

export function correctionFindings({ corrections, events }: Manifest): Finding[] {
  if (!corrections) return []
  const { send, find, idempotency, fields } = corrections
  const names = operationNames(send.operation)
  const made = Object.entries(send.values).filter(([name]) => names.includes(name))
  const sources = made.flatMap(([, { from }]) => [from ?? []].flat())
  const computed = made.some(([, { jsonata, from }]) => jsonata !== undefined && from === undefined)
  const carries = (...wanted: string[]) => computed || wanted.some((name) => names.includes(name) || sources.includes(name))
  const at = (...path: PropertyKey[]) => ['corrections', ...path]
  const elements = Object.entries(fields).map(
    ([name, field]) => [name, typeof field === 'string' ? field : field.element] as const,
  )
  return [
    ...(carries('correctionId') ? [] : [{ path: at('send', 'operation'), code: 'CORRECTION_WITHOUT_ID' as const, atKey: true }]),
    ...(!find || operationNames(find.operation).includes('correctionId')
      ? []
      : [{ path: at('find', 'operation'), code: 'CORRECTION_WITHOUT_ID' as const, atKey: true }]),
    ...(carries('subject') && carries('field', 'element') && carries('proposed')
      ? []
      : [{ path: at('send', 'operation'), code: 'CORRECTION_UNSAID' as const, atKey: true }]),
    ...(send.answer || find || events?.correction
      ? []
      : [{ path: at('send'), code: 'CORRECTION_UNANSWERED' as const, atKey: true }]),
    ...(idempotency === 'LOOK_UP' && !find
      ? [
          {
            path: at('idempotency'),
            code: 'IDEMPOTENCY_UNPROVEN' as const,
            message: 'LOOK_UP is declared, but there is no `find`',
          },
        ]
      : []),
    ...elements.flatMap(([name, element], i): Finding[] =>
      elements.findIndex(([, other]) => other === element) === i
        ? []
        : [{ path: at('fields', name), code: 'CORRECTED_TWICE', about: element, atKey: true }],
    ),
  ]
}
