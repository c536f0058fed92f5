// Builds a connector from its manifest, the settings of this installation and the secrets of the vault. This file assembles the
// layers of a call to a department. From the hub to the socket:
//
//   in-flight.ts          counts the calls, so that a replaced connector closes after its last one (connector-set.ts)
//   assemble.ts           each method of the contract, over its capability
//   capabilities/         pages, batches, parcels, corrections; a reply becomes records, tasks or an outcome
//   each-call.ts          respects Retry-After; observes the call (telemetry, a dry run); contains the hub's own defects
//   rest/ graphql/ soap/  turns an operation of the manifest into a request, and reads the reply by the manifest's rules
//   sign-in/              adds the credential to the request; renews an expired one once
//   http/http-client.ts   one registered origin, no redirects, the headers of the trace
//   protect/guard.ts      deadline, bulkhead, pace, budget, circuit breaker
//   http/exchange.ts      the request and its whole reply, within a size
//
// Databases (sql/) and folders (file/) use the guard in their own transport, modules (module/) around each method.
// Throws HubError: MANIFEST_INVALID for missing settings, DESTINATION_REFUSED for a system outside the allow-list.
import { assemble, type Parts, type Shared } from './assemble.ts'
import type { Bounded } from './bounded/index.ts'
import { sourceError, type Transport, walkPages } from './capabilities/index.ts'
import type { Connector } from './contract.ts'
import type { DomainOf } from './convert/index.ts'
import { aroundEachCall } from './each-call.ts'
import { eventReceiver } from './events/index.ts'
import { fileConnector } from './file-connector.ts'
import { graphqlTransport } from './graphql/index.ts'
import type {
  CorrectionsSection,
  DeliverySection,
  FormsSection,
  Manifest,
  RecordsSection,
  TasksSection,
} from './language/index.ts'
import { type Log, silent } from './log.ts'
import { type CreateModule, moduleConnector } from './module/index.ts'
import { type Observe, unobserved } from './observe.ts'
import { createRetryAfterHold } from './protect/index.ts'
import { createReplyReader } from './replies/index.ts'
import { restTransport } from './rest/index.ts'
import { resolveSettings } from './settings.ts'
import { type Exchange, type OwnCredential, openSignedHttpClient } from './sign-in/index.ts'
import { soapTransport } from './soap/index.ts'
import { sqlTransport } from './sql/index.ts'

export interface ConnectorOptions {
  manifest: Manifest
  version?: number
  settings: Readonly<Record<string, string>>
  /** Settings that the manifest marks `secret`. */
  secrets: Readonly<Record<string, string>>
  /** Exact origins that the deployer allows: https://host:port, postgresql://host:port, a folder's absolute path. */
  allowOrigins: readonly string[]
  /** Allows the allow-list to contain this machine. */
  development?: boolean
  log?: Log
  /** Observes each call. */
  observe?: Observe
  /** Exchanges the worker's token for one of this system alone. */
  exchange?: Exchange | undefined
  /** Accounts of workers and divisions for this system. */
  credential?: OwnCredential | undefined
  /** Domains of the catalogue's elements: a value outside its element's domain is a named problem on it. */
  domainOf?: DomainOf | undefined
  /** Runs expressions, and reads large replies. Omitted: expressions run in a process of this connector, replies are read in this one. */
  bounded?: Bounded | undefined
  /** Reads departments' workbooks and large files; omitted: in this process. */
  large?: Bounded | undefined
  /** The deployer's own modules, by name. */
  modules?: ReadonlyMap<string, CreateModule> | undefined
}

export function createConnector(options: ConnectorOptions): Connector {
  const { manifest, version = 1, allowOrigins, development = false, log = silent, observe = unobserved } = options
  const { exchange, credential, domainOf, bounded, large, modules = new Map() } = options
  const settings = resolveSettings(manifest, options.settings, options.secrets)
  const admission = { allowOrigins, development }
  const { id, limits, events } = manifest
  const receive = events && eventReceiver(id, events, settings.fill(events.signature.secret))
  const shared = { version, log, observe, domainOf, bounded, receive }
  const read = createReplyReader(bounded, large, `connector ${id}`)
  const reach = { ...admission, trace: observe.headers, exchange, credential, limits, fill: settings.fill }
  const client = (system: { origin: string }) => ({ ...reach, origin: settings.fill(system.origin) })
  switch (manifest.kind) {
    case 'rest': {
      const http = openSignedHttpClient({ ...client(manifest.system), rule: manifest.signIn })
      return overTransport({ ...shared, manifest }, manifest, restTransport({ manifest, settings, http, read }))
    }
    case 'graphql': {
      const http = openSignedHttpClient({ ...client(manifest.system), rule: manifest.signIn })
      return overTransport({ ...shared, manifest }, manifest, graphqlTransport({ manifest, settings, http, read }))
    }
    case 'soap': {
      const transport = soapTransport({ manifest, settings, read }, (failed) =>
        openSignedHttpClient({ ...client(manifest.system), rule: manifest.signIn, failed }),
      )
      return overTransport({ ...shared, manifest }, manifest, transport)
    }
    case 'sql':
      return overTransport({ ...shared, manifest }, manifest, sqlTransport(manifest, settings, admission))
    case 'file':
      return fileConnector({ ...shared, manifest }, { settings, admission, large })
    case 'module':
      return moduleConnector({ ...shared, manifest }, { modules, settings, admission })
  }
}

interface Sections<O> {
  check: { operation: O }
  tasks?: TasksSection<O> | undefined
  forms?: FormsSection<O> | undefined
  records?: RecordsSection<O>[] | undefined
  delivery?: DeliverySection<O, O> | undefined
  corrections?: CorrectionsSection<O, O> | undefined
}

/** Systems that answer calls: every capability uses one transport. */
function overTransport<O>(shared: Shared, sections: Sections<O>, bare: Transport<O>): Connector {
  const hold = createRetryAfterHold()
  const transport = aroundEachCall(bare, { ...shared, hold })
  const { check, tasks, forms, records, delivery, corrections } = sections
  const list = forms?.list
  // GraphQL and SQL answer every requested place.
  const selects = shared.manifest.kind === 'graphql' || shared.manifest.kind === 'sql'
  const parts: Parts<O, O, O> = {
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
    ...{ hold, close: transport.close },
  }
  return assemble(shared, parts)
}

/** Identifies a task by its external id, unless the manifest names another key. */
function keyed<O>(tasks: TasksSection<O>): TasksSection<O> {
  const from = tasks.map.find((row) => row.to === 'externalId')?.from
  return tasks.key === undefined && typeof from === 'string' ? { ...tasks, key: from } : tasks
}
