// A queue that serves account after account, so that heavy use by one account delays only that account. Bounded per account and in total.

export interface Bounds {
  each: number
  all: number
}

export interface FairQueue<T> {
  /** `patient`: the hub's own work, limited by its callers and never refused. */
  push(account: string, item: T, patient: boolean): 'taken' | 'own' | 'full'
  /** The first item of the next account, among those that may run now. */
  next(may: (account: string) => boolean): { account: string; item: T } | undefined
  /** Removes and returns all waiting items. */
  drain(): T[]
  size(): number
}

export function createFairQueue<T>({ each, all }: Bounds): FairQueue<T> {
  const lines = new Map<string, T[]>()
  let size = 0
  return {
    push(account, item, patient) {
      const line = lines.get(account) ?? []
      if (!patient && line.length >= each) return 'own'
      if (!patient && size >= all) return 'full'
      line.push(item)
      lines.set(account, line)
      size += 1
      return 'taken'
    },
    next(may) {
      for (const [account, line] of lines) {
        if (!may(account)) continue
        // After its turn, an account goes to the end.
        lines.delete(account)
        const item = line.shift() as T
        if (line.length > 0) lines.set(account, line)
        size -= 1
        return { account, item }
      }
      return undefined
    },
    drain() {
      const left = [...lines.values()].flat()
      lines.clear()
      size = 0
      return left
    },
    size: () => size,
  }
}
