// A statement takes at most 65,535 parameters, so no write or look-up of the hub may grow with its input.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeTasks } from '../../gateway/asking/index.ts'
import { saveElements } from '../../gateway/catalogue/save-elements.ts'
import { ensureSubjects, newId, readSubjects } from '../../gateway/platform/index.ts'
import type { Element, TaskDraft } from '../../schema/index.ts'
import { freshDatabase, testSeal } from '../support/database.ts'

const COUNTY = '420525'
const VILLAGE = '420525101206'
const seal = testSeal()

const database = await freshDatabase()
beforeAll(async () => {
  await database.db.insertInto('division').values({ code: VILLAGE, parent: null, name: '白鹤村', level: 'VILLAGE' }).execute()
})
afterAll(() => database.close())

test('22,500 elements are imported at once, and again without a change (issue 10, 22)', async () => {
  const elements = Array.from(
    { length: 22_500 },
    (_, n): Element => ({
      id: `well.number${n}`,
      objectClass: 'well',
      property: `number${n}`,
      label: { zh: `水井编号${n}`, en: `Number ${n} of the well` },
      domain: { datatype: 'TEXT', maxLength: 20 },
      classification: 'PUBLIC',
    }),
  )
  const change = { by: 'officer', why: 'a catalogue of another county' }
  expect(await saveElements(database.db, elements, change)).toBe(22_500)
  expect(await saveElements(database.db, elements, change)).toBe(0)
  const { rows } = await database.pool.query(`select count(*)::int as n from element where object_class = 'well'`)
  expect(rows[0].n).toBe(22_500)
}, 60_000)

test('a page of 9,000 tasks about as many people is stored, and people are looked for by more ids than a statement takes (issue 10, 22)', async () => {
  const drafts = Array.from(
    { length: 9000 },
    (_, n): TaskDraft => ({
      externalId: `t${n}`,
      title: '走访',
      division: VILLAGE,
      state: 'OPEN',
      dueAt: null,
      form: null,
      period: null,
      subject: { objectClass: 'resident', identifier: `9901${String(n).padStart(14, '0')}` },
      updatedAt: '2026-11-01T00:00:00Z',
    }),
  )
  const notifications = { notify: () => {} } as never
  const source = { connector: 'c', department: 'd', formVersions: new Map() }
  const stored = await storeTasks({ db: database.db, seal, notifications }, source, drafts)
  expect([stored.changed.length, stored.skipped]).toEqual([9000, []])
  const known = await ensureSubjects(
    database.db,
    seal,
    COUNTY,
    drafts.slice(0, 3).map((d) => ({ objectClass: 'resident', identifier: d.subject?.identifier ?? '', division: VILLAGE })),
  )
  const others = Array.from({ length: 66_000 }, () => newId(COUNTY))
  expect([...(await readSubjects(database.db, seal, [...others, ...known])).keys()].sort()).toEqual([...known].sort())
}, 60_000)

test('a list that is looked for is one parameter, also where it is excluded, empty, or of times and bytes (issue 10, 22)', async () => {
  const { db } = database
  const query = db
    .selectFrom('division')
    .select('code')
    .where('code', 'in', [VILLAGE, 'b', 'c'])
    .where('parent', 'not in', ['a', 'b'])
  expect(query.compile()).toMatchObject({
    sql: 'select "code" from "division" where "code" = any($1) and "parent" <> all($2)',
    parameters: [
      [VILLAGE, 'b', 'c'],
      ['a', 'b'],
    ],
  })
  const tasks = db.selectFrom('task').select(({ fn }) => fn.countAll<string>().as('n'))
  const day = new Date('2026-11-01T00:00:00Z')
  expect(await tasks.where('source_updated_at', 'in', [day]).executeTakeFirst()).toEqual({ n: '9000' })
  expect(await tasks.where('source_updated_at', 'in', []).executeTakeFirst()).toEqual({ n: '0' })
  expect(await tasks.where('source_updated_at', 'not in', []).executeTakeFirst()).toEqual({ n: '9000' })
  const { identifier_hash: hash } = await db.selectFrom('subject').select('identifier_hash').limit(1).executeTakeFirstOrThrow()
  const found = await db.selectFrom('subject').select('id').where('identifier_hash', 'in', [hash]).execute()
  expect(found).toHaveLength(1)
})

test('no insert of the hub grows with its input: each writes one row, or rows in parts (issue 10, 22)', () => {
  const gateway = join(import.meta.dirname, '../../gateway')
  const files = readdirSync(gateway, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const unbounded = files.flatMap((file) =>
    unboundedIn(readFileSync(join(gateway, file), 'utf8')).map((what) => `${file}: ${what}`),
  )
  expect(unbounded).toEqual([])
  // The scan finds unbounded inserts.
  const insert = (given: string) => `db.insertInto('task').values(${given}).execute()`
  expect(unboundedIn(insert('rows'))).toEqual(["insertInto('task').values(rows"])
  expect(unboundedIn(insert('all.map((a) => ({ id: a }))'))).toHaveLength(1)
  expect(unboundedIn(`for (const part of inParts(rows)) await ${insert('part')}`)).toEqual([])
  expect(unboundedIn(insert('{ id }'))).toEqual([])
})

function unboundedIn(source: string): string[] {
  const inserts = [...source.matchAll(/insertInto\('\w+'\)\s*\.values\(\s*(\{|[\w$]+|.)/g)]
  const parts = new Set([...source.matchAll(/for \(const (\w+) of inParts\(/g)].map(([, name]) => name))
  const told = inserts.filter(([, given]) => given !== '{' && !parts.has(given)).map(([text]) => text.replace(/\s+/g, ''))
  // An insert that the scan could not read is reported as well, unless it takes its rows from a query.
  const others = (source.match(/insertInto\(/g) ?? []).length - inserts.length - (source.match(/\)\s*\.columns\(/g) ?? []).length
  return others > 0 ? [...told, `${others} inserts of another shape`] : told
}
