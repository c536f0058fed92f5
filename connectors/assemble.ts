// Assembles a connector from its sections and transports: each method of the contract over the capability that implements it.
import type { Bounded } from './bounded/index.ts'
import {
  findDelivery,
  lookUp,
  type PageSource,
  pullForms,
  pullTasks,
  readBack,
  readTasks,
  sendParcel,
  type Transport,
  takeCorrections,
} from './capabilities/index.ts'
import type { CallContext, Connector, RejectedRow } from './contract.ts'
import type { DomainOf } from './convert/index.ts'
import { createEvaluator } from './jsonata/index.ts'
import {
  CAPABILITIES,
  type CorrectionsSection,
  type DeliverySection,
  type FormsSection,
  type Manifest,
  type RecordsSection,
  type TasksSection,
} from './language/index.ts'
import type { Log } from './log.ts'
import type { Mapper } from './mapping/index.ts'
import type { Observe } from './observe.ts'
import type { RetryAfterHold } from './protect/index.ts'

/** Shared by all parts of one connector. */
export interface Shared<M extends Manifest = Manifest> {
  manifest: M
  version: number
  log: Log
  observe: Observe
  /** Domains of the catalogue's elements, to detect values outside them. */
  domainOf?: DomainOf | undefined
  /** Runs expressions. */
  bounded?: Bounded | undefined
  /** Reads what the department posts, if its manifest has `events`. */
  receive?: Connector['receive'] | undefined
}

export interface Parts<R, S, F> {
  check(context: CallContext): Promise<void>
  tasks?: { section: TasksSection<R>; pages: PageSource; setAside?(rejected: RejectedRow[]): Promise<void> } | undefined
  forms?: { section: FormsSection<R>; pages: PageSource | null } | undefined
  records?: { sections: RecordsSection<R>[]; transport: Transport<R> } | undefined
  delivery?:
    | { section: DeliverySection<S, F>; sending: Transport<S>; finding: Transport<F>; selects?: boolean; takesFiles?: boolean }
    | undefined
  corrections?: { section: CorrectionsSection<S, F>; sending: Transport<S>; finding: Transport<F> } | undefined
  authority?: Connector['authority']
  hold?: RetryAfterHold
  close(): Promise<void>
}

export function assemble<R, S, F>(shared: Shared, parts: Parts<R, S, F>): Connector {
  const { manifest, version, log, bounded, receive } = shared
  const { id, limits } = manifest
  const { tasks, forms, records, delivery, corrections } = parts
  const mapper: Mapper = { domainOf: shared.domainOf, evaluator: createEvaluator(bounded, `connector ${id}`) }
  const declared: Partial<Record<string, unknown>> = { ...parts, events: receive }
  return {
    ...{ id, department: manifest.department.id, kind: manifest.kind, version },
    capabilities: CAPABILITIES.filter((capability) => declared[capability] !== undefined),
    records: (records?.sections ?? []).map(({ objectClass, map }) => ({ objectClass, elements: map.map((row) => row.to) })),
    idempotency: delivery?.section.idempotency ?? 'NONE',
    ...(parts.authority && { authority: parts.authority }),
    check: parts.check,
    waitSeconds: () => parts.hold?.left() ?? 0,
    ...(tasks && tasksOf({ connector: id, section: tasks.section, mapper }, tasks, log)),
    ...(forms && {
      pullForms: (context: CallContext) =>
        pullForms({ connector: id, section: forms.section, mapper, log }, forms.pages, context),
    }),
    ...(records && recordsOf(records, mapper, limits.concurrency)),
    ...(delivery && deliveryOf(delivery, mapper)),
    ...(corrections && {
      corrections: takeCorrections(corrections.section, corrections.sending, corrections.finding, mapper),
    }),
    ...(receive && { receive }),
    async close() {
      await parts.close()
      await mapper.evaluator.close()
    },
  }
}

type Some<T> = NonNullable<T>

const tasksOf = <R>(
  reading: Parameters<typeof readTasks>[0],
  { pages, setAside }: Some<Parts<R, never, never>['tasks']>,
  log: Log,
): Pick<Connector, 'pullTasks' | 'readTasks'> => ({
  readTasks: (rows) =>
    readTasks(
      reading,
      rows.map((value) => ({ value })),
    ),
  async *pullTasks(since, context) {
    const { connector } = reading
    for await (const page of pullTasks(reading, pages, since, context)) {
      const { rejected = [] } = page
      if (rejected.length > 0)
        // The rows themselves are stored sealed. Their own id may be a person's number or name.
        log.warn(
          { connector, problems: rejected.slice(0, 20).map((r) => r.problem), count: rejected.length },
          'rows of a department were set aside',
        )
      await setAside?.(rejected).catch(() => log.warn({ connector }, 'the quarantine folder cannot be written'))
      yield page
    }
  },
})

const recordsOf = <R>(
  { sections, transport }: Some<Parts<R, never, never>['records']>,
  mapper: Mapper,
  concurrency: number,
): Pick<Connector, 'lookup'> => ({
  lookup(objectClass, identifiers, elements, context) {
    const section = sections.find((r) => r.objectClass === objectClass)
    if (!section || identifiers.length === 0) return Promise.resolve({ kind: 'found', records: new Map() })
    return lookUp({ section, transport, mapper, concurrency }, identifiers, elements, context)
  },
})

function deliveryOf<S, F>(
  { section, sending, finding, selects = false, takesFiles }: Some<Parts<never, S, F>['delivery']>,
  mapper: Mapper,
): Pick<Connector, 'send' | 'find' | 'readBack'> {
  const back = section.readBack
  return {
    send: (parcel, context) => sendParcel({ section, sending, finding, mapper, takesFiles }, parcel, context),
    ...(section.find && {
      find: (deliveryId: string, context: CallContext) => findDelivery(section, finding, deliveryId, context),
    }),
    ...(back && {
      readBack: {
        afterSeconds: back.afterSeconds,
        read: (parcel, acknowledgement, context) =>
          readBack({ section: back, transport: finding, selects }, parcel, acknowledgement, context),
      },
    }),
  }
}
