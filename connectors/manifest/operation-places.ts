// The operations of a manifest, and the paths that are read in what each of them answers: from the reply as a whole, from one row of it,
// or from one field of a form in that row.
import type { OperationName } from './error-rules.ts'
import type { Manifest } from './language.ts'
import { readBackOf } from './read-back-findings.ts'

export interface ReplyPath {
  path: PropertyKey[]
  text: string
  /** Where the reading begins: paths of rows, one inside the other; none is the whole reply. */
  within: string[]
}

export interface OperationPlace {
  path: PropertyKey[]
  operation: unknown
  writes: boolean
  reads: ReplyPath[]
}

/** The operations of a manifest by the names that its error rules know them by. */
export const namedOperations = (manifest: Manifest): ReadonlyMap<unknown, OperationName> =>
  new Map(
    operationPlaces(manifest).map(({ path: [section, part], operation }) => [
      operation,
      (section === 'delivery' || section === 'corrections' ? `${section}.${String(part)}` : section) as OperationName,
    ]),
  )

type Row = { to: string; from?: string | string[] | undefined }

export function operationPlaces(manifest: Manifest): OperationPlace[] {
  if (manifest.kind === 'module') return []
  const { tasks, forms, records = [], delivery, corrections } = manifest
  const list = forms?.list
  const back = readBackOf(manifest)
  const read = (path: PropertyKey[], text: string | undefined, within: string[] = []): ReplyPath[] =>
    text === undefined ? [] : [{ path, text, within }]
  const rows = (path: PropertyKey[], map: readonly Row[], within: string[]) =>
    map.flatMap(({ from }, i) => [from ?? []].flat().flatMap((text) => read([...path, i, 'from'], text, within)))
  return [
    ...('check' in manifest
      ? [{ path: ['check', 'operation'], operation: manifest.check.operation, writes: false, reads: [] }]
      : []),
    ...(tasks
      ? [
          {
            path: ['tasks', 'operation'],
            operation: tasks.operation,
            writes: false,
            reads: [...read(['tasks', 'rows'], tasks.rows), ...rows(['tasks', 'map'], tasks.map, [tasks.rows])],
          },
        ]
      : []),
    ...(list
      ? [
          {
            path: ['forms', 'list', 'operation'],
            operation: list.operation,
            writes: false,
            reads: [
              ...read(['forms', 'list', 'rows'], list.rows),
              ...rows(['forms', 'list', 'map'], list.map, [list.rows]),
              ...read(['forms', 'list', 'fields', 'rows'], list.fields.rows, [list.rows]),
              ...rows(['forms', 'list', 'fields', 'map'], list.fields.map, [list.rows, list.fields.rows]),
            ],
          },
        ]
      : []),
    ...records.map(({ operation, rows: at, identifier, asOf, map }, i) => ({
      path: ['records', i, 'operation'],
      operation,
      writes: false,
      reads: [
        ...read(['records', i, 'rows'], at),
        ...read(['records', i, 'identifier'], identifier, [at]),
        ...read(['records', i, 'asOf', 'from'], asOf?.from, [at]),
        ...rows(['records', i, 'map'], map, [at]),
      ],
    })),
    ...(delivery
      ? [
          {
            path: ['delivery', 'send', 'operation'],
            operation: delivery.send.operation,
            writes: true,
            reads: read(['delivery', 'send', 'acknowledgement'], delivery.send.acknowledgement),
          },
        ]
      : []),
    ...(delivery?.find
      ? [
          {
            path: ['delivery', 'find', 'operation'],
            operation: delivery.find.operation,
            writes: false,
            reads: [
              ...read(['delivery', 'find', 'acknowledgement'], delivery.find.acknowledgement),
              ...read(['delivery', 'find', 'state', 'from'], delivery.find.state?.from),
            ],
          },
        ]
      : []),
    ...(back
      ? [
          {
            path: ['delivery', 'readBack', 'operation'],
            operation: back.operation,
            writes: false,
            reads: [
              ...read(['delivery', 'readBack', 'under'], back.under),
              ...Object.entries(back.fields).flatMap(([code, rule]) =>
                typeof rule === 'string'
                  ? read(['delivery', 'readBack', 'fields', code], rule)
                  : read(['delivery', 'readBack', 'fields', code, 'from'], rule.from),
              ),
            ],
          },
        ]
      : []),
    ...(corrections
      ? [
          {
            path: ['corrections', 'send', 'operation'],
            operation: corrections.send.operation,
            writes: true,
            reads: [
              ...read(['corrections', 'send', 'acknowledgement'], corrections.send.acknowledgement),
              ...read(['corrections', 'send', 'answer', 'from'], corrections.send.answer?.from),
            ],
          },
        ]
      : []),
    ...(corrections?.find
      ? [
          {
            path: ['corrections', 'find', 'operation'],
            operation: corrections.find.operation,
            writes: false,
            reads: read(['corrections', 'find', 'state', 'from'], corrections.find.state.from),
          },
        ]
      : []),
  ]
}
