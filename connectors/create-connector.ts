// A connector from its manifest, the settings of this installation and the secrets of the vault. Throws HubError: MANIFEST_INVALID
// when the settings do not hold, DESTINATION_REFUSED when the system is not on the allow-list.
import type { Bounded } from './bounded/index.ts'
import { callConnector } from './call-connector.ts'
import type { Connector } from './contract.ts'
import type { DomainOf } from './convert/index.ts'
import { withEvents } from './events/index.ts'
import { fileConnector } from './file-connector.ts'
import { graphqlTransport } from './graphql/index.ts'
import type { Manifest } from './language/index.ts'
import { type Log, silent } from './log.ts'
import { type CreateModule, moduleConnector } from './module/index.ts'
import { type Observe, unobserved } from './observe.ts'
import { createReplyReader } from './replies/index.ts'
import { restTransport } from './rest/index.ts'
import { resolveSettings } from './settings.ts'
import type { Exchange, HttpReach, OwnCredential } from './sign-in/index.ts'
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
  /** Lets the allow-list name this machine. */
  development?: boolean
  log?: Log
  /** Watches each call. */
  observe?: Observe
  /** A token of the worker for one system alone. */
  exchange?: Exchange | undefined
  /** Accounts of workers and divisions for this system. */
  credential?: OwnCredential | undefined
  /** Domains of the catalogue's elements: a value that is none of its element's is a named problem on it. */
  domainOf?: DomainOf | undefined
  /** Where expressions run, left out: in a process of this connector's own; and where large replies are read, left out: in this one. */
  bounded?: Bounded | undefined
  /** Where workbooks and large files of departments are read; left out: in this process. */
  large?: Bounded | undefined
  /** The deployer's own modules, by name. */
  modules?: ReadonlyMap<string, CreateModule> | undefined
}

export function createConnector(options: ConnectorOptions): Connector {
  const { version = 1, allowOrigins, development = false, log = silent, observe = unobserved } = options
  const { manifest } = options
  const settings = resolveSettings(manifest, options.settings, options.secrets)
  const admission = { allowOrigins, development }
  const { exchange, credential, domainOf, bounded } = options
  const reach: HttpReach = { ...admission, trace: observe.headers, exchange, credential }
  const read = createReplyReader(bounded, options.large, `connector ${manifest.id}`)
  const ofKind = (): Connector => {
    switch (manifest.kind) {
      case 'rest':
        return callConnector(
          manifest,
          manifest,
          restTransport(manifest, settings, reach, read),
          version,
          log,
          observe,
          domainOf,
          bounded,
        )
      case 'graphql':
        return callConnector(
          manifest,
          manifest,
          graphqlTransport(manifest, settings, reach, read),
          version,
          log,
          observe,
          domainOf,
          bounded,
        )
      case 'soap':
        return callConnector(
          manifest,
          manifest,
          soapTransport(manifest, settings, reach, read),
          version,
          log,
          observe,
          domainOf,
          bounded,
        )
      case 'sql':
        return callConnector(
          manifest,
          manifest,
          sqlTransport(manifest, settings, admission),
          version,
          log,
          observe,
          domainOf,
          bounded,
        )
      case 'file':
        return fileConnector(manifest, settings, admission, version, log, observe, domainOf, bounded, options.large)
      case 'module':
        return moduleConnector(manifest, options.modules ?? new Map(), settings, admission, version, log)
    }
  }
  return withEvents(ofKind(), manifest, settings.fill)
}
