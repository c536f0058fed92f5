// Keeps the heads of the chains outside the database. A standby that takes over without the last transactions loses receipts and
// their journal entries together, so its chains still verify. Only a head stored elsewhere shows the loss. One JSON line per
// moved head: { county, sequence, hash (hex), at }. It contains no personal value.
import { open, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { HubError } from '../../../schema/index.ts'
import type { Database } from '../store/database.ts'

export interface KeptHead {
  county: string
  sequence: number
  /** Hexadecimal SHA-256. */
  hash: string
  /** ISO time at which it was kept. */
  at: string
}

/** Appends the heads that moved since this keeper last wrote. Several processes may write to one file. */
export function createHeadKeeper(db: Database, file: string, clock: () => Date): () => Promise<number> {
  const written = new Map<string, string>()
  return async () => {
    const heads = await db.selectFrom('journal_head').selectAll().orderBy('county').execute()
    const at = clock().toISOString()
    const moved = heads.flatMap(({ county, sequence, hash }): KeptHead[] => {
      const hex = hash.toString('hex')
      return Number(sequence) === 0 || written.get(county) === hex ? [] : [{ county, sequence: Number(sequence), hash: hex, at }]
    })
    if (moved.length === 0) return 0
    const out = await open(file, 'a', 0o600)
    try {
      // The line break comes first, so that a line cut off by a crash does not swallow the next one.
      await out.appendFile(moved.map((head) => `\n${JSON.stringify(head)}`).join(''))
      await out.datasync()
    } finally {
      await out.close()
    }
    for (const { county, hash } of moved) written.set(county, hash)
    return moved.length
  }
}

/** The heads of a file, and the numbers of the unreadable lines (a crash may have cut one off). */
export async function readHeads(file: string): Promise<{ heads: KeptHead[]; unreadable: number[] }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new HubError('BAD_INPUT', { message: `${file} cannot be read (${error.code}).`, cause: error })
  })
  const heads: KeptHead[] = []
  const unreadable: number[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const head = headOf(line)
    if (head) heads.push(head)
    else unreadable.push(i + 1)
  }
  // Nothing to compare with does not prove that nothing is lost.
  if (heads.length === 0) throw new HubError('BAD_INPUT', { message: `${file} holds no head of a journal.` })
  return { heads, unreadable }
}

function headOf(line: string): KeptHead | null {
  try {
    const { county, sequence, hash, at } = JSON.parse(line) as Partial<KeptHead>
    const isHead =
      typeof county === 'string' && Number.isSafeInteger(sequence) && typeof hash === 'string' && typeof at === 'string'
    return isHead && /^[0-9a-f]{64}$/.test(hash) ? { county, sequence: sequence as number, hash, at } : null
  } catch {
    return null
  }
}

export interface LostEntries {
  county: string
  /** The first and last lost entry: in the journal when a head was kept, but not now. */
  from: number
  to: number
  /** When the last of them still existed. */
  seenAt: string
  /** True if other entries have taken their numbers. */
  replaced: boolean
}

const AT_ONCE = 5000

/** What the journal lost since the heads were kept: one row per county with a loss. */
export async function lostSince(db: Database, heads: readonly KeptHead[]): Promise<LostEntries[]> {
  const whole = new Map<string, number>()
  const gone = new Map<string, { head: KeptHead; replaced: boolean }[]>()
  for (let i = 0; i < heads.length; i += AT_ONCE) {
    const some = heads.slice(i, i + AT_ONCE)
    const { rows } = await sql<{ place: string; hash: string | null }>`select asked.place, encode(j.hash, 'hex') as hash
      from unnest(${some.map((h) => h.county)}::text[], ${some.map((h) => h.sequence)}::bigint[]) with ordinality as asked (county, sequence, place)
      left join journal j on j.county = asked.county and j.sequence = asked.sequence`.execute(db)
    for (const { place, hash } of rows) {
      const head = some[Number(place) - 1] as KeptHead
      if (hash === head.hash) whole.set(head.county, Math.max(whole.get(head.county) ?? 0, head.sequence))
      else gone.set(head.county, [...(gone.get(head.county) ?? []), { head, replaced: hash !== null }])
    }
  }
  return [...gone].map(([county, missing]) => {
    const last = missing.reduce((a, b) => (b.head.sequence > a.head.sequence ? b : a)).head
    const from = (whole.get(county) ?? 0) + 1
    return { county, from, to: last.sequence, seenAt: last.at, replaced: missing.some((m) => m.replaced) }
  })
}
