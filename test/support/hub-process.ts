// The program `yibiao` as a process of its own, started as a deployer starts it: a hub, or a verb that ends by itself.
import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../../gateway/cli/main.ts')
/** The file that npm and people start; it calls the program. */
export const BIN = join(import.meta.dirname, '../../bin/yibiao.mjs')
/** Compiled code is kept between starts. */
const CACHE = join(tmpdir(), 'yibiao-test-compile-cache')

function run(verb: string[], env: Record<string, string>, program = MAIN): ChildProcess {
  const { PATH = '', HOME = '', NODE_OPTIONS = '', YIBIAO_RECORDED = '' } = process.env
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...verb], {
    env: { PATH, HOME, NODE_OPTIONS, YIBIAO_RECORDED, YIBIAO_NO_SETUP: '1', NODE_COMPILE_CACHE: CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))

/** Begins a verb, which may be killed before it ends; `end` is its outcome. */
export function beginVerb(verb: string[], env: Record<string, string>, program?: string) {
  const child = run(verb, env, program)
  const text = { output: '', said: '' }
  child.stdout?.setEncoding('utf8').on('data', (chunk) => (text.output += chunk))
  child.stderr?.setEncoding('utf8').on('data', (chunk) => (text.said += chunk))
  return { child, end: ended(child).then((code) => ({ code, ...text })) }
}

/** Runs a verb to its end. */
export const runVerb = (...verb: Parameters<typeof beginVerb>) => beginVerb(...verb).end

export interface HubProcess {
  address: string | null
  operationsPort: number
  child: ChildProcess
  /** SIGTERM; resolves when it is gone. */
  stop(): Promise<{ code: number | null; seconds: number }>
  /** Its messages on standard error that are worse than a warning. */
  errors(): string[]
}

/** `yibiao start`; resolves when it says that it is ready. */
export async function startHubProcess(role: 'web' | 'worker', env: Record<string, string>): Promise<HubProcess> {
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
