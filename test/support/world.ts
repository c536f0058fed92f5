// The whole demo for a test: all that `npm start` starts, on free ports, with its own data folder and a smaller population.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { identityUrlOf, readConfig } from '../../gateway/config.ts'
import { DEMO_DEPARTMENTS } from '../../gateway/demo/index.ts'
import { tokenFor } from '../../gateway/platform/index.ts'
import { type Running, start } from '../../gateway/start/index.ts'
import { freePort } from './free-port.ts'

export interface LedgerEntry {
  deliveryId: string
  form: string
  taskNo: string
  acknowledgement: string
  content: Record<string, unknown>
  repeats: number
}

export interface World {
  running: Running
  url: string
  /** Everything that the hub logged. */
  log: string[]
  /** A GraphQL request with the bearer token of a demo account. */
  ask<T>(
    account: string,
    query: string,
    variables?: Record<string, unknown>,
    language?: 'zh' | 'en',
    /** Why personal values are wanted in full. */
    purpose?: string,
  ): Promise<{
    status: number
    data: T
    errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[]
  }>
  ledger(department: string): Promise<LedgerEntry[]>
  /** The control side of an example department: GET, or POST with a body. */
  control<T>(department: string, path: string, body?: unknown): Promise<T>
  /** Makes an example department behave, or misbehave. */
  mode(department: string, mode: string, more?: Record<string, unknown>): Promise<void>
  newTask(department: string, wish?: Record<string, unknown>): Promise<{ taskNo: string; subject: string; division: string }[]>
  close(): Promise<void>
}

export async function startWorld(options: { residents?: number; env?: Record<string, string> } = {}): Promise<World> {
  const data = await mkdtemp(join(tmpdir(), 'yibiao-world-'))
  // With every port of the demo above it.
  const port = await freePort([1, ...DEMO_DEPARTMENTS.map((d) => d.portOffset), 22, 23, 24])
  const log: string[] = []
  const config = readConfig(
    { PORT: String(port), YIBIAO_DATA: data, YIBIAO_DEMO_DEPARTMENTS: 'core', ...options.env },
    process.cwd(),
  )
  const running = await start(config, pino({ level: 'info' }, { write: (line: string) => void log.push(line) }), {
    role: 'all',
    projectFolder: join(import.meta.dirname, '..', '..'),
    say: () => {},
    pullSeconds: 1,
    departmentEnv: { DEPARTMENT_RESIDENTS: String(options.residents ?? 1200), DEPARTMENT_FORMS_DELAY_MS: '100' },
  })
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (account: string) => {
    const known = tokens.get(account) ?? tokenFor({ issuerUrl: `${identityUrlOf(config)}/realms/${config.realm}` }, account)
    tokens.set(account, known)
    return known
  }
  const offset = (department: string) => DEMO_DEPARTMENTS.find((d) => d.id === department)?.portOffset ?? 0
  const control = async (department: string, path: string, body?: unknown) => {
    const response = await fetch(`http://127.0.0.1:${port + offset(department)}${path}`, {
      method: body ? 'POST' : 'GET',
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${department}${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  return {
    running,
    url: config.publicUrl,
    log,
    async ask(account, query, variables, language = 'zh', purpose) {
      const response = await fetch(`${config.publicUrl}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await tokenOf(account)}`,
          'accept-language': language,
          ...(purpose && { 'x-yibiao-purpose': encodeURIComponent(purpose) }),
        },
        body: JSON.stringify({ query, variables }),
      })
      return { status: response.status, ...((await response.json()) as object) } as never
    },
    ledger: async (department) =>
      ((await control(department, '/control/ledger?limit=1000')) as { entries: LedgerEntry[] }).entries,
    control: (department, path, body) => control(department, path, body) as never,
    async mode(department, mode, more = {}) {
      await control(department, '/control/mode', { mode, ...more })
    },
    newTask: async (department, wish = {}) =>
      (
        (await control(department, '/control/tasks', { ...wish })) as {
          tasks: { taskNo: string; subject: string; division: string }[]
        }
      ).tasks,
    async close() {
      await running.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** Calls until the answer is as wanted; after a while, fails with the last answer. For states that no event announces. */
export async function eventually<T>(call: () => Promise<T>, satisfied: (answer: T) => boolean, seconds = 30): Promise<T> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const answer = await call()
    if (satisfied(answer)) return answer
    if (Date.now() > deadline) throw new Error(`not so after ${seconds} s: ${JSON.stringify(answer)?.slice(0, 2000)}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
