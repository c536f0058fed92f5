import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueRequests, saveForm } from '../../gateway/asking/index.ts'
import { saveDepartment } from '../../gateway/catalogue/index.ts'
import { findSubject } from '../../gateway/platform/index.ts'
import { HUB, type PeriodKind } from '../../schema/index.ts'
import { at, viewer } from '../support/people.ts'
import { openStore } from '../support/store.ts'

const VILLAGE = '420525100001'
const ANN = '990101195003070025'
const store = await openStore({
  catalogue: true,
  departments: { 'civil-affairs': '民政局' },
  divisions: { [VILLAGE]: '某村' },
  clock: () => new Date('2026-11-21T00:00:00Z'),
})
afterAll(() => store.close())
const { db, seal, notifications } = store
const officer = (department: string) => viewer(`officer of ${department}`, at('OFFICER', null, department))
const deps = () => store

const form = (id: string, elements: string[], period: PeriodKind) =>
  saveForm(db, {
    connector: 'civil-affairs',
    department: 'civil-affairs',
    draft: {
      id,
      title: { zh: '高龄津贴', en: 'Allowance' },
      objectClass: elements[0]?.split('.')[0] ?? '',
      period,
      fields: elements.map((e) => ({ code: e, element: e, label: { zh: e, en: e }, required: false })),
      rules: [],
      source: 'hand-made',
    },
  })

beforeAll(async () => {
  await form('civil-affairs:GLJT', ['resident.idNumber', 'resident.name'], 'NONE')
  await form('civil-affairs:YB', ['place.code', 'place.births'], 'MONTH')
})

test('asking twice for the same form and subject makes one task, and the inbox hears of it', async () => {
  const heard = new Promise<string>((resolve) => notifications.listen('task', resolve))
  const input = { form: 'civil-affairs:GLJT', subjects: [{ identifier: ` ${ANN} `, division: VILLAGE, label: '安娜' }] }
  expect(await issueRequests(deps(), officer('civil-affairs'), input)).toEqual({ issued: 1, problems: [] })
  expect(await issueRequests(deps(), officer('civil-affairs'), input)).toEqual({ issued: 0, problems: [] })
  const tasks = await db.selectFrom('task').selectAll().execute()
  expect(tasks).toMatchObject([{ id: await heard, title: '高龄津贴', form_version: 1, state: 'OPEN', division_code: VILLAGE }])
  expect(tasks[0]?.subject_id).toBe(await findSubject(db, seal, '420525', 'resident', ANN))
  expect(JSON.stringify(tasks)).not.toContain(ANN)
})

test('subjects that cannot be asked are named one by one, without their identifiers; the others are asked', async () => {
  const subjects = [
    { identifier: '990101195003070026', division: VILLAGE },
    { identifier: ANN, division: '420525999999' },
    { identifier: '990101194912310036', division: VILLAGE },
  ]
  const { issued, problems } = await issueRequests(
    deps(),
    officer('civil-affairs'),
    { form: 'civil-affairs:GLJT', subjects },
    'en',
  )
  expect(issued).toBe(1)
  expect(problems.map((p) => p.code)).toEqual(['CHECK_DIGIT', 'UNKNOWN_DIVISION'])
  expect(problems[0]?.message).toBe('Subject 1: Resident identity number is not valid.')
  expect(JSON.stringify(problems)).not.toContain('990101')
})

test('a monthly form wants a month; each village is then its own subject', async () => {
  const ask = (period: string | null) =>
    issueRequests(deps(), officer('civil-affairs'), { form: 'civil-affairs:YB', divisions: [VILLAGE], period })
  expect((await ask('2026-13')).problems.map((p) => p.code)).toEqual(['PERIOD'])
  expect((await ask(null)).problems.map((p) => p.code)).toEqual(['PERIOD'])
  expect((await ask('2026-11')).issued).toBe(1)
  expect((await ask('2026-12')).issued).toBe(1)
})

test('an officer of another department may not ask in its name', async () => {
  const input = { form: 'civil-affairs:GLJT', subjects: [{ identifier: ANN, division: VILLAGE }] }
  await expect(issueRequests(deps(), officer('statistics'), input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(issueRequests(deps(), officer('civil-affairs'), { form: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a department that has no system, or whose connector was taken out, asks all the same, and keeps the answers here (issue 10, 15)', async () => {
  await saveDepartment({ db, notifications }, { id: 'aged-care', name: { zh: '老龄办', en: 'Office for the Aged' } })
  await saveForm(db, {
    connector: 'aged-care',
    department: 'aged-care',
    draft: {
      ...{
        id: 'aged-care:LSLR',
        title: { zh: '留守老年人登记表', en: 'Register' },
        objectClass: 'resident',
        period: 'NONE' as const,
      },
      fields: [{ code: 'xm', element: 'resident.name', label: { zh: '姓名', en: 'Name' }, required: false }],
      ...{ rules: [], source: 'hand-made' },
    },
  })
  await db.updateTable('connector').set({ state: 'RETIRED' }).where('id', '=', 'civil-affairs').execute()
  const subjects = [{ identifier: ANN, division: VILLAGE }]
  expect(await issueRequests(deps(), officer('aged-care'), { form: 'aged-care:LSLR', subjects })).toEqual({
    issued: 1,
    problems: [],
  })
  expect(
    await issueRequests(deps(), officer('civil-affairs'), { form: 'civil-affairs:YB', divisions: [VILLAGE], period: '2026-10' }),
  ).toEqual({ issued: 1, problems: [] })
  const tasks = await db.selectFrom('task').select('connector_id').distinct().execute()
  expect(tasks).toEqual([{ connector_id: HUB }])
  await expect(saveDepartment({ db, notifications }, { id: 'HUB', name: { zh: '本平台', en: 'The hub' } })).rejects.toMatchObject(
    {
      code: 'BAD_INPUT',
    },
  )
})
