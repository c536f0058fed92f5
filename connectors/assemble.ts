// Puts a connector together from its sections and transports: the parts that are the same for every kind.

import { because } from '../schema/index.ts'
import type { Bounded } from './bounded/index.ts'
import {
  fault,
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
import type { CallContext, Connector, ReadBack } from './contract.ts'
import type { DomainOf } from './convert/index.ts'
import { createEvaluator } from './jsonata/index.ts'
import type {
  CorrectionsSection,
  DeliverySection,
  FormsSection,
  Manifest,
  ReadBackSection,
  RecordsSection,
  TasksSection,
} from './language/index.ts'
import type { Log } from './log.ts'
import type { Mapper } from './mapping/index.ts'
import type { Observe } from './observe.ts'
import { createRespite, type Respite } from './protect/index.ts'

export interface Parts<R, S, F> {
  check(context: CallContext): Promise<void>
  tasks?: { section: TasksSection<R>; pages: PageSource } | undefined
  forms?: { section: FormsSection<R>; pages: PageSource | null } | undefined
  records?: { sections: RecordsSection<R>[]; transport: Transport<R> } | undefined
  delivery?: { section: DeliverySection<S, F>; sending: Transport<S>; finding: Transport<F>; selects?: boolean } | undefined
  corrections?: { section: CorrectionsSection<S, F>; sending: Transport<S>; finding: Transport<F> } | undefined
  authority?: Connector['authority']
  /** Shared by the calls of this connector; see `contained`. */
  respite?: Respite
  close(): Promise<void>
  /** Domains of the catalogue's elements, to say of a value that it is none of theirs. */
  domainOf?: DomainOf | undefined
  /** Where expressions run. */
  bounded?: Bounded | undefined
}

const CAPABILITIES = ['tasks', 'forms', 'records', 'delivery', 'corrections'] as const

export function assemble<R, S, F>(manifest: Manifest, version: number, log: Log, parts: Parts<R, S, F>): Connector {
  const { id } = manifest
  const { tasks, forms, records, delivery, corrections } = parts
  const mapper: Mapper = { domainOf: parts.domainOf, evaluator: createEvaluator(parts.bounded, `connector ${id}`) }
  return {
    id,
    department: manifest.department.id,
    kind: manifest.kind,
    version,
    capabilities: CAPABILITIES.filter((capability) => parts[capability] !== undefined),
    records: (records?.sections ?? []).map(({ objectClass, map }) => ({ objectClass, elements: map.map((row) => row.to) })),
    idempotency: delivery?.section.idempotency ?? 'NONE',
    ...(parts.authority && { authority: parts.authority }),
    check: parts.check,
    waitSeconds: () => parts.respite?.left() ?? 0,
    ...(tasks && {
      readTasks: (rows: readonly unknown[]) =>
        readTasks(
          id,
          tasks.section,
          rows.map((value) => ({ value })),
          mapper,
        ),
      async *pullTasks(since: string | null, context: CallContext) {
        for await (const page of pullTasks(id, tasks.section, tasks.pages, mapper, since, context)) {
          const { rejected = [] } = page
          if (rejected.length > 0)
            // Which rows: kept with them, sealed. Their own id may be a person's number or name.
            log.warn(
              { connector: id, problems: rejected.slice(0, 20).map((r) => r.problem), count: rejected.length },
              'rows of a department were set aside',
            )
          yield page
        }
      },
    }),
    ...(forms && { pullForms: (context: CallContext) => pullForms(id, forms.section, forms.pages, mapper, log, context) }),
    ...(records &&
      ({
        lookup(objectClass, identifiers, elements, context) {
          const section = records.sections.find((r) => r.objectClass === objectClass)
          if (!section || identifiers.length === 0) return Promise.resolve({ kind: 'found', records: new Map() })
          return lookUp(section, records.transport, mapper, manifest.limits.concurrency, identifiers, elements, context)
        },
      } satisfies Pick<Connector, 'lookup'>)),
    ...(delivery &&
      ({
        send: (parcel, context) => sendParcel(delivery.section, delivery.sending, delivery.finding, mapper, parcel, context),
        ...(delivery.section.find && {
          find: (deliveryId: string, context: CallContext) =>
            findDelivery(delivery.section, delivery.finding, deliveryId, context),
        }),
        ...(delivery.section.readBack && {
          readBack: readingBack(delivery.section.readBack, delivery.finding, delivery.selects ?? false),
        }),
      } satisfies Pick<Connector, 'send' | 'find' | 'readBack'>)),
    ...(corrections && {
      corrections: takeCorrections(corrections.section, corrections.sending, corrections.finding, mapper),
    }),
    async close() {
      await parts.close()
      await mapper.evaluator.close()
    },
  }
}

const readingBack = <F>(section: ReadBackSection<F>, transport: Transport<F>, selects: boolean): ReadBack => ({
  afterSeconds: section.afterSeconds,
  read: (parcel, acknowledgement, context) => readBack(section, transport, selects, parcel, acknowledgement, context),
})

/** A transport whose calls are watched, and whose own faults stay inside: a defect of the hub's is a fault of this call, not of the caller. */
export function contained<O>(
  transport: Transport<O>,
  log: Log,
  { id: connector, kind }: Manifest,
  observe: Observe,
  respite = createRespite(),
): Transport<O> {
  return {
    async call(call) {
      const left = respite.left()
      if (left > 0) return fault('rate-limited', because('ASKED_TO_WAIT'), { retryAfterSeconds: Math.ceil(left) })
      const { operation, parameters, purpose } = call
      try {
        const result = await observe.call({ connector, kind, purpose, operation, parameters }, () => transport.call(call))
        if (result.kind === 'fault' && result.verdict === 'rate-limited') respite.ask(result.retryAfterSeconds ?? 0)
        return result
      } catch (error) {
        log.warn({ connector, error: error instanceof Error ? error.name : 'unknown' }, 'a connector failed inside')
        return fault(call.purpose === 'send' ? 'unknown' : 'unsent', because('CONNECTOR_FAULT'))
      }
    },
    ...(transport.authority && { authority: transport.authority }),
    close: transport.close,
  }
}
