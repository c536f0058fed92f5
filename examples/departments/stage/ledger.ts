// The department's own book of received reports: one entry per effect, one line per arrival. The hub's claims can be compared
// with it.
import { createHash } from 'node:crypto'
import type { Store } from './open-store.ts'

export interface Arrival {
  deliveryId: string | null
  taskNo: string
  form: string
  sourceRef: string | null
  content: Record<string, unknown>
}

export interface Entry extends Arrival {
  seq: number
  acknowledgement: string
  receivedAt: string
  repeats: number
}

export interface ArrivalLine {
  seq: number
  deliveryId: string | null
  what: 'effect' | 'repeat' | 'refused'
  reason: string | null
  at: string
}

export const LEDGER_SCHEMA = `
  create table effect (
    seq integer primary key autoincrement, delivery_id text unique, task_no text not null, form text not null, source_ref text,
    acknowledgement text not null, content text not null, digest text not null, received_at text not null,
    repeats integer not null default 0);
  create table arrival (
    seq integer primary key autoincrement, delivery_id text, what text not null, reason text, at text not null);
`

export interface Ledger {
  find(deliveryId: string): (Entry & { same(arrival: Arrival): boolean }) | undefined
  /** `kept`: the stored part of the content. */
  book(arrival: Arrival, at: Date, kept?: Arrival['content']): Entry
  repeat(deliveryId: string, at: Date): void
  refuse(deliveryId: string | null, reason: string, at: Date): void
  lastRefusal(deliveryId: string): string | undefined
  entries(after: number, limit: number): Entry[]
  arrivals(after: number, limit: number): ArrivalLine[]
  counters(): { effects: number; repeats: number; refusals: number }
}

type Row = Record<string, string | number | null>

export function createLedger({ db }: Store, acknowledgementOf: (sequence: number) => string): Ledger {
  const byId = db.prepare('select * from effect where delivery_id = ?')
  const top = db.prepare('select coalesce(max(seq), 0) + 1 as seq from effect')
  const insert = db.prepare(
    'insert into effect (delivery_id, task_no, form, source_ref, acknowledgement, content, digest, received_at) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const again = db.prepare('update effect set repeats = repeats + 1 where delivery_id = ?')
  const line = db.prepare('insert into arrival (delivery_id, what, reason, at) values (?, ?, ?, ?)')
  const refusal = db.prepare(`select reason from arrival where delivery_id = ? and what = 'refused' order by seq desc limit 1`)
  const entries = db.prepare('select * from effect where seq > ? order by seq limit ?')
  const arrivals = db.prepare('select * from arrival where seq > ? order by seq limit ?')
  const count = db.prepare('select what, count(*) as total from arrival group by what')
  return {
    find(deliveryId) {
      const row = byId.get(deliveryId) as Row | undefined
      return row && { ...toEntry(row), same: (arrival) => digest(arrival) === row.digest }
    },
    book(arrival, at, kept = arrival.content) {
      const { seq } = top.get() as { seq: number }
      const { deliveryId, taskNo, form, sourceRef } = arrival
      const acknowledgement = acknowledgementOf(seq)
      const receivedAt = at.toISOString()
      const text = JSON.stringify(kept)
      insert.run(deliveryId, taskNo, form, sourceRef, acknowledgement, text, digest(arrival), receivedAt)
      line.run(deliveryId, 'effect', null, receivedAt)
      return { ...arrival, content: kept, seq, acknowledgement, receivedAt, repeats: 0 }
    },
    repeat(deliveryId, at) {
      again.run(deliveryId)
      line.run(deliveryId, 'repeat', null, at.toISOString())
    },
    refuse: (deliveryId, reason, at) => void line.run(deliveryId, 'refused', reason, at.toISOString()),
    lastRefusal: (deliveryId) => (refusal.get(deliveryId) as { reason: string } | undefined)?.reason,
    entries: (after, limit) => (entries.all(after, limit) as Row[]).map(toEntry),
    arrivals: (after, limit) =>
      (arrivals.all(after, limit) as Row[]).map(
        ({ delivery_id, ...rest }) => ({ deliveryId: delivery_id, ...rest }) as ArrivalLine,
      ),
    counters() {
      const totals = new Map((count.all() as Row[]).map(({ what, total }) => [what, Number(total)]))
      return { effects: totals.get('effect') ?? 0, repeats: totals.get('repeat') ?? 0, refusals: totals.get('refused') ?? 0 }
    },
  }
}

const toEntry = (row: Row): Entry => ({
  seq: Number(row.seq),
  deliveryId: row.delivery_id as string | null,
  taskNo: String(row.task_no),
  form: String(row.form),
  sourceRef: row.source_ref as string | null,
  acknowledgement: String(row.acknowledgement),
  content: JSON.parse(String(row.content)),
  receivedAt: String(row.received_at),
  repeats: Number(row.repeats),
})

/** A digest of the content, not of its spelling: the order of fields and the source reference do not matter. */
function digest({ taskNo, form, content }: Arrival): string {
  const sorted = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([taskNo, form, sorted]))
    .digest('hex')
}
