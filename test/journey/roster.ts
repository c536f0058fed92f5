// A roster as an office sends it to villages: imported and issued to two, one of which keeps a register of the people listed.
import ExcelJS from 'exceljs'
import type { Download, Page } from 'playwright-core'
import { expect } from 'vitest'
import { readDivisions } from '../../examples/departments/world/index.ts'
import { villagesOf } from '../../examples/departments/world/place.ts'
import { importFile } from '../../gateway/asking/forms/import/import-forms.ts'
import { saveForm } from '../../gateway/asking/index.ts'
import { type Paper, workbookOf } from '../forms/paper-forms.ts'
import type { World } from '../support/world.ts'
import type { Asked } from './residents.ts'

const [VILLAGE = '', EMPTY = ''] = readDivisions()
  .filter((d) => d.level === 'village' && d.parent === '420525101000')
  .map((d) => d.code)

export { EMPTY, VILLAGE }
/** A month of which no other department asks about villages. */
export const PERIOD = '2026-09'
const blank = (n: number): null[] => Array.from({ length: n }, () => null)

/** Of the civil affairs office, with four rows to fill. */
const ROSTER: Paper = {
  sheet: '残疾人花名册',
  rows: [
    ['残疾人花名册（2026年9月）', ...Array(6).fill(undefined)],
    ['序号', '*姓名', '公民身份号码', '性别', '联系电话', '*残疾等级', '帮扶措施'],
    ...[1, 2, 3, 4].map((n) => [n, ...blank(6)]),
  ],
  merges: ['A1:G1'],
  lists: { F3: '一级,二级,三级,四级' },
}

/** What departments and people wrote on these pages. */
export const ROSTER_WORDS = [
  '残疾人花名册（2026年9月）',
  '残疾人花名册',
  ...readDivisions().map((d) => d.name),
  // Short names that departments use; a village may have been named in their words first.
  ...villagesOf(readDivisions()).map((v) => v.name),
  'bfcs',
  '联系电话',
  '帮扶措施',
  '残疾等级',
  '一级',
  '二级',
  '三级',
  '四级',
  '民政局',
  '残疾',
]

export type Ask = <T>(account: string, query: string, variables: Record<string, unknown>) => Promise<T>

/** The form, and whom each village's sheet is about. */
export async function issueRoster(world: World, ask: Ask, listed: readonly Asked[]) {
  const { db, catalogue } = world.running.hub
  const office = { department: 'civil-affairs', connector: 'civil-affairs', actor: 'test' }
  const report = await importFile(db, catalogue, { name: '花名册.xlsx', bytes: await workbookOf([ROSTER]) }, office)
  const form = report.forms[0]?.id ?? ''
  expect(report).toMatchObject({ problems: [], forms: [{ objectClass: 'place', rowSets: [{ of: 'resident', fields: 6 }] }] })
  const entries = listed.map(({ idNumber, name }) => ({ identifier: idNumber, name, labels: ['残疾'] }))
  await ask('worker', 'mutation ($input: AddToRegisterInput!) { addToRegister(input: $input) { added problems { message } } }', {
    input: { division: VILLAGE, class: 'resident', came: 'LISTED', since: '2026-01-01', entries },
  })
  // It is not declared complete, so a worker may add people who are missing (issue 10, 34).
  await ask('officer', 'mutation ($input: IssueRequestsInput!) { issueRequests(input: $input) { __typename } }', {
    input: { form, divisions: [VILLAGE, EMPTY], period: PERIOD },
  })
  const tasks = await db.selectFrom('task').select(['subject_id', 'division_code']).where('form_id', '=', form).execute()
  const subjects = Object.fromEntries(tasks.map((t) => [t.division_code ?? '', t.subject_id ?? '']))
  return { form, subjects }
}

export const FIGURE = '常住人口月报'

/** A figure asked of the same villages, answered by both. */
export async function answeredFigure(world: World, ask: Ask, subjects: Readonly<Record<string, string>>, period: string) {
  const label = { zh: '常住人口', en: '常住人口' }
  const { id: form } = await saveForm(world.running.hub.db, {
    ...{ department: 'civil-affairs', connector: 'civil-affairs' },
    draft: {
      ...{ id: 'civil-affairs:RKYB', title: { zh: FIGURE, en: FIGURE }, objectClass: 'place', period: 'MONTH', source: 'test' },
      fields: [{ code: 'czrk', label, element: 'place.residentPopulation', required: true }],
      rules: [],
    },
  })
  const issue = 'mutation ($input: IssueRequestsInput!) { issueRequests(input: $input) { issued problems { message } } }'
  const issued = await ask('officer', issue, { input: { form, divisions: [VILLAGE, EMPTY], period } })
  expect(issued).toEqual({ issueRequests: { issued: 2, problems: [] } })
  const receipts: string[] = []
  for (const village of [VILLAGE, EMPTY]) {
    const about = { subject: { class: 'place', id: subjects[village] }, period }
    const query = 'mutation ($about: OpenSheetInput!) { openSheet(input: $about) { sheet { id } } }'
    const { id } = (await ask<{ openSheet: { sheet: { id: string } } }>('worker', query, { about })).openSheet.sheet
    const submit =
      'mutation ($input: SubmitSheetInput!) { submitSheet(input: $input) { submission { receipt } problems { message } } }'
    const values = [{ element: 'place.residentPopulation', value: 120 }]
    const sent = await ask<{ submitSheet: { submission: { receipt: string } } }>('worker', submit, {
      input: { sheet: id, idempotencyKey: `${id}:figure`, values },
    })
    receipts.push(sent.submitSheet.submission.receipt)
  }
  return { form, receipts }
}

/** Each file by its name and the cells of its third row; all of them are that long, under the same head. */
export async function partsOf(downloads: readonly Download[], head: string) {
  const parts: [string, string[]][] = []
  for (const download of downloads) {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(await download.path())
    const sheet = workbook.worksheets[0] as ExcelJS.Worksheet
    expect(sheet.getRow(2).values).toContain(head)
    expect(sheet.rowCount).toBe(3)
    parts.push([download.suggestedFilename(), (sheet.getRow(3).values as unknown[]).map(String)])
  }
  return parts
}

/** A column copied out of a spreadsheet, from the chosen cell down. */
export const pasteInto = (page: Page, lines: readonly (string | undefined)[]): Promise<unknown> =>
  page.evaluate(
    `document.activeElement.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true,
      clipboardData: (() => { const d = new DataTransfer(); d.setData('text/plain', ${JSON.stringify(lines.join('\n'))}); return d })() }))`,
  )
