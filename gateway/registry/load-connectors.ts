// Keeps the set of connectors in force as the database has it, and again whenever the bell rings. A connector that cannot be
// built is reported, what was in force before it stays, and it never stops the others or the hub.
import type { Logger } from 'pino'
import type { ConnectorSet, Observe } from '../../connectors/index.ts'
import type { Bell, Database, Seal } from '../store/index.ts'
import { SECRETS } from './register-connector.ts'

export interface LoadDeps {
  db: Database
  seal: Seal
  bell: Bell
  log: Logger
  connectors: ConnectorSet
  allowOrigins: readonly string[]
  development: boolean
  observe?: Observe
}

async function loadConnector(deps: LoadDeps, id: string): Promise<void> {
  const row = await deps.db.selectFrom('connector').selectAll().where('id', '=', id).executeTakeFirst()
  if (row?.state !== 'PUBLISHED') return deps.connectors.replace(id, null)
  if (deps.connectors.get(id)?.version === row.version) return
  const loaded = await deps.connectors.load(id, {
    manifest: row.manifest,
    version: row.version,
    settings: row.settings,
    secrets: row.secrets_sealed ? deps.seal.openJson<Record<string, string>>(row.secrets_sealed, `${SECRETS}:${id}`) : {},
    allowOrigins: [...deps.allowOrigins],
    development: deps.development,
    log: deps.log,
    ...(deps.observe && { observe: deps.observe }),
  })
  if ('failure' in loaded)
    deps.log.error({ connector: id, err: loaded.failure }, 'a connector could not be built; what was in force stays')
}

/** Loads all and listens; returns a function that stops listening. `changed` is called after each later change. */
export async function loadConnectors(deps: LoadDeps, changed: () => void): Promise<() => void> {
  const rows = await deps.db.selectFrom('connector').select('id').execute()
  await Promise.all(rows.map((r) => loadConnector(deps, r.id)))
  return deps.bell.listen('connector', (id) => {
    loadConnector(deps, id).then(changed, (error) =>
      deps.log.error({ connector: id, err: error }, 'reloading a connector failed'),
    )
  })
}
