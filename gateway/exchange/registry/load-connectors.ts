// Keeps the connectors in force as the database wants them: at once when the bell rings, and by a look of its own every second,
// because a ring may be lost. A connector that cannot be built is reported, what was in force before it stays, and it never stops
// the others or the hub.
import type { Logger } from 'pino'
import type { ConnectorOptions, ConnectorSet, Manifest, Observe } from '../../../connectors/index.ts'
import { HubError } from '../../../schema/index.ts'
import { coalesced } from '../../platform/index.ts'
import { demandValid } from './check-registration.ts'
import type { RegistryDeps } from './deps.ts'
import { type InForce, inForceOf } from './in-force.ts'
import { ownCredentials, readSecrets } from './secrets.ts'

export interface LoadDeps extends Pick<RegistryDeps, 'db' | 'seal' | 'bell' | 'reach' | 'manifests'> {
  log: Logger
  connectors: ConnectorSet
  observe?: Observe
  /** Told what this process runs from now on; `version` null: nothing. */
  loaded?: (id: string, now: { version: number | null; revision: number; failure: string | null }) => void
}

const LOOK_EVERY_MS = 1000

/** Returns what is in force, or why nothing new is. */
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

/** Loads all and follows every change; returns a function that stops it. `changed` is called after each later change. */
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
          // A sealed value that does not open, or a database that went away half-way.
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
  // One at a time, so that an older picture never replaces a newer one.
  const look = coalesced(async () => {
    if (stopped) return
    const any = await turn().catch((error: unknown) => {
      deps.log.warn({ err: error }, 'looking for changed connectors failed; tried again at the next look')
      return false
    })
    if (any && !stopped) changed()
  })

  await turn()
  const deaf = deps.bell.listen('connector', look)
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return () => {
    stopped = true
    clearInterval(timer)
    deaf()
  }
}
