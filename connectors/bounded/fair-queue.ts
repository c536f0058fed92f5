// Who waits for a place: account after account, so that one that hands in much waits for itself. Bounded for each account and in all.

export interface Bounds {
  each: number
  all: number
}

export interface FairQueue<T> {
  /** `patient`: the hub's own work, which is bounded by who asks for it and never refused. */
  push(account: string, item: T, patient: boolean): 'taken' | 'own' | 'full'
  /** The first of the account whose turn it is, among those that may run now. */
  next(may: (account: string) => boolean): { account: string; item: T } | undefined
  /** Everything that still waits, taken out. */
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
        // Whoever had a turn stands behind all others.
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
