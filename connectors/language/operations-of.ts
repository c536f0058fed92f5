// The one visitor of a manifest's operations: the place of each, its parameters, whether it writes, and how its reply is read.
// Every check uses it, so a new capability is described once.
import type { OperationName } from './error-rules.ts'
import type { Manifest } from './language.ts'
import { PARAMETERS } from './parameters.ts'
import type { MappingRow } from './parts.ts'
import { FIELD_TARGETS, FORM_TARGETS, TASK_TARGETS, type Targets } from './targets.ts'

export interface Operation {
  name: OperationName
  path: PropertyKey[]
  operation: unknown
  writes: boolean
  /** Whether it runs without the worker: pulled by the hub, or later, when the worker's token has expired. */
  unattended: 'pulled' | 'later' | null
  /** Names of its parameters, and those that may be absent. */
  given: readonly string[]
  absent: readonly string[]
  /** Further parameters that the manifest computes, and their place. */
  values: Values
  valuesPath: PropertyKey[]
  /** A paged list. */
  list: List | null
  maps: ReadRows[]
  reads: ReplyPath[]
}

/** Mapping rows that read rows of the reply. */
export interface ReadRows {
  path: PropertyKey[]
  rows: readonly MappingRow[]
  /** Fields of the contract, or elements of one object class. */
  fills: Targets | { objectClass: string }
}

export interface ReplyPath {
  path: PropertyKey[]
  text: string
  /** The start of the reading: nested paths of rows; an empty list means the whole reply. */
  within: string[]
}

type Tasks = NonNullable<Manifest['tasks']>
type FormList = NonNullable<NonNullable<Manifest['forms']>['list']>
type Delivery = NonNullable<Manifest['delivery']>
export type List = Tasks | FormList
export type Values = Delivery['send']['values']

/** Every kind except files supports read-back of a delivery. */
export const readBackOf = ({ delivery }: Manifest): ReadBack | undefined =>
  delivery && 'readBack' in delivery ? (delivery.readBack as ReadBack | undefined) : undefined

type ReadBack = NonNullable<Extract<Delivery, { readBack?: unknown }>['readBack']>

/** The operations of a manifest by their names in error rules. */
export const namedOperations = (manifest: Manifest): ReadonlyMap<unknown, OperationName> =>
  new Map(operationsOf(manifest).map(({ name, operation }) => [operation, name]))

export function operationsOf(manifest: Manifest): Operation[] {
  const { tasks, forms, records = [], delivery, corrections } = manifest
  const back = readBackOf(manifest)
  return [
    ...('check' in manifest ? [described('check', ['check'], manifest.check.operation)] : []),
    ...(tasks ? [tasksOperation(tasks)] : []),
    ...(forms?.list ? [formsOperation(forms.list)] : []),
    ...records.map(recordsOperation),
    ...(delivery ? [sendOperation(delivery.send)] : []),
    ...(delivery?.find ? [findOperation(delivery.find)] : []),
    ...(back ? [readBackOperation(back)] : []),
    ...(corrections ? correctionOperations(corrections) : []),
  ]
}

function tasksOperation(tasks: Tasks): Operation {
  const since = tasks.watermark?.initial === undefined ? ['since'] : []
  const at = ['tasks']
  return described('tasks', at, tasks.operation, {
    unattended: 'pulled',
    absent: [...since, 'cursor'],
    list: tasks,
    maps: [{ path: [...at, 'map'], rows: tasks.map, fills: TASK_TARGETS }],
    reads: [...read([...at, 'rows'], tasks.rows), ...ofRows([...at, 'map'], tasks.map, [tasks.rows])],
  })
}

function formsOperation(list: FormList): Operation {
  const at = ['forms', 'list']
  const { rows, map, fields } = list
  return described('forms', at, list.operation, {
    unattended: 'pulled',
    list,
    maps: [
      { path: [...at, 'map'], rows: map, fills: FORM_TARGETS },
      { path: [...at, 'fields', 'map'], rows: fields.map, fills: FIELD_TARGETS },
    ],
    reads: [
      ...read([...at, 'rows'], rows),
      ...ofRows([...at, 'map'], map, [rows]),
      ...read([...at, 'fields', 'rows'], fields.rows, [rows]),
      ...ofRows([...at, 'fields', 'map'], fields.map, [rows, fields.rows]),
    ],
  })
}

function recordsOperation(records: NonNullable<Manifest['records']>[number], i: number): Operation {
  const at = ['records', i]
  const { objectClass, rows, identifier, asOf, map } = records
  return described('records', at, records.operation, {
    maps: [{ path: [...at, 'map'], rows: map, fills: { objectClass } }],
    reads: [
      ...read([...at, 'rows'], rows),
      ...read([...at, 'identifier'], identifier, [rows]),
      ...read([...at, 'asOf', 'from'], asOf?.from, [rows]),
      ...ofRows([...at, 'map'], map, [rows]),
    ],
  })
}

const sendOperation = ({ operation, values, acknowledgement }: Delivery['send']): Operation =>
  described('delivery.send', ['delivery', 'send'], operation, {
    ...{ writes: true, unattended: 'later', absent: ['period'], values },
    reads: read(['delivery', 'send', 'acknowledgement'], acknowledgement),
  })

const findOperation = ({ operation, acknowledgement, state }: NonNullable<Delivery['find']>): Operation =>
  described('delivery.find', ['delivery', 'find'], operation, {
    unattended: 'later',
    reads: [
      ...read(['delivery', 'find', 'acknowledgement'], acknowledgement),
      ...read(['delivery', 'find', 'state', 'from'], state?.from),
    ],
  })

function readBackOperation({ operation, under, fields }: ReadBack): Operation {
  const at = ['delivery', 'readBack']
  const kept = Object.entries(fields).flatMap(([code, rule]) =>
    typeof rule === 'string' ? read([...at, 'fields', code], rule) : read([...at, 'fields', code, 'from'], rule.from),
  )
  return described('delivery.readBack', at, operation, {
    unattended: 'later',
    reads: [...read([...at, 'under'], under), ...kept],
  })
}

function correctionOperations({ send, find }: NonNullable<Manifest['corrections']>): Operation[] {
  const at = (...path: PropertyKey[]) => ['corrections', ...path]
  const sent = described('corrections.send', at('send'), send.operation, {
    ...{ writes: true, unattended: 'later', absent: ['was', 'proposed', 'reason'], values: send.values },
    reads: [
      ...read(at('send', 'acknowledgement'), send.acknowledgement),
      ...read(at('send', 'answer', 'from'), send.answer?.from),
    ],
  })
  if (!find) return [sent]
  const reads = read(at('find', 'state', 'from'), find.state.from)
  return [sent, described('corrections.find', at('find'), find.operation, { unattended: 'later', reads })]
}

function described(name: OperationName, section: PropertyKey[], operation: unknown, more: Partial<Operation> = {}): Operation {
  return {
    ...{ name, operation, path: [...section, 'operation'], valuesPath: [...section, 'values'] },
    ...{ writes: false, unattended: null, given: PARAMETERS[name], absent: [], values: {}, list: null, maps: [], reads: [] },
    ...more,
  }
}

const read = (path: PropertyKey[], text: string | undefined, within: string[] = []): ReplyPath[] =>
  text === undefined ? [] : [{ path, text, within }]

const ofRows = (path: PropertyKey[], rows: readonly MappingRow[], within: string[]): ReplyPath[] =>
  rows.flatMap(({ from }, i) => [from ?? []].flat().flatMap((text) => read([...path, i, 'from'], text, within)))
