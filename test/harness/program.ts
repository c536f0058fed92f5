// Starts one of the harness's programs as a process of its own, and ends it by a kill or in order.
import { type ChildProcess, fork } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Program<Ready> {
  child: ChildProcess
  ready: Ready
  /** Resolves once the program has sent `count` messages of this kind since its start. */
  told(which: (message: Message) => boolean, count: number): Promise<Message[]>
  /** SIGKILL; returns when it is gone. */
  kill(): Promise<void>
  /** SIGTERM; returns the exit code. */
  stop(): Promise<number | null>
}

/** A message from a program to the harness. */
export type Message = Record<string, unknown>

/** Compiled code is kept between starts, so that a start costs a fraction of a second. */
const CACHE = join(tmpdir(), 'yibiao-harness-compile-cache')

export async function startProgram<Ready>(name: string, told: object): Promise<Program<Ready>> {
  const child = fork(join(import.meta.dirname, `${name}.ts`), [JSON.stringify(told)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_COMPILE_CACHE: CACHE },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const said: Message[] = []
  child.on('message', (message: Message) => said.push(message))
  const ready = await new Promise<Ready>((resolve, reject) => {
    const heard = (message: { ready?: Ready }) => {
      if (message.ready === undefined) return
      child.off('message', heard)
      resolve(message.ready)
    }
    child.on('message', heard)
    void gone.then((code) => reject(new Error(`${name} ended with ${code} before it was ready`)))
  })
  return {
    child,
    ready,
    told: (which, count) =>
      new Promise((resolve) => {
        const look = () => {
          const matching = said.filter(which)
          if (matching.length < count) return
          child.off('message', look)
          resolve(matching.slice(0, count))
        }
        child.on('message', look)
        look()
      }),
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async stop() {
      child.kill('SIGTERM')
      return await gone
    },
  }
}
