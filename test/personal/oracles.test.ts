// Each side channel that could reveal a masked value without a purpose: guesses in a draft, lists by label, search, names.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addToRegister, issueRequests, saveForm, storeTasks } from '../../gateway/asking/index.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import { maskValue, newId, readSubjects } from '../../gateway/platform/index.ts'
import { gb11643CheckCharacter } from '../../schema/index.ts'
import { COUNTY, ID_NUMBER, openCounty, PERSONAL, worker } from '../authorization/county.ts'
import { at, viewer } from '../support/people.ts'

const TOWN = '420525100000'
const OTHER = '990101194912310028'
const LABEL = '精神障碍'

const county = await openCounty()
beforeAll(async () => {
  const entries = [
    { identifier: ID_NUMBER, name: PERSONAL.name, labels: [LABEL] },
    { identifier: OTHER.slice(0, 17) + gb11643CheckCharacter(OTHER), name: '李大山', labels: [] },
  ]
  const register = { division: TOWN, class: 'resident', came: 'LISTED' as const, since: '2026-01-01', entries }
  await addToRegister({ ...county.hub, catalogue: county.hub.catalogue.current() }, worker, register)
}, 120_000)
afterAll(() => county.close())

interface Answer<T> {
  data: T
  errors?: { extensions: { code: string } }[]
}
async function ask<T>(text: string, input: unknown = {}, purpose: string | null = null, as: Viewer = worker) {
  const { data, errors } = await county.ask(text, input as Record<string, unknown>, { as, purpose })
  const codes = errors?.map((e) => ({ extensions: { code: (e.originalError as { code?: string }).code ?? e.message } }))
  return JSON.parse(JSON.stringify({ data, errors: codes })) as Answer<T>
}
const readings = async (subject = county.ids.subject) =>
  (await county.hub.db.selectFrom('access_record').select('elements').where('subject_id', '=', subject).execute()).map(
    (r) => r.elements,
  )

interface Item {
  element: { id: string }
  state: string
  value: unknown
  masked: boolean
  issue: string | null
}
interface Saved {
  saveDraft: { sheet: { prefilled: number; toType: number; items: Item[]; problems: unknown[] }; problems: unknown[] }
}
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { problems { element code message }
  sheet { prefilled toType problems { element code message } items { element { id } state value masked issue fetched { value masked } } } } }`
const guess = async (element: string, value: unknown) => {
  const { data } = await ask<Saved>(SAVE, { input: { sheet: county.ids.sheet, values: [{ element, value }] } })
  return data.saveDraft
}
/** The whole answer of the hub, without the exact words that were typed. */
const said = (saved: Saved['saveDraft'], typed: unknown) => JSON.stringify(saved).replaceAll(JSON.stringify(typed), '"?"')

/** Launches the form and requests it about her. */
async function put(draft: Parameters<typeof saveForm>[1]['draft']) {
  const by = { connector_id: 'civil-affairs', department_id: 'civil-affairs', external_id: draft.id }
  await saveForm(county.hub.db, { connector: 'civil-affairs', department: 'civil-affairs', draft })
  const of = { form_id: draft.id, form_version: 1, object_class: 'resident', subject_id: county.ids.subject }
  const task = { ...by, ...of, county: COUNTY, id: newId(COUNTY), title: draft.id, division_code: TOWN, state: 'OPEN' as const }
  await county.hub.db
    .insertInto('task')
    .values({ ...task, source_updated_at: new Date() })
    .execute()
}

describe('a draft (issue 10, 31; F6)', () => {
  test('says the same to the right guess of a masked value as to a wrong one, in every state, count and sentence', async () => {
    const right = await guess('resident.bankAccount', PERSONAL.account)
    const wrong = await guess('resident.bankAccount', '6222020000001234568')
    expect(said(right, PERSONAL.account)).toBe(said(wrong, '6222020000001234568'))
    expect(right.sheet.items.find((i) => i.element.id === 'resident.bankAccount')).toMatchObject({
      state: 'EDITED',
      value: PERSONAL.account,
      masked: false,
    })
  })

  test('says the same to the right number of the person as to every other', async () => {
    const numbers = [ID_NUMBER, '990101195003070033', '990101195003070041']
    const answers = []
    for (const number of numbers) answers.push(said(await guess('resident.idNumber', number), number))
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('READ_ONLY')
  })

  test('says nothing of a field that is wanted for a masked value; sending says it, and is written down as a reading of that value', async () => {
    for (const [id, wanted, equals] of [
      ['right', 'resident.guardianName', PERSONAL.account],
      ['wrong', 'resident.guardianPhone', '6222020000001234568'],
    ] as const) {
      const fields = ['resident.bankAccount', wanted].map((element) => ({
        ...{ code: element, element, label: { zh: element, en: element }, required: false },
      }))
      const message = { zh: `须填写${wanted}`, en: `${wanted} is wanted` }
      const draft = {
        ...{ id: `civil-affairs:${id}`, title: { zh: id, en: id }, objectClass: 'resident', period: 'NONE' as const, fields },
        rules: [{ kind: 'requiredWhen' as const, element: wanted, when: 'resident.bankAccount', equals: [equals], message }],
        source: 'hand-made',
      }
      await put(draft)
    }
    const about = `{class: "resident", id: "${county.ids.subject}"}`
    const opened = await ask<{ openSheet: { sheet: { id: string } } }>(
      `mutation { openSheet(input: {subject: ${about}}) { sheet { id requests { id } } } }`,
    )
    expect(opened.data.openSheet.sheet).toMatchObject({ id: county.ids.sheet, requests: { length: 3 } })
    // It is emptied by hand, so that the draft would name it if it were required.
    const emptied = ['resident.guardianName', 'resident.guardianPhone'].map((element) => ({ element, value: null }))
    const before = await readings()
    const draft = (await ask<Saved>(SAVE, { input: { sheet: county.ids.sheet, values: emptied } })).data.saveDraft
    expect([draft.problems, draft.sheet.problems]).toEqual([[], []])
    const ofBoth = emptied
      .map((e) => draft.sheet.items.find((i) => i.element.id === e.element))
      .map((i) => ({ ...i, element: 0 }))
    expect(ofBoth[0]).toEqual(ofBoth[1])
    expect(await readings()).toEqual(before)
    const send =
      'mutation ($input: SubmitSheetInput!) { submitSheet(input: $input) { submission { id } problems { element code } } }'
    const sent = await ask(send, { input: { sheet: county.ids.sheet, idempotencyKey: 'an oracle asked', values: [] } })
    expect(sent.data).toEqual({
      submitSheet: { submission: null, problems: [{ element: 'resident.bankAccount', code: 'UNSEEN' }] },
    })
    expect((await readings()).slice(before.length)).toEqual([['resident.bankAccount']])
  })

  test('gives a mask that is sent back no value, and tells right from wrong once it was shown for a purpose, which is written down', async () => {
    const element = county.hub.catalogue.current().elements.get('resident.bankAccount')
    const mask = element && maskValue(element, PERSONAL.account)
    const back = await guess('resident.bankAccount', mask)
    expect(back.problems).toEqual([])
    expect(back.sheet.items.find((i) => i.element.id === 'resident.bankAccount')).toMatchObject({ state: 'FILLED', masked: true })
    const before = await readings()
    const about = { class: 'resident', id: county.ids.subject }
    const input = { subject: about, elements: ['resident.bankAccount'], purpose: '现场核对', sheet: county.ids.sheet }
    await ask('mutation ($input: RevealInput!) { reveal(input: $input) { facts { value } } }', { input })
    expect((await readings()).slice(before.length)).toEqual([['resident.bankAccount']])
    const states = []
    for (const value of [PERSONAL.account, '6222020000001234568'])
      states.push((await guess('resident.bankAccount', value)).sheet.items.find((i) => i.element.id === 'resident.bankAccount'))
    expect(states.map((i) => i?.state)).toEqual(['FILLED', 'EDITED'])
  })
})

test('a rule that compares a masked value says nothing in the draft, asks to show it first when sent, and is written down as a reading (issue 10, 31; F6)', async () => {
  const [account, phone, other] = ['resident.bankAccount', 'resident.phone', 'resident.guardianPhone'] as const
  const fields = [account, phone, other].map((element) => ({
    ...{ code: element, element, label: { zh: element, en: element }, required: false },
  }))
  const message = { zh: '不符', en: 'wrong' }
  const rules = [
    { kind: 'notAfter' as const, earlier: account, later: phone, message },
    { kind: 'atMost' as const, part: account, whole: other, message },
    { kind: 'sumEquals' as const, parts: [other], total: account, message },
  ]
  const draft = {
    ...{ id: 'civil-affairs:rules', title: { zh: 'R', en: 'R' }, objectClass: 'resident', period: 'NONE' as const },
    ...{ fields, rules, source: 'hand-made' },
  }
  // Rules of the earlier requests would also record a read of the same value.
  await county.hub.db.updateTable('task').set({ state: 'CLOSED' }).execute()
  await put(draft)
  await ask(`mutation { openSheet(input: {subject: {class: "resident", id: "${county.ids.subject}"}}) { sheet { id } } }`)
  const before = (await readings()).length
  const guesses = ['13000000000', '19999999999']
  const drafts = []
  for (const value of guesses) drafts.push(said(await guess(other, value), value))
  expect(drafts[0]).toBe(drafts[1])
  expect(drafts[0]).not.toContain('RULE')
  expect(await readings()).toHaveLength(before)
  const send = 'mutation ($input: SubmitSheetInput!) { submitSheet(input: $input) { problems { element code } } }'
  const answers = []
  for (const value of [...guesses, null]) {
    const values = [{ element: other, value }]
    answers.push((await ask(send, { input: { sheet: county.ids.sheet, idempotencyKey: `compared ${value}`, values } })).data)
  }
  const toShow = { element: account, code: 'UNSEEN' }
  for (const answer of answers) expect(answer).toEqual({ submitSheet: { problems: expect.arrayContaining([toShow]) } })
  expect(answers[0]).toEqual(answers[1])
  expect((await readings()).slice(before)).toEqual(Array(3).fill([account]))
})

describe('a list by label (issue 10, 31; F7)', () => {
  const QUESTION = `query ($label: String, $search: String) { registerEntries(division: "${TOWN}", class: "resident", label: $label, search: $search) {
    totalCount labels nodes { id label masked labels subject { id label } } } }`
  interface Page {
    registerEntries: { totalCount: number; labels: string[]; nodes: { id: string; label: string; masked: boolean }[] } | null
  }

  test('names nobody, counts nobody and joins with no other list until a purpose was said; then everybody it tells of is written down', async () => {
    const before = (await readings()).length
    const asked = [{ label: LABEL }, { label: LABEL, search: PERSONAL.name }, { label: LABEL, search: '李大山' }]
    const answers = []
    for (const question of asked) answers.push(JSON.stringify(await ask<Page>(QUESTION, question)))
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('PURPOSE_REQUIRED')
    expect(await readings()).toHaveLength(before)
    const all = await ask<Page>(QUESTION)
    // Without a label filter all lines look alike: no label is named, and every line is masked.
    expect(all.data.registerEntries).toMatchObject({ totalCount: 2, labels: [] })
    expect(all.data.registerEntries?.nodes.map((e) => e.masked)).toEqual([true, true])
    const shown = await ask<Page>(QUESTION, { label: LABEL }, '入户走访')
    expect(shown.data.registerEntries).toMatchObject({ totalCount: 1, labels: expect.arrayContaining([LABEL]) })
    expect((await readings()).slice(before)).toContainEqual(['register.labels'])
  })

  test('told together with a name, is a reading about that person, also where the answer is no', async () => {
    const found = await ask<Page>(QUESTION, { search: '李大山' })
    const line = found.data.registerEntries?.nodes[0] as unknown as { subject: { id: string } }
    const none = await ask<Page>(QUESTION, { label: LABEL, search: '李大山' }, '入户走访')
    expect(none.data.registerEntries?.totalCount).toBe(0)
    expect(await readings(line.subject.id)).toEqual([['register.labels']])
  })

  test('stays shut behind a counted figure, which is shown without the people in it', async () => {
    const text = `{ countedFigure(place: "${county.ids.place}", element: "place.disabledCount", period: "2026-11") { value masked entries { id label } } }`
    interface Figure {
      countedFigure: { value: number; masked: boolean; entries: unknown[] } | null
    }
    const shut = await ask<Figure>(text)
    expect(shut.data.countedFigure).toMatchObject({ masked: true, entries: [] })
    const open = await ask<Figure>(text, {}, '核对报表')
    expect(open.data.countedFigure?.masked).toBe(false)
  })
})

describe('the name of a resident (issue 10, 31; F12)', () => {
  const nameNow = async () =>
    (await readSubjects(county.hub.db, county.hub.seal, [county.ids.subject])).get(county.ids.subject)?.name
  const officer = (department: string) => viewer('o', at('OFFICER', null, department))

  test('is changed by no officer and no system of another department, and by the department that gave it', async () => {
    const issued = await issueRequests(county.hub, officer('civil-affairs'), {
      form: 'civil-affairs:F',
      subjects: [{ identifier: ID_NUMBER, division: TOWN, label: '冒名' }],
    })
    expect(issued.problems).toEqual([])
    expect(await nameNow()).toBe(PERSONAL.name)
    const pull = (department: string, identifier: string, label: string, id: string) =>
      storeTasks(county.hub, { connector: department, department, formVersions: new Map() }, [
        {
          ...{ externalId: id, title: 'T', division: TOWN, dueAt: null, state: 'OPEN', form: null, period: null },
          ...{ subject: { objectClass: 'resident', identifier, label }, updatedAt: new Date().toISOString() },
        },
      ])
    await pull('statistics', ID_NUMBER, '冒名', 't1')
    expect(await nameNow()).toBe(PERSONAL.name)
    // A new person gets the name from the first source that has one, which may replace a name typed by an officer.
    const NEW = '990101193109020027'
    const nameOf = async () => {
      const rows = await county.hub.db.selectFrom('subject').select('id').where('county', '=', COUNTY).execute()
      const all = await readSubjects(
        county.hub.db,
        county.hub.seal,
        rows.map((r) => r.id),
      )
      return [...all.values()].find((s) => s.identifier === NEW)?.name
    }
    await issueRequests(county.hub, officer('civil-affairs'), {
      form: 'civil-affairs:F',
      subjects: [{ identifier: NEW, division: TOWN, label: '误写' }],
    })
    await pull('statistics', NEW, '王大海', 't2')
    expect(await nameOf()).toBe('王大海')
    await pull('public-security', NEW, '冒名', 't3')
    expect(await nameOf()).toBe('王大海')
    await pull('statistics', NEW, '王大河', 't4')
    expect(await nameOf()).toBe('王大河')
  })
})

test('with county, birth date and sex known the last four signs of a number leave one person, its last sign about 45 (issue 10, 31)', () => {
  const rest = (ends: (number: string) => boolean) =>
    Array.from({ length: 1000 }, (_, n) => `99010119500307${String(n).padStart(3, '0')}`)
      .filter((digits) => Number(digits[16]) % 2 === 0)
      .map((digits) => digits + gb11643CheckCharacter(digits))
      .filter(ends).length
  expect(rest((n) => n.slice(-4) === ID_NUMBER.slice(-4))).toBe(1)
  expect(rest((n) => n.slice(-1) === ID_NUMBER.slice(-1))).toBeGreaterThanOrEqual(40)
  const element = county.hub.catalogue.current().elements.get('resident.idNumber')
  expect(element && maskValue(element, ID_NUMBER)).toBe('9****************5')
})
