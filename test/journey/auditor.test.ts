// An auditor and an officer in the portal: a resident's access record and its export, the journal, the page that issues requests,
// and fields a department acknowledged but does not keep. In Chinese on a desktop, in English on a phone.
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { eventually, startWorld, type World } from '../support/world.ts'
import { valuesFor } from './answers.ts'
import { createClient, SUBMIT } from './client.ts'
import { look } from './look.ts'
import { knownResidents } from './residents.ts'
import { expectNoComplaints, goTo, pictureOfFailure, startVisit, type Visit, welcome } from './visit.ts'

const RESIDENTS = 1200
const PURPOSE = '=现场核对证件'
const VISITS = [
  { language: 'zh', window: 'desktop' },
  { language: 'en', window: 'phone' },
] as const
const people = knownResidents(RESIDENTS, 6)

let world: World
let browser: Browser
let visit: Visit | undefined
beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld({ residents: RESIDENTS })
  await eventually(
    () => createClient(world).inbox('worker'),
    (page) => page.freshness.filter((f) => f.state === 'LIVE' && f.lastGoodAt).length >= 4,
    60,
  )
}, 240_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail' && visit) await pictureOfFailure(visit)
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

async function come(plan: (typeof VISITS)[number], account: string, page: string): Promise<Visit> {
  await visit?.close()
  visit = await startVisit(browser, world.url, plan.language, plan.window)
  await welcome(visit)
  await visit.page.getByTestId('sign-in').click()
  await visit.page.getByRole('button', { name: `${account} ·` }).click()
  await visit.page.getByTestId('user-menu').waitFor()
  await goTo(visit, page)
  return visit
}

async function chosen(page: Page, testid: string, text: string): Promise<void> {
  await page.getByTestId(testid).click()
  await page.keyboard.type(text)
  await page.locator('.ant-select-item-option:visible').filter({ hasText: text }).first().click()
  await page.keyboard.press('Escape')
}

/** Submits the sheet of the resident with the most requests; returns the id of the submission. */
async function submitBusiest(): Promise<string> {
  const client = createClient(world)
  const sheet = await client.openSheet(await client.busiest())
  const { data } = await world.ask<{ submitSheet: { submission: { id: string } | null; problems: unknown[] } }>(
    'worker',
    SUBMIT,
    {
      input: { sheet: sheet.id, idempotencyKey: sheet.id, values: valuesFor(sheet), correctionReason: '现场核实' },
    },
  )
  expect(data.submitSheet.problems).toEqual([])
  return data.submitSheet.submission?.id ?? ''
}

/** The read-backs as the worker sees them. */
async function readBacksOf(submission: string, language: 'zh' | 'en') {
  const { data } = await world.ask<{ submission: { deliveries: Sent[] } }>(
    'worker',
    'query ($id: ID!) { submission(id: $id) { deliveries { department { id } task { title } readBack { state reason differences { label } } } } }',
    { id: submission },
    language,
  )
  const mine = data.submission.deliveries.filter((d) => d.department.id === 'civil-affairs')
  return mine.map(({ task, readBack }) => ({ title: task.title, ...(readBack ?? { state: '', reason: null, differences: [] }) }))
}

interface Sent {
  department: { id: string }
  task: { title: string }
  readBack: { state: string; reason: string | null; differences: { label: string }[] } | null
}

/** A task about a resident, and one read of the resident's values for a purpose. */
async function readOnce(person: (typeof people)[number]): Promise<void> {
  await world.newTask('public-security', { form: 'SYRKHC', subject: person.idNumber, dueInDays: 60 })
  const find = () =>
    world.ask<{ subject: { id: string } | null }>(
      'worker',
      'query ($n: String!) { subject(class: "resident", identifier: $n) { id } }',
      { n: person.idNumber },
    )
  const { data } = await eventually(find, (answer) => Boolean(answer.data?.subject))
  const revealed = await world.ask(
    'worker',
    `mutation ($id: ID!, $purpose: String!) {
      reveal(input: {subject: {class: "resident", id: $id}, elements: ["resident.name", "resident.phone"], purpose: $purpose}) { facts { value } } }`,
    { id: data.subject?.id, purpose: PURPOSE },
  )
  expect(revealed.errors).toBeUndefined()
}

describe.each(VISITS.map((v, n) => ({ ...v, n })))('in $language on a $window', ({ n, ...plan }) => {
  const person = people[n] as (typeof people)[number]
  const see = (name: string, theirs: readonly string[] = []) =>
    look(visit as Visit, name, {
      theirs: [
        ...theirs,
        '远安县',
        '鸣凤镇',
        ...people.map((p) => p.name),
        PURPOSE,
        '示例·鸣凤镇工作人员',
        '示例·审计人员',
        '示例·民政局经办人',
      ],
    })

  test('an auditor sees whether the journal holds, and its entries, for a county chosen from a list', async () => {
    await readOnce(person)
    const { page } = await come(plan, 'auditor', 'journal')
    await page.getByTestId('county').waitFor()
    await page.getByTestId('journal-check').waitFor()
    await page.locator('[data-testid^="entry-"]').first().waitFor()
    await see('20-journal')
    const { pool } = world.running.hub
    const broken = (why: string | null) =>
      pool.query(
        `insert into journal_check (county, sequence, hash, checked_at, full_at, broken, broken_at) values ('420525', 3, '', now(), now(), $1, 4)
         on conflict (county) do update set broken = $1, broken_at = 4`,
        [why],
      )
    await broken('the hash of entry 4 is another')
    try {
      await page.reload()
      await page.locator('[data-testid="journal-check"][data-broken]').waitFor()
      await page.getByRole('alert').filter({ hasText: '4' }).waitFor()
    } finally {
      await broken(null)
    }
  })

  test('and who read a resident’s values, what for and through what; all of it as a file', async () => {
    const { page } = visit as Visit
    await goTo(visit as Visit, 'access')
    await page.getByTestId('empty').waitFor()
    await see('21-access-empty')
    await page.getByTestId('access-identifier').fill('990101199001010000')
    await page.getByTestId('access-find').click()
    await page.getByTestId('empty').waitFor()
    await page.getByTestId('access-identifier').fill(person.idNumber)
    await page.getByTestId('access-find').click()
    const reading = page.locator('[data-testid^="reading-"]').filter({ hasText: PURPOSE })
    await reading.waitFor()
    expect(await reading.textContent()).toContain('示例·鸣凤镇工作人员')
    expect(page.url()).not.toContain(person.idNumber)
    await page.getByTestId('access-identifier').fill('')
    await see('22-access')
    const files: string[] = []
    for (const kind of ['csv', 'json'] as const) {
      const download = page.waitForEvent('download')
      await page.getByTestId(`export-${kind}`).click()
      files.push(await readFile(await (await download).path(), 'utf8'))
    }
    expect(files[0]).toContain(`"'${PURPOSE}"`)
    expect(JSON.parse(files[1] ?? '')[0]).toMatchObject({ purpose: PURPOSE, worker: '示例·鸣凤镇工作人员' })
    for (const file of files) expect(file).not.toContain(person.idNumber)
    expectNoComplaints(visit as Visit)
  })

  test('an officer issues a form to subjects of a township: counted, confirmed, told; asked again it adds nothing', async () => {
    const asked = people.slice(2 + 2 * n, 4 + 2 * n)
    const { page } = await come(plan, 'officer', 'issue')
    await page.getByTestId('issue-form').waitFor()
    await see('23-issue')
    const forms = await world.ask<{
      forms: { nodes: { id: string; title: string; class: string; period: string; department: { id: string } }[] }
    }>('officer', '{ forms(first: 100) { nodes { id title class period department { id } } } }', {}, plan.language)
    const form = forms.data.forms.nodes.find(
      (f) => f.department.id === 'civil-affairs' && f.class === 'resident' && f.period === 'NONE',
    )
    expect(form, 'a form of the department about residents').toBeDefined()
    await chosen(page, 'issue-form', form?.title ?? '')
    expect(await page.getByTestId('issue-check').isDisabled()).toBe(true)
    await chosen(page, 'issue-division', '鸣凤镇')
    const lines = [...asked, ...asked.slice(0, 1)].map((p) => `${p.idNumber} ${p.name}`)
    await page.getByTestId('issue-subjects').fill(`${lines.join('\n')}\n990101199001010001`)
    expect(await page.getByTestId('issue-preview').textContent()).toContain('3')
    for (const round of ['new', 'again']) {
      await page.getByTestId('issue-check').click()
      await page.getByTestId('issue-dialog').waitFor()
      await page.getByTestId('issue-confirm').click()
      await page.getByTestId('issue-dialog').waitFor({ state: 'detached' })
      expect(await page.getByTestId('issued').textContent(), round).toMatch(round === 'new' ? /2/ : /0/)
      expect(await page.getByTestId('issued').locator('li').count()).toBe(1)
    }
    await see('24-issued')
    expectNoComplaints(visit as Visit)
  })

  test('what the department acknowledged and does not keep is told to its officer and to the worker; the officer says what is right (issue 10, 14; D11)', async () => {
    await world.mode('civil-affairs', 'forget')
    const sent = await submitBusiest()
    const lost = await eventually(
      () => readBacksOf(sent, plan.language),
      (backs) => backs.every((back) => back.state === 'DIFFERENT'),
    )
    await world.mode('civil-affairs', 'ok')
    const { page } = await come(plan, 'officer', 'stuck')
    const card = page.getByTestId('delivery-civil-affairs').and(page.locator('[data-read-back="DIFFERENT"]'))
    await card.first().waitFor()
    expect(await card.count()).toBe(lost.length)
    expect(await card.first().textContent()).toContain(
      plan.language === 'zh' ? '没有照原样保存' : 'does not keep it as it was sent',
    )
    await see(
      '25-lost',
      lost.flatMap(({ title, differences }) => [title, ...differences.map((d) => d.label)]),
    )
    for (const left of [...lost.keys()].reverse()) {
      await card.first().getByTestId('decide-CONFIRM').click()
      await page.getByTestId('reason').fill('=已在民政系统补录')
      await page.getByTestId('reason-confirm').click()
      await card.nth(left).waitFor({ state: 'detached' })
    }
    for (const back of await readBacksOf(sent, plan.language))
      expect(back).toMatchObject({ state: 'CONFIRMED', reason: '=已在民政系统补录' })
    expectNoComplaints(visit as Visit)
  })
})
