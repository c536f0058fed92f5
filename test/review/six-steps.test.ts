// The six steps on a real database: forms of two departments are imported, matched, decided, confirmed and launched.

import { afterAll, expect, test } from 'vitest'
import {
  answerQuestion,
  askDepartment,
  askedTwice,
  catalogueResult,
  intakeFields,
  listDecisions,
  listIntake,
  listPairs,
  listQuestions,
  planLaunch,
  readForm,
  reviewQueue,
  runMatch,
  unusedFields,
} from '../../gateway/asking/index.ts'
import { confirmDecision, decide, decideApart, undoDecision } from '../../gateway/asking/review/decide.ts'
import { dropForm, takeBackForm } from '../../gateway/asking/review/drop-form.ts'
import { launch } from '../../gateway/asking/review/launch.ts'
import { takeIn } from '../../gateway/asking/review/take-in.ts'
import { elementVersions } from '../../gateway/catalogue/index.ts'
import { registeredIn } from '../../gateway/exchange/index.ts'
import { usedSince } from '../../gateway/filling/index.ts'
import { openStore } from '../support/store.ts'

const store = await openStore({ catalogue: true, departments: { civil: '民政局', health: '卫健局' } })
afterAll(() => store.close())
const { db, catalogue } = store

const field = (code: string, label: string, more: object = {}) => ({ code, label, ...more })
const file = (name: string, ...forms: object[]) => ({ name, bytes: new TextEncoder().encode(JSON.stringify({ forms })) })
const allowance = {
  key: 'GLJT',
  title: '2026年高龄老人津贴登记表',
  fields: [
    field('xm', '姓名'),
    field('gmsfhm', '公民身份号码'),
    field('jhrxm', '监护人姓名'),
    field('fwjlcs', '服务记录次数'),
    field('xyqk', '吸氧情况说明'),
  ],
}
const care = {
  key: 'LNRSF',
  title: '老年人健康随访表',
  fields: [
    field('xm', '老人姓名'),
    field('sfzh', '身份证号'),
    field('fwcs', '服务次数'),
    field('xb', '性别', { enum: ['男', '女'] }),
    field('xyqk', '吸氧情况'),
  ],
}
const intake = (forms: object[], department: string) =>
  takeIn(db, catalogue.current(), file(`${department}.json`, ...forms), {
    department,
    connector: department,
    objectClass: 'resident',
    actor: 'admin',
  })
const fieldOf = async (id: string, code: string) => {
  const [form] = await listIntake(db, { ids: [id] })
  return form && (await intakeFields(db, form)).find((f) => f.raw.code === code)
}

test('forms come in and are matched with the catalogue and with each other; nothing is asked of anybody yet', async () => {
  expect((await intake([allowance], 'civil')).problems).toEqual([])
  await intake([care, { key: 'bad', title: '空表', fields: [] }], 'health').then((r) =>
    expect(r.problems).toMatchObject([{ form: '空表' }]),
  )
  const run = await runMatch(db, catalogue.current())
  expect(run).toMatchObject({ forms: 2, fields: 10 })
  expect(await fieldOf('civil:GLJT', 'gmsfhm')).toMatchObject({ decision: 'AUTO', element: 'resident.idNumber', isKnown: true })
  expect(await fieldOf('health:LNRSF', 'sfzh')).toMatchObject({ decision: 'AUTO', element: 'resident.idNumber' })
  // The guardian's name is not the resident's.
  expect((await fieldOf('civil:GLJT', 'jhrxm'))?.element).not.toBe('resident.name')
  expect(await readForm(db, 'civil:GLJT')).toBeNull()
})

test('a person merges two fields; both departments confirm before it is launched; undone, it stands apart again', async () => {
  const pair = { a: 'civil:GLJT#fwjlcs', b: 'health:LNRSF#fwcs' }
  const [id = ''] = await decide({ db, registered: registeredIn(db) }, 'officer', [{ ...pair, same: true, note: '同一口径' }])
  await runMatch(db, catalogue.current())
  const merged = await fieldOf('civil:GLJT', 'fwjlcs')
  expect(merged?.cluster).toBe((await fieldOf('health:LNRSF', 'fwcs'))?.cluster)
  const before = await planLaunch(db, catalogue.current(), 'civil:GLJT')
  expect(before?.obstacles.map((o) => o.zh).join()).toContain('确认')
  await confirmDecision(db, 'officer-civil', { decision: id, department: 'civil', agrees: true })
  await confirmDecision(db, 'officer-health', { decision: id, department: 'health', agrees: true })
  expect((await planLaunch(db, catalogue.current(), 'civil:GLJT'))?.obstacles.map((o) => o.zh).join()).not.toContain('确认')
  expect((await listDecisions(db, { departments: ['health'], limit: 10 }))[0]).toMatchObject({
    same: true,
    a: { form: { id: 'civil:GLJT' } },
    confirmations: [
      { department: 'civil', agrees: true },
      { department: 'health', agrees: true },
    ],
  })
  expect(await undoDecision(db, 'officer', id)).toBe(true)
  expect(await undoDecision(db, 'officer', id)).toBe(false)
})

test('an objection undoes the merge; a split stands above what the matcher thinks, also after matching anew', async () => {
  const [id = ''] = await decide({ db, registered: registeredIn(db) }, 'officer', [
    { a: 'civil:GLJT#fwjlcs', b: 'health:LNRSF#fwcs', same: true },
  ])
  await confirmDecision(db, 'officer-health', { decision: id, department: 'health', agrees: false, note: '口径不同' })
  expect((await listDecisions(db, { limit: 1 }))[0]?.undoneAt).toBeInstanceOf(Date)
  await runMatch(db, catalogue.current())
  const apart = await decideApart({ db, registered: registeredIn(db) }, 'admin', 'health:LNRSF#sfzh')
  for (let i = 0; i < 2; i++) {
    await runMatch(db, catalogue.current())
    expect((await fieldOf('health:LNRSF', 'sfzh'))?.element).not.toBe('resident.idNumber')
  }
  for (const one of apart) await undoDecision(db, 'admin', one)
  await runMatch(db, catalogue.current())
  expect((await fieldOf('health:LNRSF', 'sfzh'))?.element).toBe('resident.idNumber')
})

test('a doubtful field can be asked about; the department answers', async () => {
  const id = await askDepartment(db, 'admin', { form: 'health:LNRSF', field: 'xyqk', question: '吸氧情况填什么？' })
  expect(await listQuestions(db, { departments: ['civil'] })).toEqual([])
  await answerQuestion(db, 'officer-health', id, '是否长期家庭氧疗')
  expect(await listQuestions(db, { departments: ['health'] })).toMatchObject([{ field: 'xyqk', answer: '是否长期家庭氧疗' }])
})

test('launched, the form is asked bound to elements, its new elements kept with who and why; waiting fields stop it', async () => {
  for (;;) {
    const { items } = await reviewQueue(db, { limit: 50 })
    if (items.length === 0) break
    await decide(
      { db, registered: registeredIn(db) },
      'admin',
      items.map((i) => ({ a: i.a.field, b: i.b.field, same: false })),
    )
    await runMatch(db, catalogue.current())
  }
  const plan = await planLaunch(db, catalogue.current(), 'health:LNRSF')
  expect(plan?.obstacles).toEqual([])
  expect(plan?.impact).toMatchObject({ fields: 5, currentVersion: null })
  const saved = await launch(db, catalogue, 'admin', 'health:LNRSF')
  expect(saved).toMatchObject({ id: 'health:LNRSF', version: 1, changed: true })
  const form = await readForm(db, 'health:LNRSF')
  expect(form?.fields.map((f) => f.element)).toContain('resident.idNumber')
  const [added] = plan?.added ?? []
  expect(await elementVersions(db, added?.id ?? '')).toMatchObject([
    { version: 1, by: 'admin', why: 'launched with health:LNRSF' },
  ])
  // Changes by other ways are recorded as well.
  const element = catalogue.current().elements.get(added?.id ?? '')
  const renaming = { by: 'officer', why: 'a clearer name' }
  if (element) await catalogue.save(renaming, [{ ...element, label: { ...element.label, zh: '改过的名称' } }])
  const [second, first] = await elementVersions(db, added?.id ?? '')
  expect([second, first?.by]).toMatchObject([
    { version: 2, ...renaming, changes: [{ what: 'label.zh', before: element?.label.zh, after: '改过的名称' }] },
    'admin',
  ])
  expect(await launch(db, catalogue, 'admin', 'civil:GLJT')).toMatchObject({ version: 1 })
  // The same form again changes nothing; a changed one is reviewed again.
  expect((await intake([care], 'health')).forms[0]?.changed).toBe(false)
  await intake([{ ...care, fields: [...care.fields, field('bz', '备注')] }], 'health')
  expect((await listIntake(db, { ids: ['health:LNRSF'] }))[0]?.state).toBe('REVIEW')
})

test('forms that ask the same are found and one is dropped, with the reason, and can be taken back', async () => {
  await intake([{ ...allowance, key: 'GLJT2025', title: '2025年高龄老人津贴登记表' }], 'civil')
  await runMatch(db, catalogue.current())
  expect(await listPairs(db)).toMatchObject([{ relation: 'same', share: 1 }])
  expect(await dropForm(db, 'civil:GLJT2025', '与2026年表相同')).toBe(true)
  await runMatch(db, catalogue.current())
  const [whole, civil] = await catalogueResult(db)
  expect(whole).toMatchObject({ department: null, formsBefore: 3, formsAfter: 2, itemsBefore: 16 })
  expect(whole?.itemsAfter).toBeLessThan(11)
  expect(civil).toMatchObject({ department: 'civil', formsBefore: 2, formsAfter: 1 })
  expect((await askedTwice(db, null)).map((t) => t.element)).toContain('resident.idNumber')
  // A form newly in force has not completed its year. Two years later it was never requested.
  expect(await unusedFields({ db, used: (since) => usedSince(db, since) }, new Date())).toEqual([])
  const later = await unusedFields({ db, used: (since) => usedSince(db, since) }, new Date(Date.now() + 2 * 365 * 86_400_000))
  expect(later.length).toBeGreaterThan(5)
  expect(new Set(later.map((u) => u.why))).toEqual(new Set(['NEVER_ASKED']))
  expect(await takeBackForm(db, 'civil:GLJT2025')).toBe(true)
})
