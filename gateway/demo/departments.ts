// Runs the example departments, each as a process with its own data, and returns how the hub reaches each.
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readJsonFile } from '../platform/index.ts'

export interface RunningDepartment {
  id: string
  port: number
  /** Its ready line; each department adds what a hub must know. */
  ready: Record<string, unknown>
  stop(): Promise<void>
}

export interface DepartmentOptions {
  id: string
  port: number
  /** Folder of all departments' data. */
  dataFolder: string
  projectFolder: string
  env: Record<string, string>
}

const START_DEADLINE_MS = 120_000

/** Spawns one department and waits for its ready line. Its other output goes to a file in its folder. */
export async function runDepartment(options: DepartmentOptions): Promise<RunningDepartment> {
  const folder = join(options.dataFolder, options.id)
  await mkdir(folder, { recursive: true })
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(options.projectFolder, 'examples', 'departments', options.id, 'main.ts')],
    {
      // Its standard input stays open as long as this process lives. When it closes, the department ends, too.
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...options.env,
        DEPARTMENT_PORT: String(options.port),
        DEPARTMENT_DATA: folder,
      },
    },
  )
  const log = createWriteStream(join(folder, 'department.log'), { flags: 'a' })
  child.stderr?.pipe(log, { end: false })
  const ready = await readyLine(child, options.id)
  child.stdout?.pipe(log, { end: false })
  return {
    id: options.id,
    port: Number(ready.port),
    ready,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), 3000)
      await ended
      clearTimeout(force)
    },
  }
}

function readyLine(child: ChildProcess, id: string): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the example department ${id} ${why}; see its department.log`))
    const deadline = setTimeout(() => fail('did not become ready'), START_DEADLINE_MS)
    child.once('exit', (code) => fail(`ended with code ${code}`))
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
    lines.on('line', (line) => {
      if (!line.startsWith('{"ready":true')) return
      clearTimeout(deadline)
      lines.close()
      resolve(JSON.parse(line) as Record<string, unknown>)
    })
  })
}

/** Secrets of the demo departments: created once, in the data folder, readable by its owner only. */
export async function demoSecrets(
  dataFolder: string,
  ids: readonly string[],
  make: () => string,
): Promise<Record<string, string>> {
  const file = join(dataFolder, 'secrets.json')
  await mkdir(dataFolder, { recursive: true })
  const known = existsSync(file)
    ? await readJsonFile<Record<string, string>>(file, {
        en: 'It holds the secrets of the example departments. Delete it, and new ones are made.',
        zh: '此文件存放示例部门的密钥。删除后会重新生成。',
      })
    : {}
  const all = Object.fromEntries(ids.map((id) => [id, known[id] ?? make()]))
  await writeFile(file, JSON.stringify(all), { mode: 0o600 })
  return all
}
