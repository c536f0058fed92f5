// A decision changes only what it touches, and the result is that of a full run.
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createRematch, reviewQueue, runMatch } from '../../gateway/asking/index.ts'
import { decide } from '../../gateway/asking/review/decide.ts'
import { registeredIn } from '../../gateway/exchange/index.ts'
import { openStore } from '../support/store.ts'
import { anyDecisions, DEPARTMENTS, matchedRows } from './any-decisions.ts'

const store = await openStore({ catalogue: true, departments: DEPARTMENTS })
afterAll(() => store.close())
const { db, catalogue } = store

test.each([1, 2, 3])(
  'whatever is decided, undone or brought, the result is that of a full run (seed %i)',
  async (seed) => {
    expect(await anyDecisions(store, { seed, forms: 12, steps: 12 })).toHaveLength(12)
  },
  120_000,
)

test('a question about a synonym of an element, held apart from it by a decision, can be answered', async () => {
  const rematch = createRematch({ db, catalogue })
  const [phone, synonym] = ['@resident#phone', '@resident~1#phone']
  const { field } = await db
    .selectFrom('match_field')
    .select('field')
    .where('form_id', 'is not', null)
    .orderBy('at')
    .executeTakeFirstOrThrow()
  const say = (a: string, b: string, same: boolean) =>
    rematch.decided(async (trx) => ({
      value: await decide({ db: trx, registered: registeredIn(trx) }, 'test', [{ a, b, same }]),
      fields: [a, b],
    }))
  expect(await say(phone, synonym, false)).toHaveLength(1)
  expect(await say(field, synonym, true)).toHaveLength(1)
  const settled = await matchedRows(db)
  await runMatch(db, catalogue.current())
  expect(await matchedRows(db)).toEqual(settled)
})

test('a decision that ends half-way, as with its process, leaves nothing half decided; said again, it is', async () => {
  const rematch = createRematch({ db, catalogue })
  const [item] = (await reviewQueue(db, { limit: 1 })).items
  const pair = { a: item?.a.field ?? '', b: item?.b.field ?? '', same: true }
  const say = () =>
    rematch.decided(async (trx) => ({
      value: await decide({ db: trx, registered: registeredIn(trx) }, 'test', [pair]),
      fields: [pair.a, pair.b],
    }))
  const standing = () => db.selectFrom('match_decision').selectAll().orderBy('at').execute()
  const [rows, decisions] = [await matchedRows(db), await standing()]
  // The connection ends when half of the rows are written, as it does when its process is killed.
  await sql`create function end_now() returns trigger language plpgsql as $$ begin
    perform pg_terminate_backend(pg_backend_pid()); return null; end $$`.execute(db)
  await sql`create trigger end_now after update or insert on match_cluster execute function end_now()`.execute(db)
  await expect(say()).rejects.toThrow()
  await sql`drop trigger end_now on match_cluster`.execute(db)
  expect(await matchedRows(db)).toEqual(rows)
  expect(await standing()).toEqual(decisions)
  const ids = await say()
  expect((await standing()).map((d) => d.id)).toEqual([...decisions.map((d) => d.id), ...ids])
  expect(await matchedRows(db)).not.toEqual(rows)
}, 60_000)
