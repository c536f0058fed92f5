// Counts the running calls of a connector, so that it can be closed after the last one. It counts every method of the contract,
// including those of parts such as `corrections` and later additions.
import { setTimeout as wait } from 'node:timers/promises'
import type { Connector } from './contract.ts'

export interface Counted {
  connector: Connector
  /** Resolves when there has been no call for so long; after `end`, as soon as there is none. */
  quiet(ms: number, end: AbortSignal): Promise<void>
}

type Method = (...args: unknown[]) => unknown

export function countCalls(bare: Connector): Counted {
  let calls = 0
  let begun = 0
  const watchers: (() => void)[] = []
  const begin = () => {
    calls += 1
    begun += 1
  }
  const done = () => {
    calls -= 1
    if (calls === 0) for (const resolve of watchers.splice(0)) resolve()
  }
  async function* countedPages(pages: AsyncIterable<unknown>) {
    begin()
    try {
      yield* pages
    } finally {
      done()
    }
  }
  const counted =
    (method: Method, owner: object): Method =>
    (...args) => {
      const result = method.apply(owner, args)
      if (result instanceof Promise) {
        begin()
        result.then(done, done)
        return result
      }
      return isPages(result) ? countedPages(result) : result
    }
  const countedMethods = <T extends object>(part: T): T =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => {
        if (typeof value === 'function') return [name, counted(value as Method, part)]
        return [name, isPart(value) ? countedMethods(value) : value]
      }),
    ) as T
  // Closing waits for the calls, so it is not counted.
  const connector: Connector = { ...countedMethods(bare), close: () => bare.close() }
  const idle = () => (calls === 0 ? Promise.resolve() : new Promise<void>((resolve) => watchers.push(resolve)))
  return {
    connector,
    async quiet(ms, end) {
      for (;;) {
        await idle()
        const before = begun
        await wait(end.aborted ? 0 : ms, undefined, { signal: end, ref: false }).catch(() => {})
        if (calls === 0 && (begun === before || end.aborted)) return
      }
    },
  }
}

const isPages = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/** A part of the contract with methods of its own. */
const isPart = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.values(value).some((v) => typeof v === 'function')
