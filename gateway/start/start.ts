// Starts everything in the config, in order. The stop is orderly: first it reports not ready, then all work in progress finishes
// in parallel, then its dependencies close in reverse order. After a failed start, everything already started is stopped.
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { seedCatalogue } from '../catalogue/index.ts'
import { type Config, identityUrlOf } from '../config.ts'
import { startCorrectionWorker, startDeliveryWorker, startReadBackWorker } from '../delivering/index.ts'
import { demoOrigins, demoPages, demoRelyingParties, startDemo, startDemoWebSystems } from '../demo/index.ts'
import { startWeb } from '../http/index.ts'
import { type Hub, openHub, readyTo } from '../hub.ts'
import { startJobs } from '../jobs/index.ts'
import {
  DEMO_ACCOUNTS,
  type DevelopmentIdentity,
  enterDataFolder,
  replicationRisk,
  serveOperations,
  startDevelopmentIdentity,
  startEmbeddedPostgres,
  startTracing,
} from '../platform/index.ts'
import { builtPortal } from './build-portal.ts'

export type RunningRole = 'web' | 'worker' | 'all'

export interface Running {
  hub: Hub
  address: string | null
  /** Port of metrics and health; null if they are not served. */
  operationsPort: number | null
  /** With a grace, in seconds: not ready, but still answering, so that a load balancer can notice. */
  stop(grace?: number): Promise<void>
}

export interface StartOptions {
  role: RunningRole
  projectFolder: string
  say: (line: string) => void
  /** Seconds between two pulls of one connector. */
  pullSeconds?: number
  departmentEnv?: Record<string, string>
}

type End = () => Promise<unknown> | unknown

/** The deliveries' share of the ten seconds of an orderly stop. */
const DRAIN_MS = 7000

export async function start(config: Config, log: Logger, options: StartOptions): Promise<Running> {
  const { say, role } = options
  const begun: End[] = []
  const working: End[] = []
  let opened: Hub | undefined
  const ended = async (end: End) => {
    try {
      await end()
    } catch (err) {
      log.error({ err }, 'stopping')
    }
  }
  const stop = async (grace = 0) => {
    opened?.beginStop()
    if (grace > 0 && role !== 'worker') await wait(grace * 1000)
    await Promise.all(working.splice(0).map(ended))
    for (const end of begun.splice(0).reverse()) await ended(end)
  }
  try {
    if (config.traceEndpoint) begun.push(await startTracing(config.traceEndpoint, role))
    await mkdir(config.data, { recursive: true, mode: 0o700 })
    const web = role !== 'worker'
    if (web) await demandFreePort(config.port, config.host)
    const portal = web ? builtPortal(options.projectFolder, say) : Promise.resolve(null)
    portal.catch(() => {})
    const embedded = config.databaseUrl && !config.demo ? null : await startEmbeddedPostgres(config.data)
    if (embedded) begun.push(() => embedded.stop())
    if (embedded) begun.push(await enterDataFolder(await embedded.database('postgres'), config.data, agreed(config)))
    const databaseUrl = config.databaseUrl ?? (await (embedded as NonNullable<typeof embedded>).database('yibiao'))

    let clientSecret = config.clientSecret ?? ''
    let apiSecret = config.apiSecret ?? ''
    let development: DevelopmentIdentity | undefined
    if (!config.keycloakUrl && web) {
      const identity = await startDevelopmentIdentity({
        port: config.port + 1,
        dataFolder: join(config.data, 'identity'),
        portalUrl: config.publicUrl,
        realm: config.realm,
        audience: config.audience,
        clientId: config.clientId,
        relyingParties: demoRelyingParties(config),
        log: { info: () => {}, warn: (_: object, message: string) => say(message), error: log.error.bind(log) } as never,
      })
      development = identity
      clientSecret = identity.clientSecret
      apiSecret = identity.apiSecret
      begun.push(() => identity.close())
    }
    const hub = await openHub(config, log, {
      databaseUrl,
      identityUrl: identityUrlOf(config),
      clientSecret,
      apiSecret,
      allowOrigins: config.demo ? demoOrigins(config.port, config.data) : [],
    })
    opened = hub
    begun.push(() => hub.close())
    const risk = await replicationRisk(hub.pool)
    if (risk) log.warn(`${risk}; see "High availability" in docs/OPERATIONS.md`)
    const operations = config.operations && (await serveOperations(config.operations, hub.metrics, () => readyTo(hub)))
    if (operations) begun.push(() => operations.close())
    await seedCatalogue(hub.db)
    await hub.catalogue.reload()

    if (config.demo && role === 'all') {
      const demo = await startDemo(hub, {
        projectFolder: options.projectFolder,
        marketDatabaseUrl: await (embedded as NonNullable<typeof embedded>).database('market_regulation'),
        env: options.departmentEnv,
      })
      begun.push(() => demo.stop())
      if (development && config.demoDepartments === 'all') {
        const pages = await startDemoWebSystems(hub, { projectFolder: options.projectFolder, provider: development })
        begun.push(() => pages.stop())
      }
    }
    if (role !== 'web') {
      const patience = { drainMs: DRAIN_MS }
      const workers = [
        startDeliveryWorker(hub, patience),
        startCorrectionWorker(hub, patience),
        startReadBackWorker(hub, patience),
      ]
      for (const { stop } of [...workers, startJobs(hub, { pullSeconds: options.pullSeconds ?? 10 })]) working.push(stop)
    }
    let address: string | null = null
    if (web) {
      const server = await startWeb(hub, { port: config.port, host: config.host, portalFolder: await portal })
      working.push(() => server.close())
      address = config.publicUrl
    }
    return { hub, address, operationsPort: operations?.port ?? null, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Settings that all processes of one data folder must share: the sign-in, and the demo's departments. */
const agreed = (config: Config): Record<string, string> => ({
  PORT: config.demo || !config.keycloakUrl ? String(config.port) : '',
  YIBIAO_DEMO: String(config.demo),
  YIBIAO_DEMO_DEPARTMENTS: config.demo ? config.demoDepartments : '',
  DATABASE_URL: config.databaseUrl ?? '',
  KEYCLOAK_URL: config.keycloakUrl ?? '',
  KEYCLOAK_REALM: config.realm,
  YIBIAO_AUDIENCE: config.audience,
})

/** A short introduction for newcomers. */
export function welcome(config: Config, address: string): string[] {
  const lines = ['', `一表 Yibiao is ready 已就绪:  ${address}`, `GraphQL:                     ${address}/graphql`]
  if (!config.keycloakUrl) {
    lines.push('', 'Demo accounts 演示账号 (name / password):')
    for (const a of DEMO_ACCOUNTS) lines.push(`  ${a.username.padEnd(11)} ${a.password.padEnd(19)} ${a.name}`)
    lines.push(
      '',
      'Try the API:  TOKEN=$(npm run -s token)',
      `  curl -s ${address}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\`,
    )
    lines.push(`    -d '{"query":"{ me { name } inbox(first: 3) { totalCount nodes { title dueAt department { name } } } }"}'`)
  }
  if (config.demo) lines.push('', `The example departments' own pages 各部门自己的系统: ${demoPages(config).join('  ')}`)
  lines.push('', 'Ctrl-C stops everything.')
  return lines
}

async function demandFreePort(port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use. Is Yibiao running already? Choose another with PORT=5000 npm start.`)
          : error,
      ),
    )
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}
