// Connectors that answer calls (REST, SQL): every capability goes over one transport.
import { assemble, contained } from './assemble.ts'
import type { Bounded } from './bounded/index.ts'
import { sourceError, type Transport, walkPages } from './capabilities/index.ts'
import type { Connector } from './contract.ts'
import type { DomainOf } from './convert/index.ts'
import type {
  CorrectionsSection,
  DeliverySection,
  FormsSection,
  Manifest,
  RecordsSection,
  TasksSection,
} from './language/index.ts'
import type { Log } from './log.ts'
import type { Observe } from './observe.ts'
import { createRespite } from './protect/index.ts'

interface Sections<O> {
  check: { operation: O }
  tasks?: TasksSection<O> | undefined
  forms?: FormsSection<O> | undefined
  records?: RecordsSection<O>[] | undefined
  delivery?: DeliverySection<O, O> | undefined
  corrections?: CorrectionsSection<O, O> | undefined
}

export function callConnector<O>(
  manifest: Manifest,
  sections: Sections<O>,
  bare: Transport<O>,
  version: number,
  log: Log,
  observe: Observe,
  domainOf?: DomainOf,
  bounded?: Bounded,
): Connector {
  const respite = createRespite()
  const transport = contained(bare, log, manifest, observe, respite)
  const { check, tasks, forms, records, delivery, corrections } = sections
  const list = forms?.list
  // GraphQL and SQL answer with every place that was asked for.
  const selects = manifest.kind === 'graphql' || manifest.kind === 'sql'
  return assemble(manifest, version, log, {
    async check({ caller, signal }) {
      const result = await transport.call({ operation: check.operation, parameters: {}, purpose: 'read', caller, signal })
      if (result.kind === 'fault') throw sourceError(result)
    },
    tasks: tasks && { section: tasks, pages: (since, context) => walkPages(keyed(tasks), transport, since, context) },
    forms: forms && { section: forms, pages: list ? (since, context) => walkPages(list, transport, since, context) : null },
    records: records && { sections: records, transport },
    delivery: delivery && { section: delivery, sending: transport, finding: transport, selects },
    corrections: corrections && { section: corrections, sending: transport, finding: transport },
    ...(transport.authority && { authority: transport.authority }),
    respite,
    domainOf,
    bounded,
    close: transport.close,
  })
}

/** A task is known by its external id, unless the manifest names another key. */
function keyed<O>(tasks: TasksSection<O>): TasksSection<O> {
  const from = tasks.map.find((row) => row.to === 'externalId')?.from
  return tasks.key === undefined && typeof from === 'string' ? { ...tasks, key: from } : tasks
}
