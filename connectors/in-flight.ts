// A connector that knows how many of its calls are under way, so that it can be closed after the last of them.
import { setTimeout as wait } from 'node:timers/promises'
import type { Connector } from './contract.ts'

export interface Counted {
  connector: Connector
  /** Resolves when no call is under way and none has been for so long; `end`: as soon as none is under way. */
  quiet(ms: number, end: AbortSignal): Promise<void>
}

export function countCalls(bare: Connector): Counted {
  let calls = 0
  let begun = 0
  const watchers: (() => void)[] = []
  const done = () => {
    calls -= 1
    if (calls === 0) for (const told of watchers.splice(0)) told()
  }
  function counted<T>(work: Promise<T>): Promise<T> {
    calls += 1
    begun += 1
    work.then(done, done)
    return work
  }
  const { pullTasks, pullForms, lookup, send, find } = bare
  const connector: Connector = {
    ...bare,
    check: (context) => counted(bare.check(context)),
    ...(pullTasks &&
      ({
        async *pullTasks(since, context) {
          calls += 1
          begun += 1
          try {
            yield* pullTasks(since, context)
          } finally {
            done()
          }
        },
      } satisfies Pick<Connector, 'pullTasks'>)),
    ...(pullForms && ({ pullForms: (context) => counted(pullForms(context)) } satisfies Pick<Connector, 'pullForms'>)),
    ...(lookup && ({ lookup: (...asked) => counted(lookup(...asked)) } satisfies Pick<Connector, 'lookup'>)),
    ...(send && ({ send: (parcel, context) => counted(send(parcel, context)) } satisfies Pick<Connector, 'send'>)),
    ...(find && ({ find: (delivery, context) => counted(find(delivery, context)) } satisfies Pick<Connector, 'find'>)),
  }
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
