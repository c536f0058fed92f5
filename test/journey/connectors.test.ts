// The officer's work on the department's connector in the portal: its state, a mistake on its line, a dry run with masked
// values, pause and resume, a change published after review, a new connector. In Chinese on a desktop, in English on a phone.
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { eventually, startWorld, type World } from '../support/world.ts'
import { createClient } from './client.ts'
import { look } from './look.ts'
import { expectNoComplaints, goTo, pictureOfFailure, startVisit, type Visit, welcome } from './visit.ts'

const RESIDENTS = 1200
const ID = 'civil-affairs'
const WHY = '系统维护'
const VISITS = [
  { language: 'zh', window: 'desktop' },
  { language: 'en', window: 'phone' },
] as const
/** Names that come from departments, people and the manifest. */
const THEIRS = [
  ...['示例·民政局经办人', '示例·系统管理员', WHY, '民政局', '公安局', '统计局', '市场监督管理局'],
  ...['relief-0', 'relief-1', 'welfare-0', 'welfare-1'],
  ...[ID, 'public-security', 'market-regulation', 'statistics', 'registered by whoever runs the hub'],
  ...['kind', 'rset', 'rest', 'graphql', 'soap', 'sql', 'file', 'module'],
]
const text = { type: 'string' }
const OPENAPI = {
  openapi: '3.0.3',
  info: { title: 'Relief', version: '1' },
  servers: [{ url: 'https://relief.example.gov.cn/api' }],
  paths: {
    '/people/{idNo}': {
      get: {
        summary: '按身份证号查询人员',
        parameters: [{ name: 'idNo', in: 'path', required: true, schema: text, description: '身份证号' }],
        responses: {
          200: {
            description: 'OK',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    idNo: { ...text, description: '身份证号' },
                    xm: { ...text, description: '姓名' },
                    csrq: { ...text, format: 'date', description: '出生日期' },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
}

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

async function come(plan: (typeof VISITS)[number], account: string): Promise<Visit> {
  await visit?.close()
  visit = await startVisit(browser, world.url, plan.language, plan.window)
  await welcome(visit)
  await visit.page.getByTestId('sign-in').click()
  await visit.page.getByRole('button', { name: `${account} ·` }).click()
  await visit.page.getByTestId('user-menu').waitFor()
  await goTo(visit, 'connectors')
  return visit
}

async function step(page: Page, name: string, reason: string): Promise<void> {
  await page.getByTestId(`step-${name}`).click()
  await page.getByTestId('step-reason').fill(reason)
  await page.getByTestId('step-go').click()
  await page.getByTestId('step-dialog').waitFor({ state: 'detached' })
}

/** Saves a draft that differs from the manifest in force only by a comment. */
async function manifestSaved(page: Page): Promise<void> {
  await page.getByTestId('connector-edit').click()
  const manifest = page.getByTestId('manifest')
  await manifest.fill(`${await manifest.inputValue()}\n# looked at\n`)
  await page.getByTestId('draft-save').click()
  await page.locator('[data-testid=draft-saved]:not([data-dirty])').waitFor()
  await page.goto(`${world.url}/connectors/${ID}`)
  await page.getByTestId('draft').waitFor()
}

const inState = (page: Page, state: string) => page.locator(`[data-testid=connector][data-state=${state}]`).waitFor()

describe.each(VISITS.map((v, n) => ({ ...v, n })))('in $language on a $window', ({ n, ...plan }) => {
  const see = (name: string) => look(visit as Visit, name, { theirs: THEIRS })
  const edit = async () => {
    const { page } = visit as Visit
    await page.getByTestId('connector-edit').click()
    await page.getByTestId('connector-editor').waitFor()
    return page.getByTestId('manifest')
  }

  test('an administrator sees every connector and how it is; an officer the department’s own', async () => {
    const admin = await come(plan, 'admin')
    for (const id of [ID, 'public-security', 'market-regulation', 'statistics'])
      await admin.page.locator(`[data-testid=connector-${id}][data-state=PUBLISHED]`).waitFor()
    await see('30-connectors')
    const { page } = await come(plan, 'officer')
    await page.getByTestId(`connector-${ID}`).waitFor()
    expect(await page.getByTestId('connector-public-security').count()).toBe(0)
  })

  test('trouble shows by itself, in words, and goes by itself', async () => {
    const { page } = visit as Visit
    await world.mode(ID, 'down')
    await page.getByTestId('trouble').first().waitFor({ timeout: 60_000 })
    await world.mode(ID, 'ok')
    await page.getByTestId('trouble').waitFor({ state: 'detached', timeout: 60_000 })
    await page.getByTestId(`connector-${ID}`).getByRole('link').click()
    await inState(page, 'PUBLISHED')
    await page.getByTestId('history').waitFor()
    await page.locator('[data-testid=set-aside][data-count="0"]').waitFor()
    await page.getByTestId('ways').locator('[data-answered=true]').first().waitFor()
    await see('31-connector')
  })

  test('what was set aside is tried again by a press, with a reason that stays with the connector (issue 10, 8)', async () => {
    const { page } = visit as Visit
    await step(page, 'pull', WHY)
    await page
      .getByTestId('history')
      .getByText(plan.language === 'zh' ? '重新读取任务' : 'Tasks read again')
      .first()
      .waitFor()
  })

  test('a connector is paused with a reason and resumed', async () => {
    const { page } = visit as Visit
    await page.getByTestId('step-pause').click()
    expect(await page.getByTestId('step-go').isDisabled()).toBe(true)
    await see('32-pause')
    await page.keyboard.press('Escape')
    await page.getByTestId('step-dialog').waitFor({ state: 'detached' })
    await step(page, 'pause', WHY)
    await inState(page, 'PAUSED')
    await step(page, 'resume', WHY)
    await inState(page, 'PUBLISHED')
    expect(await page.getByTestId('history').textContent()).toContain(WHY)
  })

  test('a wrong manifest is told line by line while it is typed, with what to write instead; a press goes there', async () => {
    const { page } = visit as Visit
    const manifest = await edit()
    const text = await manifest.inputValue()
    const wrong = text.replace('kind: rest', 'kind: rset')
    const line = wrong.slice(0, wrong.indexOf('rset')).split('\n').length
    await manifest.fill(wrong)
    const problem = page.locator('[data-testid^="problem-"]').first()
    await problem.filter({ hasText: new RegExp(`\\b${line}\\b|第 ${line} 行`) }).waitFor()
    await page.getByTestId('problems').filter({ hasText: 'rest' }).waitFor()
    await see('33-wrong')
    await problem.click()
    const at = await manifest.evaluate((e) => (e as unknown as { selectionStart: number }).selectionStart)
    expect(wrong.slice(0, at).split('\n')).toHaveLength(line)
    await manifest.fill(text)
    await page.locator('[data-testid^="problem-"]').first().waitFor({ state: 'detached' })
  })

  test('a dry run shows request, reply and result with personal values masked; a path of the real system goes into the text', async () => {
    const { page } = visit as Visit
    const [task] = await world.newTask(ID, { dueInDays: 60 })
    const whom = task?.subject ?? ''
    await page.getByTestId('try-sample').fill(whom)
    await page.getByTestId('try-go').click()
    const trial = page.getByTestId('trial')
    await trial.waitFor()
    const shown = (await trial.textContent()) ?? ''
    expect(shown).toContain('/persons/query')
    expect(shown).toContain('*')
    expect(shown).toContain('resident.birthDate')
    expect(whom).toMatch(/^\d{17}/)
    expect(shown).not.toContain(whom)
    expect(shown).not.toContain(whom.slice(6, 14))
    await page.getByTestId('try-sample').fill('')
    await trial.scrollIntoViewIfNeeded()
    await see('34-trial')
    await page.getByTestId('try-sample').fill(whom)
    await page.getByTestId('try-paths').click()
    await page.getByTestId('paths').waitFor()
    await page.getByTestId('try-sample').fill('')
    await see('35-paths')
    const manifest = page.getByTestId('manifest')
    const text = await manifest.inputValue()
    await manifest.fill(`${text}# `)
    await page.getByTestId('path-birthday').click()
    expect(await manifest.inputValue()).toBe(`${text}# from: birthday`)
    await page.keyboard.press('Control+z')
    await manifest.fill(text)
    expectNoComplaints(visit as Visit)
  })

  test('a change that breaks something is published only after its list was read and accepted, and an earlier version comes back', async () => {
    const { page } = visit as Visit
    const manifest = page.getByTestId('manifest')
    const text = await manifest.inputValue()
    await manifest.fill(text.slice(0, text.indexOf('\nrecords:')) + text.slice(text.indexOf('\ndelivery:')))
    await page.getByTestId('draft-save').click()
    await page.locator('[data-testid=draft-saved]:not([data-dirty])').waitFor()
    await page.goto(`${world.url}/connectors/${ID}`)
    await page.getByTestId('step-publish').click()
    await page.getByTestId('finding-CAPABILITY_LOST').first().waitFor()
    await page.getByTestId('step-reason').fill(WHY)
    await page.getByTestId('untested').fill(WHY)
    expect(await page.getByTestId('step-go').isDisabled()).toBe(true)
    await page.getByTestId('accept-impact').click()
    await see('36-publish')
    await page.getByTestId('step-go').click()
    await page.getByTestId('step-dialog').waitFor({ state: 'detached' })
    await page.getByTestId('draft').waitFor({ state: 'detached' })
    await page.getByTestId('rollback-1').click()
    await page.getByTestId('step-reason').fill(WHY)
    await page.getByTestId('step-go').click()
    await page.getByTestId('step-dialog').waitFor({ state: 'detached' })
    await page.getByTestId('rollback-1').waitFor({ state: 'detached' })
    await see('37-versions')
    expectNoComplaints(visit as Visit)
  })

  test('the suite runs against the live system and its report can be read and kept', async () => {
    const { page } = visit as Visit
    await manifestSaved(page)
    await page.getByTestId('test-go').click()
    await page.getByTestId('report').waitFor({ timeout: 120_000 })
    expect(await page.locator('[data-testid^="case-"]').count()).toBeGreaterThan(5)
    await page.screenshot({ path: `test/.output/${plan.language}-${plan.window}-38-report.png`, fullPage: true })
    const download = page.waitForEvent('download')
    await page.getByTestId('report-download').click()
    expect(await readFile(await (await download).path(), 'utf8')).toContain(`· ${ID}`)
    await page.getByTestId('drop-draft').click()
    await page.getByTestId('draft').waitFor({ state: 'detached' })
    expectNoComplaints(visit as Visit)
  })

  test('a description of an interface becomes a draft with proposed mappings', async () => {
    const { page } = visit as Visit
    await goTo(visit as Visit, 'connectors')
    await page.getByTestId('connector-new').click()
    await page.getByTestId('new-id').fill(`welfare-${n}`)
    await page.getByTestId('source-text').fill(JSON.stringify(OPENAPI))
    await see('39-document')
    await page.getByTestId('new-begin').click()
    await page.getByTestId('connector-editor').waitFor()
    await page.getByTestId('proposals').filter({ hasText: 'resident.name' }).waitFor()
    expect(await page.getByTestId('manifest').inputValue()).toContain(`id: welfare-${n}`)
    expectNoComplaints(visit as Visit)
  })

  test('a new connector begins as a draft made from a template that is right as it stands', async () => {
    const { page } = visit as Visit
    await goTo(visit as Visit, 'connectors')
    await page.getByTestId('connector-new').click()
    await page.getByTestId('new-from').locator('label').last().click()
    await page.getByTestId('new-id').fill(ID)
    expect(await page.getByTestId('new-begin').isDisabled()).toBe(true)
    await page.getByTestId('new-id').fill(`relief-${n}`)
    await page.getByTestId('new-kind-soap').click()
    await see('40-new')
    await page.getByTestId('new-begin').click()
    await page.getByTestId('connector-editor').waitFor()
    await page.getByTestId('setting-origin').waitFor()
    await page.locator('[data-testid=problems][aria-busy=false]').waitFor()
    expect(await page.locator('[data-testid^="problem-"]').count()).toBe(0)
    await see('41-template')
    expectNoComplaints(visit as Visit)
  })
})
