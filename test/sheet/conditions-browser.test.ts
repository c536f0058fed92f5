// Conditions and calculations in a browser, as the worker types: what opens, what is worked out, what is refused.
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFile } from '../../gateway/asking/forms/import/import-forms.ts'
import { issueRequests, readForm, saveForm } from '../../gateway/asking/index.ts'
import { builtPortal } from '../../gateway/start/build-portal.ts'
import { openBrowser } from '../support/browser.ts'
import { startHub, TOWN } from '../support/hub.ts'
import { at, viewer } from '../support/people.ts'
import { xlsForm } from './form-logic-world.ts'

const VILLAGE = '420525100001'
const ANN = '990101198501010037'
const BEN = '990101194912310036'
const people: Record<string, ReturnType<typeof viewer>> = {
  ann: viewer('ann', at('WORKER', TOWN)),
  officer: viewer('officer', at('OFFICER', null, 'health')),
}

let hub: Awaited<ReturnType<typeof startHub>>
let browser: Browser
let address: string
let elements: Map<string, string>
beforeAll(async () => {
  const portalFolder = await builtPortal(join(import.meta.dirname, '../..'), () => {})
  hub = await startHub({
    ...{ portalFolder, catalogue: true, departments: { health: '卫健局' }, who: (name) => people[name] },
    divisions: { [TOWN]: '某镇', [VILLAGE]: '某村', '420525000000': '某县' },
  })
  const survey = [
    ['type', 'name', 'label', 'required', 'relevant', 'constraint', 'constraint_message', 'calculation'],
    ['text', 'idNumber', '身份证号码'],
    ['select_one yn', 'pregnant', '是否怀孕', 'yes'],
    ['integer', 'weeks', '孕周', 'yes', "${pregnant} = 'y'", '. <= 45', '孕周应在 45 以内。'],
    ['integer', 'kids', '已有子女人数', undefined, "${pregnant} = 'y'"],
    ['calculate', 'then', '产后子女人数', undefined, undefined, undefined, undefined, '${kids} + 1'],
  ]
  const bytes = await xlsForm('孕产妇随访表', survey, [
    ['yn', 'y', '是'],
    ['yn', 'n', '否'],
  ])
  const options = { department: 'health', connector: 'health', actor: 'officer', objectClass: 'resident' }
  const report = await importFile(hub.hub.db, hub.hub.catalogue, { name: 'visit.xlsx', bytes }, options)
  const form = report.forms[0]?.id ?? ''
  const fields = (await readForm(hub.hub.db, form))?.fields ?? []
  elements = new Map(fields.map((f) => [f.code, f.element]))
  const { problems } = await issueRequests(hub.hub, people.officer as never, {
    ...{ form, subjects: [{ identifier: ANN, division: VILLAGE }] },
  })
  expect(problems).toEqual([])
  const { subject_id } = await hub.hub.db.selectFrom('task').select('subject_id').executeTakeFirstOrThrow()
  address = `${hub.url}/sheet/resident/${subject_id}`
  browser = await openBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await hub?.close()
})

const item = (page: Page, code: string) => page.getByTestId(`item-${elements.get(code)}`)

const WORDS = {
  'zh-CN': { yes: '是', no: '否', weeks: '孕周应在 45 以内', appeared: '孕周', funnel: '少填 0' },
  'en-US': { yes: 'Yes', no: 'No', weeks: '孕周应在 45 以内', appeared: '孕周', funnel: '0 duplicates' },
} as const

test.each([
  ['zh-CN', { width: 390, height: 844 }],
  ['en-US', { width: 1280, height: 900 }],
] as const)(
  'in %s a field opens with the answer before it and closes again; a sum follows what is typed, a bound is told',
  async (locale, viewport) => {
    const words = WORDS[locale]
    const context = await browser.newContext({ locale, viewport })
    await context.addCookies([{ name: 'yibiao-session', value: 'ann', url: hub.url }])
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(address)
    await item(page, 'pregnant').waitFor()
    if (locale === 'en-US') await page.getByTestId('language-switch').click()
    expect(await item(page, 'weeks').count()).toBe(0)
    // Fields that are not asked are no duplicates.
    await page.getByTestId('funnel').filter({ hasText: words.funnel }).waitFor()
    const answer = (text: string) => item(page, 'pregnant').getByText(text, { exact: true }).last().click()
    await answer(words.yes)
    await item(page, 'weeks').waitFor()
    await page.getByTestId('now-asked').filter({ hasText: words.appeared }).waitFor({ state: 'attached' })
    await item(page, 'kids').locator('input').fill('2')
    await item(page, 'then').filter({ hasText: '3' }).waitFor()
    await item(page, 'weeks').locator('input').fill('60')
    await item(page, 'weeks').locator('input').blur()
    await item(page, 'weeks').filter({ hasText: words.weeks }).waitFor()
    await picture(page, `conditions-${locale}`)
    await answer(words.no)
    await item(page, 'weeks').waitFor({ state: 'detached' })
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
    expect(complaints).toEqual([])
    await page.getByText(SAVED[locale]).first().waitFor()
    await context.close()
  },
)

test('what breaks a rule that asks is sent with the reason, which stands on the receipt', async () => {
  const element = 'resident.systolicPressure'
  const message = { zh: '收缩压高于 180，请复测。', en: 'The systolic pressure is above 180: measure again.' }
  await saveForm(hub.hub.db, {
    ...{ connector: 'health', department: 'health' },
    draft: {
      ...{
        id: 'health:pressure',
        title: { zh: '血压随访', en: 'Pressure' },
        objectClass: 'resident',
        period: 'NONE',
        source: 'test',
      },
      fields: [{ code: 'sbp', element, label: { zh: '收缩压', en: 'Systolic' }, required: true }],
      rules: [{ kind: 'holds', asks: true, at: element, that: `atMost(${element}, 180)`, message }],
    },
  })
  const { problems } = await issueRequests(hub.hub, people.officer as never, {
    ...{ form: 'health:pressure', subjects: [{ identifier: BEN, division: VILLAGE }] },
  })
  expect(problems).toEqual([])
  const { subject_id } = await hub.hub.db
    .selectFrom('task')
    .select('subject_id')
    .where('form_id', '=', 'health:pressure')
    .executeTakeFirstOrThrow()
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } })
  await context.addCookies([{ name: 'yibiao-session', value: 'ann', url: hub.url }])
  const page = await context.newPage()
  await page.goto(`${hub.url}/sheet/resident/${subject_id}`)
  const row = page.getByTestId(`item-${element}`)
  await row.locator('input').fill('190')
  await row.locator('input').blur()
  await page.getByTestId(`question-${element}`).filter({ hasText: message.zh }).waitFor()
  expect(await row.getAttribute('data-invalid')).toBe(null)
  await page.getByTestId('submit').click()
  await page.getByTestId('submit-questions').filter({ hasText: message.zh }).waitFor()
  expect(await page.getByTestId('submit-confirm').isDisabled()).toBe(true)
  await page.getByTestId('explanation').fill('已复测两次，均在 190 上下')
  await picture(page, 'question-zh-CN')
  await page.getByTestId('submit-confirm').click()
  await page.getByTestId('receipt-explanation').filter({ hasText: '已复测两次' }).waitFor()
  await picture(page, 'question-receipt-zh-CN')
  await context.close()

  // The department reads it in its workbook of answers, masked unless it says why.
  const downloaded = async (purpose?: string) => {
    const reply = await fetch(`${hub.url}/files/answers/health%3Apressure.xlsx`, {
      headers: { authorization: 'Bearer officer', ...(purpose && { 'x-yibiao-purpose': encodeURIComponent(purpose) }) },
    })
    const parts = unzipSync(new Uint8Array(await reply.arrayBuffer()))
    return strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
  }
  expect(await downloaded('审核')).toMatch(/说明原因.*已复测两次/s)
  const masked = await downloaded()
  expect(masked).toContain('说明原因')
  expect(masked).not.toContain('已复测两次')
})

const SAVED = { 'zh-CN': /已自动保存|已保存/, 'en-US': /saved/i }
const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(import.meta.dirname, `../.output/${name}.png`), fullPage: true })
