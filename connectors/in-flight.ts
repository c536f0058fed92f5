// A connector that knows how many of its calls are under way, so that it can be closed after the last of them.
import type { Connector } from './contract.ts'

export interface Counted {
  connector: Connector
  /** Resolves when no call is under way. */
  idle(): Promise<void>
}

export function countCalls(bare: Connector): Counted {
  let calls = 0
  const watchers: (() => void)[] = []
  const done = () => {
    calls -= 1
    if (calls === 0) for (const told of watchers.splice(0)) told()
  }
  async function counted<T>(work: Promise<T>): Promise<T> {
    calls += 1
    try {
      return await work
    } finally {
      done()
    }
  }
  const { pullTasks, pullForms, lookup, send, find } = bare
  const connector: Connector = {
    ...bare,
    check: (context) => counted(bare.check(context)),
    ...(pullTasks &&
      ({
        async *pullTasks(since, context) {
          calls += 1
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
  return { connector, idle: () => (calls === 0 ? Promise.resolve() : new Promise((resolve) => watchers.push(resolve))) }
}
