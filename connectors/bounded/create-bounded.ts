// A few processes for work on user-supplied input, scheduled in turn by account. A process that exceeds its limits is killed and
// replaced; the caller gets a named error. Processes start on first use, or by `warm`.
import { serialize } from 'node:v8'
import { HubError } from '../../schema/index.ts'
import { type Bounds, createFairQueue } from './fair-queue.ts'
import type { Job } from './job.ts'
import { cpuMsOf, peakBytesOf } from './process-use.ts'
import type { Asked } from './protocol.ts'
import { busy, tooHeavy } from './refusals.ts'
import { type Ran, runOn } from './run-on-child.ts'
import { type Child, holds, startChild } from './start-child.ts'

export interface By {
  /** The account of the work, for fair turns. */
  account: string
  /** The hub's own work: it waits however long the queue is. */
  patient?: boolean
  /** Stays in the process from one job to the next, until another object is given. */
  shared?: object
  /** Called with what the job reports. */
  part?: (part: never) => void
}

export interface Used extends Pick<Ran, 'cpuMs' | 'peakBytes'> {
  job: string
  error: HubError | null
}

export interface BoundedOptions {
  places?: number
  heapMb?: number
  /** A nice value of the operating system: 0 like the hub itself, 19 after everything else. */
  priority?: number
  waiting?: Bounds
  /** Module folders besides the program's own. */
  modules?: readonly string[]
  /** Whether jobs need native code: a library for pictures. */
  native?: boolean
  used?: (use: Used) => void
}

export interface Bounded {
  /** Rejects with HubError TOO_HEAVY or BUSY, or with the job's own error. */
  run<I, O>(job: Job<I, O>, input: I, by: By): Promise<O>
  /** Starts a process before it is needed. */
  warm(): void
  /** Refuses waiting work, ends running work and the processes. */
  close(): Promise<void>
}

interface Work {
  job: Job<unknown, unknown>
  input: Uint8Array
  by: By
  settle: PromiseWithResolvers<unknown>
}

/** A process that has used this much is replaced before its next job. */
const OLD = { cpuMs: 120_000, peakBytes: 400 * 1024 * 1024 }
const IDLE_MS = 300_000

export function createBounded(options: BoundedOptions = {}): Bounded {
  const { places = 2, heapMb = 256, priority = 0, waiting = { each: 8, all: 64 }, modules = [], native = false } = options
  const queue = createFairQueue<Work>(waiting)
  const idle: Child[] = []
  const alive = new Set<Child>()
  const starting = new Set<Promise<Child>>()
  const running = new Map<string, number>()
  const mostOfOne = Math.max(1, places - 1)
  let count = 0
  let closed = false

  async function start(): Promise<Child> {
    const begun = startChild({ heapMb, priority, modules, native })
    starting.add(begun)
    const child = await begun.finally(() => starting.delete(begun))
    alive.add(child)
    child.process.once('exit', () => {
      alive.delete(child)
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1)
    })
    if (closed) child.process.kill('SIGKILL')
    return child
  }

  function rest(child: Child): void {
    const old = (cpuMsOf(child.pid) ?? 0) > OLD.cpuMs || (peakBytesOf(child.pid) ?? 0) > OLD.peakBytes
    if (old || !alive.has(child)) return void child.process.kill('SIGKILL')
    holds(child, false)
    idle.push(child)
    setTimeout(() => idle[0] === child && idle.length > 1 && child.process.kill('SIGKILL'), IDLE_MS).unref()
  }

  async function perform({ job, input, by, settle }: Work): Promise<void> {
    try {
      const child = idle.pop() ?? (await start())
      holds(child, true)
      const { shared = null } = by
      const asked: Asked = { id: ++count, module: job.module, name: job.name, input, outputBytes: job.limits.outputBytes }
      if (shared !== null && child.shared !== shared) {
        asked.shared = serialize(shared)
        child.shared = shared
      }
      const { outcome, ...use } = await runOn(child, asked, job.limits, by.part as ((part: unknown) => void) | undefined)
      rest(child)
      const error = 'error' in outcome ? (closed ? busy(false, 5) : outcome.error) : null
      options.used?.({ job: job.name, error, ...use })
      if (error) settle.reject(error)
      else settle.resolve((outcome as { value: unknown }).value)
    } catch (error) {
      settle.reject(error instanceof HubError ? error : new HubError('INTERNAL', { cause: error }))
    }
  }

  function pump(): void {
    for (;;) {
      const total = [...running.values()].reduce((sum, n) => sum + n, 0)
      if (closed || total >= places) return
      const next = queue.next((account) => (running.get(account) ?? 0) < mostOfOne)
      if (!next) return
      const { account, item } = next
      running.set(account, (running.get(account) ?? 0) + 1)
      void perform(item).finally(() => {
        const left = (running.get(account) ?? 1) - 1
        if (left > 0) running.set(account, left)
        else running.delete(account)
        pump()
      })
    }
  }

  return {
    run<I, O>(job: Job<I, O>, input: I, by: By): Promise<O> {
      const settle = Promise.withResolvers<unknown>()
      const bytes = serialize(input)
      const taken = closed
        ? 'full'
        : bytes.length > job.limits.inputBytes
          ? 'heavy'
          : queue.push(by.account, { job: job as Job<unknown, unknown>, input: bytes, by, settle }, by.patient === true)
      if (taken === 'heavy') settle.reject(tooHeavy('input'))
      else if (taken !== 'taken') settle.reject(busy(taken === 'own', 5))
      pump()
      return settle.promise as Promise<O>
    },
    warm() {
      if (closed || alive.size + starting.size > 0) return
      start().then(rest, () => {})
    },
    async close() {
      closed = true
      for (const { settle } of queue.drain()) settle.reject(busy(false, 5))
      await Promise.allSettled(starting)
      await Promise.all(
        [...alive].map(
          (child) =>
            new Promise<void>((resolve) => {
              holds(child, true)
              child.process.once('exit', () => resolve())
              child.process.kill('SIGKILL')
            }),
        ),
      )
    },
  }
}
