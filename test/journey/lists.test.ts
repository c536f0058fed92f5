// 名单 from the register to the department: a village's left-behind children, as the county office requests them, over GraphQL.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, startWorld, type World } from '../support/world.ts'
import { createClient, type Item } from './client.ts'

interface Row {
  id: string
  label: string
  origin: string
  removed: boolean
  subject: { id: string; class: string; label: string } | null
  items: { element: { id: string }; state: string; value: unknown; masked: boolean; readOnly: boolean }[]
}
interface Sheet {
  id: string
  items: Item[]
  rowSets: {
    id: string
    label: string
    total: number
    issue: string | null
    register: { complete: boolean; listed: number } | null
    columns: { element: { id: string } }[]
    neededBy: { department: { id: string } }[]
    rows: Row[]
  }[]
}

const PART = `id items { element { id domain { datatype codes { code } } } required state value }
  rowSets { id label total issue register { on complete listed } columns { element { id } required } neededBy { department { id } }
    rows { id label origin removed issue subject { id class label } items { element { id } state value masked readOnly fetched { source { label } } } } }`
const OPEN = `mutation ($input: OpenSheetInput!) { openSheet(input: $input) { sheet { ${PART} } } }`
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { sheet { ${PART} } problems { rowSet row element code message } } }`
const SUBMIT = `mutation ($input: SubmitSheetInput!) { submitSheet(input: $input) {
  submission { id receipt rowSets { id label class total rows { subject { id } values { element { id } value masked } } } }
  problems { rowSet row element code message } } }`

let world: World
beforeAll(async () => {
  world = await startWorld({ residents: 300, env: { YIBIAO_DEMO_DEPARTMENTS: 'all' } })
}, 300_000)
afterAll(() => world?.close())

const ask = async <T>(account: string, query: string, variables: Record<string, unknown>, purpose?: string): Promise<T> => {
  const { data, errors } = await world.ask<T>(account, query, variables, 'zh', purpose)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
const typed = ({ element: { domain } }: Item): unknown =>
  ({ INTEGER: 0, DECIMAL: '0', BOOLEAN: false, DATE: '2026-11-01', CODE: domain.codes?.[0]?.code })[domain.datatype as string] ??
  '无'

test('children of the register are in the sheet, one is added and one taken out, and the office books exactly those', {
  timeout: 300_000,
}, async () => {
  const client = createClient(world)
  const { nodes } = await eventually(
    () => client.inbox('worker', { class: 'place' }),
    (page) => page.nodes.filter((t) => t.department.id === 'county-oa').length >= 3,
    120,
  )
  const opened = await Promise.all(
    nodes
      .filter((t) => t.department.id === 'county-oa')
      .map(({ subject, period }) =>
        ask<{ openSheet: { sheet: Sheet } }>('worker', OPEN, { input: { subject: { class: 'place', id: subject?.id }, period } }),
      ),
  ).then((answers) => answers.map((answer) => answer.openSheet))
  const [{ sheet } = { sheet: undefined }, ...elsewhere] = opened.filter((o) => (o.sheet.rowSets[0]?.rows.length ?? 0) > 0)
  if (!sheet) throw new Error('no village keeps children')
  const [list] = sheet.rowSets
  expect(list).toMatchObject({ id: 'resident?label=留守儿童&ageBelow=16', label: '留守儿童名单', register: { complete: false } })
  expect(list?.neededBy.map((t) => t.department.id)).toEqual(['county-oa'])
  expect(list?.issue).toContain('没有声明')
  const [out, ...kept] = list?.rows ?? []
  expect(list?.total).toBeGreaterThan(0)
  expect(out?.items.find((i) => i.element.id === 'resident.name')).toMatchObject({ state: 'FILLED', masked: false })
  expect(out?.items.find((i) => i.element.id === 'resident.idNumber')).toMatchObject({ readOnly: true })

  // A child from another village's list moves in here.
  const child = elsewhere.flatMap((e) => e.sheet.rowSets[0]?.rows ?? [])[0]
  if (!child || !out) throw new Error('no children')
  const [shown] = (
    await ask<{ reveal: { facts: { value: string }[] } }>(
      'worker',
      'mutation ($input: RevealInput!) { reveal(input: $input) { facts { value } } }',
      {
        input: {
          ...{ subject: { class: 'resident', id: child.id }, elements: ['resident.idNumber'], purpose: '核对名单' },
          ...{ sheet: elsewhere.find((e) => e.sheet.rowSets[0]?.rows.includes(child))?.sheet.id, rowSet: list?.id },
        },
      },
    )
  ).reveal.facts
  const rows = [
    { rowSet: list?.id, subject: out.id, removed: true },
    { rowSet: list?.id, identifier: shown?.value, values: [] },
  ]
  const values = sheet.items
    .filter((i) => i.value === null || i.state === 'CONFLICT')
    .filter((i) => i.required)
    .map((i) => ({ element: i.element.id, value: typed(i) }))
  const saved = await ask<{ saveDraft: { sheet: Sheet; problems: { rowSet: string | null }[] } }>('worker', SAVE, {
    input: { sheet: sheet.id, values, rows },
  })
  expect(saved.saveDraft.problems.filter((p) => p.rowSet)).toEqual([])
  const now = saved.saveDraft.sheet.rowSets[0]
  expect(now?.rows.map((r) => [r.id, r.origin, r.removed])).toEqual([
    [out.id, 'REGISTER', true],
    ...kept.map((r) => [r.id, 'REGISTER', false]),
    [child.id, 'ADDED', false],
  ])
  expect(now?.rows.at(-1)?.items.find((i) => i.element.id === 'resident.name')).toMatchObject({ state: 'FILLED' })

  const sent = await ask<{ submitSheet: { submission: Submission | null; problems: unknown[] } }>(
    'worker',
    SUBMIT,
    { input: { sheet: sheet.id, idempotencyKey: `lists-${sheet.id}`, values } },
    '核对回执',
  )
  expect(sent.submitSheet.problems).toEqual([])
  const submitted = sent.submitSheet.submission?.rowSets[0]
  expect(submitted).toMatchObject({ label: '留守儿童名单', total: kept.length + 1 })
  expect(submitted?.rows.map((r) => r.subject.id).sort()).toEqual([...kept.map((r) => r.id), child.id].sort())

  const booked = await eventually(
    () => world.ledger('county-oa'),
    (entries) => entries.length > 0,
    120,
  )
  const rowsThere = booked[0]?.content.lsetmd as { zjhm: string; xb: string; csrq: string }[]
  expect(rowsThere).toHaveLength(kept.length + 1)
  expect(rowsThere.map((r) => r.zjhm)).toContain(shown?.value)
  for (const { xb, csrq } of rowsThere)
    expect([['男', '女'].includes(xb), /^\d{4}年\d\d月\d\d日$/.test(csrq)]).toEqual([true, true])

  // A read is recorded for every person who was shown.
  const read = await ask<{ accessRecord: { nodes: { elements: string[]; purpose: string }[] } }>(
    'auditor',
    'query ($subject: ID!) { accessRecord(subject: $subject) { nodes { elements purpose } } }',
    { subject: child.id },
  )
  expect(read.accessRecord.nodes.map((n) => n.purpose)).toContain('核对名单')
  expect(read.accessRecord.nodes.filter((n) => n.purpose === 'fill sheet').length).toBeGreaterThanOrEqual(2)
})

interface Submission {
  id: string
  receipt: string
  rowSets: { id: string; label: string; total: number; rows: { subject: { id: string }; values: unknown[] }[] }[]
}
