// One use case, two interfaces: GraphQL and the command line leave the same rows in the database. Only the author, the time and
// generated ids may differ.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../gateway/platform/index.ts'
import { admin, DIVISION, ID, type LifeWorld, startLifeWorld } from '../registry/life-world.ts'
import { KEYS } from '../support/database.ts'
import { BIN, runVerb } from '../support/hub-process.ts'
import { at, viewer } from '../support/people.ts'

const [asked, typed] = await Promise.all([startLifeWorld(), startLifeWorld()])
const { folder } = typed
beforeAll(async () => {
  for (const { database } of [asked, typed])
    for (const [id, name] of [
      ['civil', '民政局'],
      ['health', '卫健局'],
    ] as const)
      await database.db.insertInto('department').values({ id, name_zh: name, name_en: id }).execute()
  for (const { hub } of [asked, typed]) await hub.catalogue.reload()
  for (const [department, form] of Object.entries(FORMS))
    await writeFile(join(folder, `${department}.json`), JSON.stringify({ forms: [form] }))
}, 120_000)
afterAll(() => Promise.all([asked.close(), typed.close()]))

const field = (code: string, label: string) => ({ code, label })
const FORMS = {
  civil: {
    key: 'GLJT',
    title: '2026年高龄老人津贴登记表',
    fields: [field('xm', '姓名'), field('gmsfhm', '公民身份号码'), field('fwjlcs', '服务记录次数')],
  },
  health: {
    key: 'LNRSF',
    title: '老年人健康随访表',
    fields: [field('xm', '老人姓名'), field('sfzh', '身份证号'), field('fwcs', '服务次数'), field('xyqk', '吸氧情况')],
  },
}
const content = (department: keyof typeof FORMS) => Buffer.from(JSON.stringify({ forms: [FORMS[department]] })).toString('base64')

const yibiao = async (...words: string[]) => {
  const env = {
    ...{ HOME: folder, YIBIAO_DATA: folder, YIBIAO_KEYS: KEYS },
    ...{ DATABASE_URL: typed.database.url, YIBIAO_ALLOW_ORIGINS: typed.department.origin },
  }
  const { code, output, said } = await runVerb(words, env, BIN)
  if (code !== 0) throw new Error(said)
  return output
}

const civil = viewer('civil', at('OFFICER', null, 'civil'))

const change = async (name: string, input: object, fields: string, who: Viewer = admin) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
  const text = `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} problems { code message } } }`
  const answer = await asked.ask<Record<string, { problems: unknown[] }>>(text, { input }, who)
  expect(answer[name]?.problems, name).toEqual([])
  return answer[name] as never
}

/** Columns that may differ: generated ids, author and time. */
const OWN =
  /^(id|by|at|undone_by|undone_at|decision_id|added_by|added_at|came_at|launched_by|launched_at|created_at|updated_at|seen_at|actor|state_since|published_at|published_by|source_updated_at|subject_id|external_id|revealed|settings)$/
const TABLES = [
  ...['intake_form', 'intake_field', 'review_item', 'match_decision', 'match_confirmation', 'form', 'form_version', 'element'],
  ...['code_list', 'task', 'connector', 'connector_event'],
] as const

async function rowsOf({ database }: LifeWorld): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const table of TABLES) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(database.db)
    const undone = (row: Record<string, unknown>) => ('undone_at' in row ? { undone: row.undone_at !== null } : {})
    const named = (row: Record<string, unknown>) =>
      ['form', 'intake_form', 'element', 'connector'].includes(table) ? { name: row.id } : {}
    all[table] = rows
      .map((row) => JSON.stringify([...Object.entries(row).filter(([key]) => !OWN.test(key)), undone(row), named(row)]))
      .map((text) => text.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'http://department'))
      .toSorted()
  }
  return all
}

async function expectTheSame(): Promise<void> {
  const [over, by] = await Promise.all([rowsOf(asked), rowsOf(typed)])
  expect(by).toEqual(over)
}

const PAIR = { a: 'civil:GLJT#fwjlcs', b: 'health:LNRSF#fwcs', same: true, note: '同一口径' }
const decisionIn = async ({ database }: LifeWorld, a = PAIR.a) =>
  (await database.db.selectFrom('match_decision').select('id').where('a', '=', a).where('undone_at', 'is', null).execute())[0]
    ?.id ?? ''

test('forms that are taken in, by a file in a mutation or by `catalogue import`, come in and are matched alike', async () => {
  for (const department of ['civil', 'health'] as const) {
    const input = { department, fileName: `${department}.json`, content: content(department), class: 'resident' }
    await change('importForms', input, 'forms { id }')
    await yibiao('catalogue', 'import', join(folder, `${department}.json`), '--department', department, '--class', 'resident')
  }
  const rows = await rowsOf(asked)
  expect(rows.intake_field).toHaveLength(7)
  await expectTheSame()
}, 120_000)

test('decisions on matches, their confirmation, and taking them back leave the same', async () => {
  await change('decideMatches', { pairs: [PAIR] }, 'waiting')
  await yibiao('catalogue', 'decide', PAIR.a, PAIR.b, '--same', 'yes', '--note', PAIR.note)
  await expectTheSame()
  await change('confirmMatch', { decision: await decisionIn(asked), department: 'civil', agrees: true }, 'waiting', civil)
  await yibiao('catalogue', 'confirm', 'civil', '--decision', await decisionIn(typed))
  await expectTheSame()
  await change('undoMatches', { decisions: [await decisionIn(asked)] }, 'waiting')
  await yibiao('catalogue', 'undo', await decisionIn(typed))
  await expectTheSame()
  await change('splitField', { field: 'health:LNRSF#sfzh', note: '另一个人' }, 'waiting')
  await yibiao('catalogue', 'split', 'health:LNRSF#sfzh', '--note', '另一个人')
  await expectTheSame()
}, 120_000)

test('forms that are dropped, taken back and said to be about another class are so in both', async () => {
  await change('dropForm', { form: 'health:LNRSF', reason: '与随访系统重复' }, 'form { id }')
  await yibiao('catalogue', 'drop', 'health:LNRSF', '--because', '与随访系统重复')
  await expectTheSame()
  await change('takeFormBack', { form: 'health:LNRSF' }, 'form { id }')
  await yibiao('catalogue', 'drop', 'health:LNRSF', '--take-back')
  await expectTheSame()
  await change('setFormClass', { form: 'health:LNRSF', class: 'household' }, 'form { id }')
  await yibiao('catalogue', 'about', 'household', 'health:LNRSF')
  await expectTheSame()
}, 120_000)

test('a form that is launched is in force with the same elements, and asks the same of the same people', async () => {
  for (;;) {
    const { reviewQueue } = await asked.ask<{ reviewQueue: { nodes: { a: { field: string }; b: { field: string } }[] } }>(
      '{ reviewQueue(first: 50) { nodes { a { field } b { field } } } }',
      {},
      admin,
    )
    if (reviewQueue.nodes.length === 0) break
    const pairs = reviewQueue.nodes.map((n) => ({ a: n.a.field, b: n.b.field, same: false }))
    await change('decideMatches', { pairs }, 'waiting')
    const file = join(folder, 'decisions.json')
    await writeFile(file, JSON.stringify(pairs))
    await yibiao('catalogue', 'decide', '--file', file)
  }
  await change('launchForm', { form: 'civil:GLJT' }, 'form { id version }')
  await yibiao('catalogue', 'launch', 'civil:GLJT')
  await expectTheSame()
  const subjects = [{ identifier: '990101195003070025', division: DIVISION }]
  await change('issueRequests', { form: 'civil:GLJT', subjects, dueAt: '2026-12-20T23:59:59+08:00' }, 'issued', civil)
  await yibiao('forms', 'issue', 'civil:GLJT', '--subject', `990101195003070025@${DIVISION}`, '--due', '2026-12-20')
  expect((await rowsOf(asked)).task).toHaveLength(1)
  await expectTheSame()
}, 120_000)

test('a connector that is paused, resumed and taken out is in the same state, with the same history', async () => {
  const changed = 'connector { state }'
  await change('pauseConnector', { connector: ID, reason: '系统维护' }, changed)
  await yibiao('connector', 'pause', ID, '--reason', '系统维护')
  await expectTheSame()
  await change('resumeConnector', { connector: ID, reason: '维护完毕' }, changed)
  await yibiao('connector', 'resume', ID, '--reason', '维护完毕')
  await expectTheSame()
  await change('retireConnector', { connector: ID, reason: '系统停用' }, changed)
  await yibiao('connector', 'remove', ID, '--reason', '系统停用')
  await expectTheSame()
}, 120_000)
