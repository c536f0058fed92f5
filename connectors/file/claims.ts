// Decides which instance of the hub takes a file: the one that succeeds in renaming it. The name says who and since when. A dead
// instance's file is taken over later, again by renaming from exactly that name, so only one succeeds.
import { randomBytes } from 'node:crypto'
import type { FileStorage, StoredFile } from './storage.ts'

export interface Claim {
  /** Its original name, for messages. */
  original: string
  /** Its current name. */
  held(): string
  /** Renews the claim if due. False: another instance took the file over. */
  renew(): Promise<boolean>
  /** Gives it its final name. False: it was taken over. */
  finish(name: string): Promise<boolean>
}

export interface Claims {
  /** Available files: waiting ones, and those with an expired claim. */
  waiting(pattern: string): Promise<StoredFile[]>
  take(file: StoredFile): Promise<Claim | null>
}

const CLAIMED = /^(.*)\.claimed-([0-9a-f]{12})-(\d{10,})$/

export const originalName = (name: string): string => CLAIMED.exec(name)?.[1] ?? name

export function createClaims(storage: FileStorage, seconds: number, now: () => number = Date.now): Claims {
  const me = randomBytes(6).toString('hex')
  const time = () => Math.floor(now() / 1000)
  const nameFor = (original: string) => `${original}.claimed-${me}-${time()}`
  return {
    async waiting(pattern) {
      const [free, claimed] = await Promise.all([storage.list(pattern), storage.list(`${pattern}.claimed-*`)])
      const over = claimed.filter(({ name }) => {
        const [, , whose, since] = CLAIMED.exec(name) ?? []
        // A clock far ahead must not block a file for ever.
        return whose !== undefined && Math.abs(time() - Number(since)) > seconds
      })
      return [...free.filter(({ name }) => !CLAIMED.test(name)), ...over].sort((a, b) =>
        originalName(a.name) < originalName(b.name) ? -1 : 1,
      )
    },
    async take(file) {
      const original = originalName(file.name)
      let held = nameFor(original)
      let since = time()
      if (!(await storage.move(file.name, held))) return null
      return {
        original,
        held: () => held,
        async renew() {
          if (time() - since < seconds / 3) return true
          const next = nameFor(original)
          if (!(await storage.move(held, next))) return false
          held = next
          since = time()
          return true
        },
        finish: (name) => storage.move(held, name),
      }
    },
  }
}
