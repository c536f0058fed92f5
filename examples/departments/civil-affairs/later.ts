// Reports answered with "202, decided later" that wait for their decision. They survive a restart.
import { type Books, receive } from '../stage/index.ts'

export const LATER_SCHEMA =
  'create table waiting (delivery_id text primary key, arrival text not null, decide_at integer not null);'

type Arrival = Parameters<typeof receive>[1]

export interface Later {
  take(arrival: Arrival & { deliveryId: string }, delayMs: number): void
  waiting(deliveryId: string): boolean
  stop(): void
}

export function createLater(books: Books): Later {
  const { db } = books.store
  const insert = db.prepare('insert or ignore into waiting values (?, ?, ?)')
  const one = db.prepare('select 1 from waiting where delivery_id = ?')
  const due = db.prepare('select delivery_id, arrival from waiting where decide_at <= ?')
  const done = db.prepare('delete from waiting where delivery_id = ?')
  const timer = setInterval(() => {
    for (const row of due.all(Date.now())) {
      // Decided first, then deleted: a crash between the two repeats a decision that the ledger already has.
      receive(books, JSON.parse(String(row.arrival)))
      done.run(String(row.delivery_id))
    }
  }, 100)
  return {
    take: (arrival, delayMs) => void insert.run(arrival.deliveryId, JSON.stringify(arrival), Date.now() + delayMs),
    waiting: (deliveryId) => one.get(deliveryId) !== undefined,
    stop: () => clearInterval(timer),
  }
}
