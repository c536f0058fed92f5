// The composition root: builds every part from the config once and passes it on as arguments. Roles (web, worker) start from it;
// see cli/start.

import { bulkhead, type IPolicy } from 'cockatiel'
import type pg from 'pg'
import type { Logger } from 'pino'
import {
  type Bounded,
  type ConnectorSet,
  createBounded,
  createConnectorSet,
  createManifestReader,
  loadModules,
  type ManifestReader,
  type Used,
} from '../connectors/index.ts'
import { createRematch, type Rematch } from './asking/index.ts'
import { type CatalogueHolder, domainOf, openCatalogue, type ReadRegistered } from './catalogue/index.ts'
import type { Config } from './config.ts'
import {
  type ConnectorWatch,
  connectorGauges,
  loadConnectors,
  type Reach,
  registeredIn,
  reportHealth,
  takeClaims,
  watchConnectors,
} from './exchange/index.ts'
import { openStore, type StoreOptions } from './open-store.ts'
import {
  chinaDate,
  createIdentity,
  createMetrics,
  type Database,
  type Identity,
  type Metrics,
  missingMigrations,
  type Notifications,
  observeCalls,
  observeDatabase,
  observeNotifications,
  observeReading,
  type Readiness,
  readiness,
  type Seal,
  type WriteProbe,
} from './platform/index.ts'

export interface Hub {
  config: Config
  log: Logger
  clock: () => Date
  db: Database
  pool: pg.Pool
  seal: Seal
  notifications: Notifications
  /** Whether the database takes writes. */
  writes: WriteProbe
  catalogue: CatalogueHolder
  connectors: ConnectorSet
  /** The connectors in the registry, even if this process could not build them. */
  registered: ReadRegistered
  /** How this installation builds connectors. */
  reach: Reach
  /** Runs work on user-supplied input. */
  bounded: Bounded
  /** The same for pictures and PDF, which need native code. */
  pictures: Bounded
  /** How many attachments this process reads at once. */
  attaching: IPolicy
  /** Matches all imported forms again. */
  rematch: Rematch
  /** Reads submitted manifests. */
  manifests: ManifestReader
  /** This process's view of its connectors. */
  health: ConnectorWatch
  identity: Identity
  metrics: Metrics
  /** Aborts when this process must stop: it ends what never ends by itself, and asks for no more work. */
  stopping: AbortSignal
  beginStop(): void
  /** Called after the set of connectors changed; returns a function that stops it. */
  onConnectors(changed: () => void): () => void
  close(): Promise<void>
}

export interface HubOptions {
  databaseUrl: string
  /** Base URL of the identity provider, without the realm. */
  identityUrl: string
  clientSecret: string
  /** Secret of the client that config.audience names. */
  apiSecret?: string
  /** Destinations for connectors besides config.allowOrigins: the demo's own. */
  allowOrigins?: string[]
  store?: Partial<StoreOptions>
}

/** A nice value of the operating system: page requests come before file imports. */
const AFTER_OTHERS = 10
/** For a process that opens a department's workbook, or matches all imported forms. */
const LARGE_HEAP_MB = 1024

export async function openHub(config: Config, log: Logger, options: HubOptions): Promise<Hub> {
  const { databaseUrl } = options
  const { db, pool, connections, seal, notifications, writes, close } = await openStore(config, log, databaseUrl, {
    poolSize: 20,
    ...options.store,
  })
  const clock = () => new Date()
  const catalogue = await openCatalogue(db, notifications)
  const connectors = createConnectorSet()
  const listeners = new Set<() => void>()
  const allowOrigins = [...config.allowOrigins, ...(options.allowOrigins ?? [])]
  const metrics = createMetrics()
  observeDatabase(metrics, pool, connections)
  observeNotifications(metrics, notifications, writes)
  observeReading(metrics, db, () => chinaDate(clock()))
  const stopping = new AbortController()
  const health = watchConnectors(clock)
  const observe = health.observe(observeCalls(metrics))
  const identity = createIdentity({
    db,
    seal,
    notifications,
    clock,
    log,
    issuerUrl: `${options.identityUrl}/realms/${config.realm}`,
    ...(config.keycloakDialUrl && { dialUrl: `${config.keycloakDialUrl}/realms/${config.realm}` }),
    audience: config.audience,
    clientId: config.clientId,
    clientSecret: options.clientSecret,
    apiSecret: options.apiSecret,
    publicUrl: config.publicUrl,
    signedIn: (worker, claims) => takeClaims({ db, seal, clock, log }, worker, claims),
  })
  const used = ({ job, error, cpuMs, peakBytes }: Used) => {
    if (error?.code === 'TOO_HEAVY' || error?.code === 'INTERNAL')
      log.warn({ job, why: error.detail, cpuMs: Math.round(cpuMs), peakBytes }, 'work on what somebody handed in was ended')
  }
  const bounded = createBounded({ priority: AFTER_OTHERS, used })
  const manifests = createManifestReader(bounded)
  const expressions = createBounded({ used })
  const large = createBounded({ heapMb: LARGE_HEAP_MB, priority: AFTER_OTHERS, used })
  const pictures = createBounded({ priority: AFTER_OTHERS, native: true, used })
  const reach: Reach = {
    allowOrigins,
    development: !config.production,
    exchange: identity.exchangeToken,
    bounded: expressions,
    large,
    modules: await loadModules(config.modules ?? undefined),
    domainOf: (element) => domainOf(catalogue.current(), element),
  }
  const deps = { db, seal, notifications, log, connectors, reach, manifests, observe, loaded: health.loaded }
  const unsubscribe = await loadConnectors(deps, () => {
    for (const changed of listeners) changed()
  })
  connectorGauges(metrics, health)
  const reporting = reportHealth({ db, log }, health)
  return {
    config,
    log,
    clock,
    db,
    pool,
    seal,
    notifications,
    writes,
    catalogue,
    connectors,
    registered: registeredIn(db),
    reach,
    bounded,
    pictures,
    attaching: bulkhead(3, 30),
    rematch: createRematch({ db, catalogue, bounded: large, catchesUp: true }),
    manifests,
    health,
    identity,
    metrics,
    stopping: stopping.signal,
    beginStop: () => stopping.abort(),
    onConnectors(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    async close() {
      unsubscribe()
      await reporting.stop()
      await identity.close()
      catalogue.close()
      await connectors.close()
      await Promise.all([bounded.close(), expressions.close(), large.close(), pictures.close()])
      await close()
    },
  }
}

/** Whether this process should get work. */
export const readyTo = ({ stopping, pool, notifications, writes }: Hub): Promise<Readiness> =>
  readiness({
    stopping,
    missingMigrations: () => missingMigrations(pool),
    writes: writes.failure(),
    silentFor: notifications.silentFor(),
  })
