// Keeps the running connectors in line with the database: at once on a notification, and by a poll every second, because a
// notification may be lost. A connector that cannot be built is reported and its previous version stays. It never stops the
// others or the hub.
import type { Logger } from 'pino'
import type { ConnectorOptions, ConnectorSet, Manifest, Observe } from '../../../connectors/index.ts'
import { HubError } from '../../../schema/index.ts'
import { coalesced } from '../../platform/index.ts'
import { demandValid } from './check-registration.ts'
import type { RegistryDeps } from './deps.ts'
import { type InForce, inForceOf } from './in-force.ts'
import { ownCredentials, readSecrets } from './secrets.ts'

export interface LoadDeps extends Pick<RegistryDeps, 'db' | 'seal' | 'notifications' | 'reach' | 'manifests'> {
  log: Logger
  connectors: ConnectorSet
  observe?: Observe
  /** Called with what this process now runs; `version` null: nothing. */
  loaded?: (id: string, now: { version: number | null; revision: number; failure: string | null }) => void
}

const LOOK_EVERY_MS = 1000

/** Null if the wanted version runs, otherwise why not. */
async function loadConnector(deps: LoadDeps, id: string): Promise<string | null> {
  const wanted = await inForceOf(deps.db, id)
  if (wanted?.state !== 'PUBLISHED') {
    await deps.connectors.replace(id, null)
    return null
  }
  const loaded = await deps.connectors.load(
    id,
    await demandValid(deps.manifests, wanted.manifest).then(
      (manifest) => optionsOf(deps, wanted, manifest),
      (error: HubError) => error,
    ),
  )
  if (!('failure' in loaded)) return null
  deps.log.error({ connector: id, err: loaded.failure }, 'a connector could not be built; what was in force stays')
  return loaded.failure.detail ?? loaded.failure.message
}

async function optionsOf(deps: LoadDeps, { version, settings }: InForce, manifest: Manifest): Promise<ConnectorOptions> {
  return {
    ...deps.reach,
    ...{ manifest, version, settings, log: deps.log },
    secrets: await readSecrets(deps, manifest, settings),
    credential: ownCredentials(deps, manifest, settings),
    ...(deps.observe && { observe: deps.observe }),
  }
}

/** Loads all and follows every change. Returns a function that stops. `changed` is called after each later change. */
export async function loadConnectors(deps: LoadDeps, changed: () => void): Promise<() => void> {
  const running = new Map<string, number>()
  let stopped = false

  async function turn(): Promise<boolean> {
    const rows = await deps.db.selectFrom('connector').select(['id', 'revision']).execute()
    const stale = rows.filter((r) => running.get(r.id) !== r.revision)
    await Promise.all(
      stale.map(async ({ id, revision }) => {
        let failure: string | null
        try {
          failure = await loadConnector(deps, id)
        } catch (error) {
          // A sealed value that does not open, or a database that became unavailable half-way.
          deps.log.error({ connector: id, err: error }, 'loading a connector failed; what was in force stays')
          if (!(error instanceof HubError)) return
          failure = error.message
        }
        running.set(id, revision)
        deps.loaded?.(id, { version: deps.connectors.get(id)?.version ?? null, revision, failure })
      }),
    )
    return stale.length > 0
  }
  // One at a time, so that older data never replaces newer data.
  const look = coalesced(async () => {
    if (stopped) return
    const any = await turn().catch((error: unknown) => {
      deps.log.warn({ err: error }, 'looking for changed connectors failed; tried again at the next look')
      return false
    })
    if (any && !stopped) changed()
  })

  await turn()
  const unsubscribe = deps.notifications.listen('connector', look)
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return () => {
    stopped = true
    clearInterval(timer)
    unsubscribe()
  }
}
