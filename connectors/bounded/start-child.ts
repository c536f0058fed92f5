// Starts a bounded process: its own heap, and on Linux limits on its memory and processor time, and its end with the hub's. No
// secrets in its environment; no files but the program's own, no child processes, no native code unless its jobs need it.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { HubError } from '../../schema/index.ts'

export interface Child {
  pid: number
  process: ChildProcess
  /** The object it was last given to share. */
  shared: object | null
}

export interface ChildOptions {
  heapMb: number
  priority: number
  /** Module folders besides the program's own. */
  modules: readonly string[]
  native: boolean
}

const MB = 1024 * 1024
/** What Node 24 reserves besides its heap before it runs anything; it needs 600 MB in total to start. */
const RESERVED_MB = 768
/** A process that the hub can no longer stop ends by itself. */
const MOST_CPU_SECONDS = 300
const START_MS = 60_000

const root = fileURLToPath(new URL('../../', import.meta.url))
const OWN = ['connectors', 'gateway', 'schema', 'node_modules', 'package.json']
const program = (name: string) => ['/usr/bin', '/bin'].map((folder) => `${folder}/${name}`).find((file) => existsSync(file))

/** Resolves when it is ready for jobs. */
export function startChild({ heapMb, priority, modules, native }: ChildOptions): Promise<Child> {
  const flags = [
    `--max-old-space-size=${heapMb}`,
    '--disable-warning=ExperimentalWarning',
    ...(native ? ['--allow-addons'] : []),
    ...['--permission', ...[...OWN.map((name) => `${root}${name}`), ...modules].map((path) => `--allow-fs-read=${path}`)],
  ]
  const node = [process.execPath, ...flags, fileURLToPath(new URL('./child.ts', import.meta.url)), String(priority)]
  const nice = priority === 0 ? undefined : program('nice')
  const setpriv = program('setpriv')
  const prlimit = program('prlimit')
  const [command = '', ...rest] = [
    // Set before the start: Linux sets priority per thread, and Node has several before any program code runs.
    ...(nice ? [nice, '-n', String(priority)] : []),
    ...(setpriv ? [setpriv, '--pdeathsig', 'KILL', '--'] : []),
    ...(prlimit ? [prlimit, `--data=${(heapMb + RESERVED_MB) * MB}`, `--cpu=${MOST_CPU_SECONDS}`, '--core=0', '--'] : []),
    ...node,
  ]
  const child = spawn(command, rest, {
    cwd: root,
    env: process.env.TZ === undefined ? {} : { TZ: process.env.TZ },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    if (words.length < 2000) words += chunk.toString('latin1')
  })
  const { promise, resolve, reject } = Promise.withResolvers<Child>()
  const timer = setTimeout(() => child.kill('SIGKILL'), START_MS)
  const failed = (why: string) => reject(new HubError('INTERNAL', { detail: `a bounded process did not start: ${why}` }))
  child.on('error', ({ message }) => failed(message))
  child.once('exit', (code, signal) => failed(`${code ?? signal} ${words.slice(0, 500)}`))
  child.once('message', () => resolve({ pid: child.pid as number, process: child, shared: null }))
  return promise.finally(() => clearTimeout(timer))
}

/** Whether the hub waits for it before it exits. */
export function holds({ process: child }: Child, on: boolean): void {
  const verb = on ? 'ref' : 'unref'
  child[verb]()
  child.channel?.[verb]()
  ;(child.stderr as { ref?: () => void; unref?: () => void } | null)?.[verb]?.()
}
