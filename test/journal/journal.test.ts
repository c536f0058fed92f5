import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../gateway/platform/index.ts'
import { appendJournal, canonicalJson, type JournalEntry, listJournal } from '../../gateway/platform/index.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { freshDatabase } from '../support/database.ts'
import { writeScore } from '../support/score.ts'

let db: Database
const database = await freshDatabase(20)
beforeAll(async () => {
  db = database.db
})
afterAll(() => database.close())

const at = new Date('2026-11-21T08:00:00.123Z')
const append = (county: string, entries: JournalEntry[]) =>
  db.transaction().execute((trx) => appendJournal(trx, county, at, entries))
const entry = (n: number): JournalEntry => ({
  kind: 'submission.accepted',
  actor: `worker-${n % 3}`,
  body: { submission: `s-${n}`, count: n, note: '中文 "quoted" \\ \u0001', nested: { b: [true, null, n], a: 'x' } },
})

test('every entry is chained to the one before, whatever writes at the same time, and the chain verifies', async () => {
  const county = '110101'
  await Promise.all(Array.from({ length: 40 }, (_, i) => append(county, [entry(2 * i), entry(2 * i + 1)])))
  expect(await verifyJournal(db, county)).toEqual({ entries: 80, broken: null })
})

test('an entry whose transaction is undone leaves no gap', async () => {
  const county = '110102'
  await append(county, [entry(1)])
  await expect(
    db.transaction().execute(async (trx) => {
      await appendJournal(trx, county, at, [entry(2)])
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  await append(county, [entry(3)])
  const page = await listJournal(db, county, { first: 10 })
  expect(page.nodes.map((n) => n.sequence)).toEqual([2, 1])
  expect(page.nodes[0]?.body).toEqual(JSON.parse(canonicalJson(entry(3).body)))
  expect(await verifyJournal(db, county)).toEqual({ entries: 2, broken: null })
})

test('pages of the journal follow each other without overlap', async () => {
  const county = '110103'
  await append(
    county,
    Array.from({ length: 7 }, (_, i) => entry(i)),
  )
  const seen: number[] = []
  let after: string | undefined
  for (;;) {
    const page = await listJournal(db, county, { first: 3, after })
    seen.push(...page.nodes.map((n) => n.sequence))
    if (!page.hasNextPage) break
    after = page.cursors.at(-1)
  }
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
  await expect(listJournal(db, county, { first: 3, after: 'nonsense' })).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('a chain whose end was cut off or changed takes no more entries', async () => {
  for (const [county, damage] of [
    ['110104', sql`delete from journal where county = '110104' and sequence = 3`],
    ['110105', sql`update journal set hash = sha256('forged') where county = '110105' and sequence = 3`],
    ['110106', sql`delete from journal_head where county = '110106'`],
  ] as const) {
    await append(county, [entry(1), entry(2), entry(3)])
    await damage.execute(db)
    await expect(append(county, [entry(4)])).rejects.toMatchObject({ code: 'JOURNAL_BROKEN' })
    expect((await verifyJournal(db, county)).broken).not.toBeNull()
  }
  expect((await verifyJournal(db)).broken).not.toBeNull()
})

test('numbers that could be read in two ways never enter the journal', async () => {
  await expect(append('110107', [{ kind: 'k', actor: 'a', body: { amount: 0.1 } }])).rejects.toThrow(TypeError)
})

test('canonical JSON does not depend on the order in which keys were written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('each of 1,000 random tamperings is found: a changed byte, a removed, swapped or cut-off entry', async () => {
  const county = '110108'
  const entries = 40
  await append(
    county,
    Array.from({ length: entries }, (_, i) => entry(i)),
  )
  await append(county, [{ kind: 'number', actor: 'system', body: { big: Number.MAX_SAFE_INTEGER } }])
  const total = entries + 1
  const sequence = fc.integer({ min: 1, max: total })
  const byte = fc.integer({ min: 1, max: 15 })
  const place = fc.nat({ max: 10_000 })
  const tampering = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constantFrom('body', 'body', 'actor', 'entry kind', 'hash', 'at'), sequence, place, byte }),
    },
    fc.record({ kind: fc.constant('removed'), sequence }),
    fc.record({ kind: fc.constant('swapped'), sequence, other: sequence }),
    fc.record({ kind: fc.constant('cut off'), sequence }),
    fc.record({ kind: fc.constant('head'), place, byte }),
  )
  const found: Record<string, number> = {}
  let changes = 0
  await fc.assert(
    fc.asyncProperty(tampering, async (t) => {
      const undo = new Error('undo')
      await db
        .transaction()
        .execute(async (trx) => {
          if (!(await tamper(trx, county, t))) throw undo
          changes++
          const { broken } = await verifyJournal(trx, county)
          expect(broken, JSON.stringify(t)).not.toBeNull()
          found[t.kind] = (found[t.kind] ?? 0) + 1
          throw undo
        })
        .catch((error) => {
          if (error !== undo) throw error
        })
    }),
    { numRuns: 1500, seed: 20261121 },
  )
  expect(changes).toBeGreaterThanOrEqual(1000)
  expect(await verifyJournal(db, county)).toEqual({ entries: total, broken: null })
  await writeScore(
    'journal',
    { tamperings: changes, found: Object.values(found).reduce((a, b) => a + b, 0), ...found },
    'vitest run test/journal',
  )
})

type Tampering =
  | { kind: string; sequence: number; place: number; byte: number }
  | { kind: string; sequence: number; other: number }
  | { kind: string; sequence: number }
  | { kind: string; place: number; byte: number }

/** False if the tampering would change nothing. */
async function tamper(trx: Database, county: string, t: Tampering): Promise<boolean> {
  const sequence = 'sequence' in t ? t.sequence : 0
  const here = sql`county = ${county} and sequence = ${sequence}`
  const run = (q: ReturnType<typeof sql>) => q.execute(trx)
  const flip = (bytes: Buffer) => {
    const { place, byte } = t as { place: number; byte: number }
    bytes[place % bytes.length] = (bytes[place % bytes.length] as number) ^ byte
    return bytes
  }
  const row = await trx
    .selectFrom('journal')
    .selectAll()
    .where('county', '=', county)
    .where('sequence', '=', String(sequence))
    .executeTakeFirst()
  switch (t.kind) {
    case 'removed':
      await run(sql`delete from journal where ${here}`)
      return true
    case 'cut off':
      await run(sql`delete from journal where county = ${county} and sequence >= ${sequence}`)
      return true
    case 'swapped': {
      const { other } = t as { other: number }
      if (other === sequence) return false
      await run(sql`update journal set sequence = -1 where ${here}`)
      await run(sql`update journal set sequence = ${sequence} where county = ${county} and sequence = ${other}`)
      await run(sql`update journal set sequence = ${other} where county = ${county} and sequence = -1`)
      return true
    }
    case 'head': {
      const head = await trx.selectFrom('journal_head').selectAll().where('county', '=', county).executeTakeFirstOrThrow()
      await run(sql`update journal_head set hash = ${flip(head.hash)} where county = ${county}`)
      return true
    }
    case 'hash':
      await run(sql`update journal set hash = ${flip(row?.hash as Buffer)} where ${here}`)
      return true
    case 'at': {
      const { place, byte } = t as { place: number; byte: number }
      await run(sql`update journal set at = at + make_interval(secs => ${byte} * power(10, ${-(place % 7)})) where ${here}`)
      return true
    }
    case 'actor':
    case 'entry kind': {
      const column = t.kind === 'actor' ? 'actor' : 'kind'
      const text = flipText(row?.[column] as string, t as { place: number; byte: number })
      if (text === null) return false
      await run(sql`update journal set ${sql.ref(column)} = ${text} where ${here}`)
      return true
    }
    default: {
      // One byte of the stored body text. If the result is no longer JSON, PostgreSQL itself would refuse it.
      const stored = (await sql<{ body: string }>`select body::text as body from journal where ${here}`.execute(trx)).rows[0]
        ?.body as string
      const text = flipText(stored, t as { place: number; byte: number })
      if (text === null || !(await isJson(trx, text))) return false
      const changed = await sql<{ changed: boolean }>`select ${text}::jsonb::text <> ${stored} as changed`.execute(trx)
      if (!changed.rows[0]?.changed) return false
      await run(sql`update journal set body = ${text}::jsonb where ${here}`)
      return true
    }
  }
}

const isJson = async (trx: Database, text: string) =>
  (await sql<{ ok: boolean }>`select pg_input_is_valid(${text}, 'jsonb') as ok`.execute(trx)).rows[0]?.ok === true

function flipText(text: string, { place, byte }: { place: number; byte: number }): string | null {
  const bytes = Buffer.from(text)
  bytes[place % bytes.length] = (bytes[place % bytes.length] as number) ^ byte
  const changed = bytes.toString()
  return bytes.equals(Buffer.from(changed)) && !changed.includes('\0') ? changed : null
}
