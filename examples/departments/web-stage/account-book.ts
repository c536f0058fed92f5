// The system's own accounts, older than the one login: numbers, names, passwords (scrypt). All people are invented.
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { filled, openStore } from '../stage/index.ts'

export interface Account {
  number: string
  name: string
  title: string
}

export interface AccountBook {
  find(number: string): Account | undefined
  /** The account for a correct password; slow on purpose, and locked for a minute after five wrong ones. */
  prove(number: string, password: string): Account | undefined
  close(): void
}

const WRONG = 5
const WAIT_MS = 60_000
const hash = (password: string, salt: Buffer) => scryptSync(password, salt, 32)

export function openAccountBook(folder: string, people: readonly (Account & { password: string })[]): AccountBook {
  const store = openStore(
    folder,
    'create table account (number text primary key, name text not null, title text not null, salt blob not null, password blob not null);',
  )
  if (store.fresh)
    store.transact(() => {
      const add = store.db.prepare('insert into account values (?, ?, ?, ?, ?)')
      for (const { number, name, title, password } of people) {
        const salt = randomBytes(16)
        add.run(number, name, title, salt, hash(password, salt))
      }
      filled(store)
    })
  const byNumber = store.db.prepare('select number, name, title, salt, password from account where number = ?')
  const wrong = new Map<string, { count: number; until: number }>()

  const row = (number: string) => byNumber.get(number) as (Account & { salt: Uint8Array; password: Uint8Array }) | undefined
  const seen = ({ number, name, title }: Account): Account => ({ number, name, title })
  return {
    find(number) {
      const found = row(number)
      return found && seen(found)
    },
    prove(number, password) {
      const found = row(number)
      const now = Date.now()
      const guesses = wrong.get(number)
      if (guesses && guesses.until > now && guesses.count >= WRONG) return undefined
      if (found && timingSafeEqual(hash(password, Buffer.from(found.salt)), found.password)) {
        wrong.delete(number)
        return seen(found)
      }
      if (found) wrong.set(number, { count: guesses && guesses.until > now ? guesses.count + 1 : 1, until: now + WAIT_MS })
      return undefined
    },
    close: () => store.close(),
  }
}
