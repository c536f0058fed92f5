// Starts departments as separate processes. As a program, without the hub: all, from DEPARTMENTS_PORT on (public-security +0,
// market-regulation +1 with its SQL front at +11, civil-affairs +2, statistics +3).
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const DEPARTMENTS = [
  'public-security',
  'market-regulation',
  'civil-affairs',
  'statistics',
  'emergency-management',
  'health',
  'natural-resources',
  'agriculture',
  'taxation',
  'county-oa',
] as const
export type DepartmentId = (typeof DEPARTMENTS)[number]

export interface RunningDepartment {
  /** `port`, and the department's other ready properties. */
  ready: {
    port: number
    sqlPort?: number
    database?: string
    role?: string
    folder?: string
    product?: string
    address?: string
    sftpPort?: number
    user?: string
    hostKey?: string
  }
  process: ChildProcess
  /** Ends it as an operator would, and waits. */
  stop(): Promise<void>
}

/** `settings` are DEPARTMENT_... variables; see README.md. The department ends with this process. */
export async function startDepartment(id: DepartmentId, settings: Record<string, string>): Promise<RunningDepartment> {
  const program = fileURLToPath(new URL(`./${id}/main.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: { ...process.env, ...settings },
    // Its standard input is a pipe that nobody writes to: it closes when this process ends, for any reason.
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const ready = await Promise.race([
    once(lines, 'line').then(([line]) => JSON.parse(String(line)) as RunningDepartment['ready']),
    exited.then(([code]) => Promise.reject(new Error(`${id} ended with ${code} before it was ready`))),
  ])
  return {
    ready,
    process: child,
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { DEPARTMENTS_PORT = '4011', DEPARTMENT_DATA = '.departments' } = process.env
  for (const [n, id] of DEPARTMENTS.entries()) {
    const port = DEPARTMENTS_PORT === '0' ? '0' : String(Number(DEPARTMENTS_PORT) + n)
    const { ready } = await startDepartment(id, { DEPARTMENT_PORT: port, DEPARTMENT_DATA: join(DEPARTMENT_DATA, id) })
    console.log(JSON.stringify(ready))
  }
}
