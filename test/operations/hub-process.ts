// The program `yibiao` as a process of its own, as whoever runs it starts it.
import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../../gateway/cli/main.ts')
/** Compiled code is kept between starts. */
const CACHE = join(tmpdir(), 'yibiao-operations-compile-cache')

function run(verb: string[], env: Record<string, string>): ChildProcess {
  const { PATH = '', HOME = '', NODE_OPTIONS = '', YIBIAO_RECORDED = '' } = process.env
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...verb], {
    env: { PATH, HOME, NODE_OPTIONS, YIBIAO_RECORDED, NODE_COMPILE_CACHE: CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))

/** Runs a verb to its end. */
export async function runVerb(verb: string[], env: Record<string, string>) {
  const child = run(verb, env)
  const text = { output: '', said: '' }
  child.stdout?.on('data', (chunk) => (text.output += chunk))
  child.stderr?.on('data', (chunk) => (text.said += chunk))
  const code = await ended(child)
  return { code, ...text }
}

export interface HubProcess {
  address: string | null
  operationsPort: number
  child: ChildProcess
  /** SIGTERM; resolves when it is gone. */
  stop(): Promise<{ code: number | null; seconds: number }>
  /** What it said on standard error that is worse than a warning. */
  errors(): string[]
}

/** `yibiao start`; resolves when it says that it is ready. */
export async function startHub(role: 'web' | 'worker', env: Record<string, string>): Promise<HubProcess> {
  const child = run(['start', '--role', role, '--json'], env)
  let said = ''
  child.stderr?.on('data', (chunk) => (said += chunk))
  const gone = ended(child)
  const ready = await new Promise<{ address: string | null; operationsPort: number }>((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
      if (output.includes('\n')) resolve(JSON.parse(output))
    })
    void gone.then((code) => reject(new Error(`yibiao start --role ${role} ended with ${code}: ${said}`)))
  })
  return {
    ...ready,
    child,
    errors: () => said.split('\n').filter((line) => line && !/^\{"level":[1-4]0,/.test(line)),
    async stop() {
      const began = performance.now()
      child.kill('SIGTERM')
      return { code: await gone, seconds: (performance.now() - began) / 1000 }
    },
  }
}
