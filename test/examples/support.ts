// Starts small example departments for tests, each in a folder of its own, and calls their control side.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type DepartmentId, type RunningDepartment, startDepartment } from '../../examples/departments/start.ts'

export const SECRET = 'not-a-real-secret'

export interface TestDepartment {
  ready: RunningDepartment['ready']
  /** "http://127.0.0.1:port" */
  origin: string
  folder: string
  stop(): Promise<void>
  /** Stops it and starts it again on the same data. */
  restart(): Promise<TestDepartment>
  mode(mode: string, more?: { delayMs?: number; times?: number }): Promise<void>
  ledger(): Promise<{ deliveryId: string | null; acknowledgement: string; repeats: number; content: Record<string, unknown> }[]>
  // biome-ignore lint/suspicious/noExplicitAny: each path answers something else
  control(path: string, body?: object): Promise<any>
}

const open = new Set<RunningDepartment>()
const folders = new Set<string>()

afterAll(async () => {
  await Promise.all([...open].map((one) => one.process.exitCode === null && one.stop()))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export async function department(
  id: DepartmentId,
  settings: Record<string, string> = {},
  folder = mkdtempSync(join(tmpdir(), `yibiao-${id}-`)),
): Promise<TestDepartment> {
  const all = {
    DEPARTMENT_PORT: '0',
    DEPARTMENT_DATA: folder,
    DEPARTMENT_SECRET: SECRET,
    DEPARTMENT_RESIDENTS: '1500',
    ...settings,
  }
  const running = await startDepartment(id, all)
  const origin = `http://127.0.0.1:${running.ready.port}`
  const control: TestDepartment['control'] = async (path, body) => {
    const reply = await fetch(`${origin}/control/${path}`, {
      method: body ? 'POST' : 'GET',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    return reply.json()
  }
  open.add(running)
  folders.add(folder)
  return {
    ...{ ready: running.ready, origin, folder, stop: running.stop, control },
    async restart() {
      await running.stop()
      open.delete(running)
      return department(id, settings, folder)
    },
    mode: async (mode, more) => void (await control('mode', { mode, ...more })),
    ledger: async () => (await control('ledger')).entries,
  }
}
