// Starts the demo: divisions, accounts, the example departments as processes, and their connectors.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { identityUrlOf } from '../config.ts'
import { registerConnector } from '../exchange/index.ts'
import type { Hub } from '../hub.ts'
import { assignDemoAccounts } from './assignments.ts'
import { DEMO_DEPARTMENTS } from './demo-departments.ts'
import { demoSecrets, type RunningDepartment, runDepartment } from './departments.ts'
import { loadDemoDivisions } from './divisions.ts'
import { type DemoChild, keepDemoRegisters } from './registers.ts'

export interface RunningDemo {
  departments: RunningDepartment[]
  stop(): Promise<void>
}

export interface DemoOptions {
  projectFolder: string
  /** A separate database for market regulation. */
  marketDatabaseUrl: string
  /** More environment for the departments: sizes and seeds in tests. */
  env?: Record<string, string>
}

/** Destinations of the demo's connectors for the hub's allow-list: origins, databases, file servers, the exchange folder. */
export const demoOrigins = (port: number, data: string): string[] => [
  ...DEMO_DEPARTMENTS.flatMap((d) => [
    `http://127.0.0.1:${port + d.portOffset}`,
    ...['postgresql', 'mysql', 'sftp'].map((scheme) => `${scheme}://127.0.0.1:${port + d.portOffset + 10}`),
  ]),
  resolve(data, 'departments', 'statistics', 'exchange'),
]

export async function startDemo(hub: Hub, options: DemoOptions): Promise<RunningDemo> {
  const dataFolder = join(hub.config.data, 'departments')
  await mkdir(dataFolder, { recursive: true })
  const divisions = await loadDemoDivisions(hub.db)
  const divisionsFile = join(dataFolder, 'divisions.json')
  await writeFile(divisionsFile, JSON.stringify(divisions))
  const wanted = DEMO_DEPARTMENTS.filter((d) => hub.config.demoDepartments === 'all' || !d.extra)
  const { keycloakDialUrl, realm } = hub.config
  const issuer = `${identityUrlOf(hub.config)}/realms/${realm}`
  const jwks = `${keycloakDialUrl ?? identityUrlOf(hub.config)}/realms/${realm}/protocol/openid-connect/certs`
  const secrets = await demoSecrets(
    dataFolder,
    DEMO_DEPARTMENTS.map((d) => d.id),
    () => randomBytes(24).toString('base64url'),
  )
  const started = await Promise.allSettled(
    wanted.map(async (d) => {
      const port = hub.config.port + d.portOffset
      const running = await runDepartment({
        id: d.id,
        port,
        dataFolder,
        projectFolder: options.projectFolder,
        env: {
          DEPARTMENT_SECRET: secrets[d.id] ?? '',
          DEPARTMENT_DIVISIONS: divisionsFile,
          ...d.env({ port, dataFolder, databaseUrl: options.marketDatabaseUrl, issuer, jwks }),
          ...options.env,
        },
      })
      const manifest = await readFile(join(options.projectFolder, 'examples', 'departments', d.id, 'manifest.yaml'), 'utf8')
      await registerConnector(hub, {
        manifest,
        settings: d.settings(running.ready),
        secrets: d.secrets(secrets[d.id] ?? '', running.ready),
      })
      return running
    }),
  )
  const departments = started.flatMap((s) => (s.status === 'fulfilled' ? [s.value] : []))
  const stop = async () => {
    await Promise.all(departments.map((d) => d.stop()))
  }
  const failed = started.find((s) => s.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  // An officer's assignment names a department, which its connector has added by now.
  await assignDemoAccounts(hub.db)
  for (const { ready } of departments)
    if (typeof ready.leftBehind === 'string') await keepDemoRegisters(hub, JSON.parse(ready.leftBehind) as DemoChild[])
  return { departments, stop }
}
