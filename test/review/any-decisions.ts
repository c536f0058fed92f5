// Random forms of two departments, and random decisions, splits, undoings and new forms about them; after each change the tables
// must hold what a full run makes of the same forms and decisions.
import { sql } from 'kysely'
import { expect } from 'vitest'
import { createRematch, type Rematch, runMatch } from '../../gateway/asking/index.ts'
import { type DecisionInput, decide, splitOf, undoDecisions } from '../../gateway/asking/review/decide.ts'
import { registeredIn } from '../../gateway/exchange/index.ts'
import { pick, randomFrom } from '../match/corpus/random.ts'
import type { TestStore } from '../support/store.ts'

export const DEPARTMENTS = { civil: '民政局', health: '卫健局' }

const SUBJECTS = ['', '申请人', '监护人', '配偶', '经办']
const PROPERTIES = [
  '姓名',
  '名字',
  '联系电话',
  '手机号码',
  '电话',
  '身份证号',
  '身份证号码',
  '公民身份号码',
  '性别',
  '住址',
  '家庭住址',
  '现住址',
]
const FIGURES = [
  '服务次数',
  '服务记录次数',
  '吸氧情况',
  '吸氧情况说明',
  '补助金额',
  '补贴金额',
  '常住人口',
  '其中：女',
  '其中：男',
  '出生人数',
  '备注',
  '低保编号',
  '救助证号',
]

export interface Round {
  seed: number
  forms: number
  steps: number
}

interface Change {
  what: string
  run: () => Promise<unknown>
}

/** Makes the changes one by one and compares after each of them. Returns what it did. */
export async function anyDecisions({ db, catalogue }: TestStore, { seed, forms, steps }: Round): Promise<string[]> {
  const random = randomFrom(seed)
  const rematch = createRematch({ db, catalogue })
  await db.deleteFrom('match_decision').execute()
  await db.deleteFrom('intake_form').execute()
  let made = 0
  const bring = () => bringForm(db, random, ++made)
  for (let i = 0; i < forms; i++) await bring()
  await rematch.all()
  const done: string[] = []
  for (let step = 0; step < steps; step++) {
    const { what, run } = await anyChange(db, catalogue, rematch, random, bring)
    done.push(what)
    await run()
    await expectAsAnew({ db, catalogue }, `seed ${seed}, step ${step + 1}: ${done.slice(-3).join('; ')}`)
  }
  return done
}

async function bringForm(db: TestStore['db'], random: () => number, n: number): Promise<void> {
  const department = pick(random, Object.keys(DEPARTMENTS))
  const labels = new Set<string>()
  const wanted = 3 + Math.floor(random() * 6)
  while (labels.size < wanted)
    labels.add(random() < 0.6 ? `${pick(random, SUBJECTS)}${pick(random, PROPERTIES)}` : pick(random, FIGURES))
  const fields = [...labels].map((label, i) => ({ code: `f${i + 1}x${n}`, label, required: false, row: i + 1 }))
  const half = Math.ceil(fields.length / 2)
  const rowSets =
    random() < 0.2 ? [{ code: 'r', label: '成员', of: 'resident', fields: fields.slice(half).map((f) => f.code) }] : undefined
  const [title, about] = pick(random, [
    ['高龄津贴登记表', 'resident'],
    ['人口情况月报', 'place'],
    ['健康随访表', 'resident'],
  ])
  await db
    .insertInto('intake_form')
    .values({
      ...{ id: `${department}:F${n}`, department_id: department, connector_id: department, title, source: '', added_by: 'test' },
      ...{ object_class: about, body: JSON.stringify({ key: `F${n}`, title, about, fields, rowSets }) },
    })
    .execute()
}

async function anyChange(
  db: TestStore['db'],
  catalogue: TestStore['catalogue'],
  rematch: Rematch,
  random: () => number,
  bring: () => Promise<void>,
): Promise<Change> {
  const deps = { db, registered: registeredIn(db) }
  const names = (
    await db.selectFrom('match_field').select('field').where('form', 'not like', '%~%').orderBy('field').execute()
  ).map((r) => r.field)
  const own = names.filter((n) => !n.startsWith('@'))
  const waiting = await db
    .selectFrom('review_item')
    .select(['a', 'b'])
    .where('hidden', '=', false)
    .where('apart', '=', false)
    .orderBy('a')
    .orderBy('b')
    .execute()
  const say = (what: string, pairs: readonly DecisionInput[]): Change => ({
    what: `${what} ${pairs.map((p) => `${p.a}${p.same ? '=' : '≠'}${p.b}`).join(' ')}`,
    run: () =>
      rematch.decided(async (trx) => ({
        value: await decide({ ...deps, db: trx }, 'test', pairs),
        fields: pairs.flatMap(({ a, b }) => [a, b]),
      })),
  })
  const chance = random()
  if (chance < 0.35 && waiting.length > 0) {
    const { a, b } = pick(random, waiting)
    return say('asked', [{ a, b, same: random() < 0.7 }])
  }
  if (chance < 0.5) return say('any', [{ a: pick(random, own), b: pick(random, names), same: random() < 0.6 }])
  if (chance < 0.65) {
    const [first = '', ...others] = Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(random, own))
    return say(
      'group',
      others.map((b) => ({ a: first, b, same: random() < 0.7 })),
    )
  }
  if (chance < 0.75) {
    const field = pick(random, own)
    const pairs = await splitOf(db, field).catch(() => [])
    if (pairs.length > 0) return say('split', pairs)
  }
  const standing = await db
    .selectFrom('match_decision')
    .select('id')
    .where('undone_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
  if (chance < 0.95 && standing.length > 0) {
    const ids = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, standing).id)
    return {
      what: `undo ${ids.length}`,
      run: () =>
        rematch.decided(async (trx) => {
          const undone = await undoDecisions(trx, 'test', ids)
          return { value: null, fields: undone.flatMap(({ a, b }) => [a, b]) }
        }),
    }
  }
  return {
    what: 'new form',
    async run() {
      await bring()
      await runMatch(db, catalogue.current())
    },
  }
}

const TABLES = [
  'match_field',
  'match_unit',
  'match_cluster',
  'match_likeness',
  'review_item',
  'form_pair',
  'match_outline',
  'intake_field',
] as const

/** The rows of each table, in an order of their own. */
export async function matchedRows(db: TestStore['db']): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const table of TABLES) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(db)
    all[table] = rows.map((r) => r.row).toSorted()
  }
  return all
}

async function expectAsAnew({ db, catalogue }: Pick<TestStore, 'db' | 'catalogue'>, after: string): Promise<void> {
  const settled = await matchedRows(db)
  await runMatch(db, catalogue.current())
  const anew = await matchedRows(db)
  for (const table of TABLES) expect(settled[table], `${table} after ${after}`).toEqual(anew[table])
}
