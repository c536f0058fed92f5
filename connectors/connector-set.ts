// The connectors in force. One can be replaced while the others work; the old one closes after its running calls. A broken
// manifest is reported, leaves its own place empty, and never throws out of the set.
import { HubError, type ObjectClass } from '../schema/index.ts'
import type { Connector } from './contract.ts'
import { type ConnectorOptions, createConnector } from './create-connector.ts'
import { type Counted, countCalls } from './in-flight.ts'

export interface ConnectorSet {
  get(id: string): Connector | undefined
  /** The same array until a connector is replaced. */
  all(): readonly Connector[]
  /** Connectors that answer records of the class. */
  forClass(objectClass: ObjectClass): Connector[]
  /** Puts the connector in force, or removes it (null). Resolves when done; the old one closes after its calls. */
  replace(id: string, connector: Connector | null): Promise<void>
  /** Builds and puts in force. If that is impossible, the one in force stays; the result and `failures` report why. */
  load(id: string, options: ConnectorOptions | HubError): Promise<{ connector: Connector } | { failure: HubError }>
  /** Why connectors could not be built, by id. */
  failures(): ReadonlyMap<string, HubError>
  /** Closes all, each after its calls. */
  close(): Promise<void>
}

/** A caller that looked a connector up just before its replacement may still call it for this long. */
const QUIET_MS = 10_000

export function createConnectorSet({ quietMs = QUIET_MS } = {}): ConnectorSet {
  const inForce = new Map<string, Counted>()
  const failures = new Map<string, HubError>()
  const closing = new Set<Promise<void>>()
  const ending = new AbortController()

  /** The same array until a connector is replaced, so that derived data can be cached as long. */
  let list: readonly Connector[] | null = null
  const all = () => {
    list ??= [...inForce.values()].map((counted) => counted.connector)
    return list
  }

  function retire({ connector, quiet }: Counted): void {
    const closed: Promise<void> = quiet(quietMs, ending.signal)
      .then(() => connector.close())
      .catch(() => {}) // No caller is left to inform: its calls are done and it is replaced.
      .finally(() => closing.delete(closed))
    closing.add(closed)
  }
  async function replace(id: string, connector: Connector | null): Promise<void> {
    const old = inForce.get(id)
    if (connector) inForce.set(id, countCalls(connector))
    else inForce.delete(id)
    list = null
    failures.delete(id)
    if (old) retire(old)
  }
  return {
    get: (id) => inForce.get(id)?.connector,
    all,
    forClass: (objectClass) => all().filter((c) => c.records.some((r) => r.objectClass === objectClass)),
    replace,
    async load(id, options) {
      try {
        if (options instanceof HubError) throw options
        const connector = createConnector(options)
        if (connector.id !== id)
          throw new HubError('MANIFEST_INVALID', { message: `The manifest is that of ${connector.id}, not of ${id}.` })
        await replace(id, connector)
        return { connector: inForce.get(id)?.connector ?? connector }
      } catch (error) {
        const failure = error instanceof HubError ? error : new HubError('INTERNAL', { cause: error })
        failures.set(id, failure)
        return { failure }
      }
    },
    failures: () => failures,
    async close() {
      ending.abort()
      for (const counted of inForce.values()) retire(counted)
      inForce.clear()
      list = null
      await Promise.all(closing)
    },
  }
}
