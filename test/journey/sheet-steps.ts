// A worker's actions on a sheet, through the page alone.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Ask } from './roster.ts'
import type { Visit } from './visit.ts'

interface Scrollable {
  scrollIntoView(where: { block: 'center' }): void
}

export const item = (page: Page, element: string): Locator => page.getByTestId(`item-${element}`)
const input = (page: Page, element: string): Locator => page.getByTestId(`input-${element}`)

/** Waits until an item has a state, as its row shows. */
export const inState = (page: Page, element: string, state: string): Promise<void> =>
  page.locator(`[data-testid="item-${element}"][data-state="${state}"]`).waitFor()

export async function type(page: Page, element: string, text: string): Promise<void> {
  await input(page, element).fill(text)
  await input(page, element).blur()
}

export const typedIn = (page: Page, element: string): Promise<string> => input(page, element).inputValue()

/** Between the bars at the top and at the foot. */
export const bringToMiddle = (row: Locator): Promise<void> =>
  row.evaluate((e: Scrollable) => e.scrollIntoView({ block: 'center' }))

/** The draft was saved by itself, after the last change. */
export const saved = (page: Page): Promise<void> => page.locator('[data-testid=saved][data-state=saved]').waitFor()

/** Values of an old resident of the demo that no department has; every rule of its forms holds. */
const ANSWERS: Readonly<Record<string, string>> = {
  'resident.height': '165.0',
  'resident.weight': '60.5',
  'resident.systolicPressure': '125',
  'resident.diastolicPressure': '80',
  'resident.phone': '15400005678',
  'resident.guardianName': '王示例',
  'resident.guardianPhone': '15400001234',
  'resident.allowanceStartDate': '2026-01-01',
}

/** Types what is still missing; afterwards the sheet shows that it is ready. */
export async function typeTheRest(page: Page): Promise<void> {
  for (const [element, answer] of Object.entries(ANSWERS)) {
    const row = item(page, element)
    if ((await row.count()) === 0 || !/EMPTY|UNAVAILABLE/.test((await row.getAttribute('data-state')) ?? '')) continue
    await type(page, element, answer)
    await inState(page, element, 'TYPED')
  }
  // How well a person manages is seen at the visit, not taken from a record (issue 10, 2).
  const care = item(page, 'resident.selfCareAbility')
  if ((await care.count()) > 0 && (await care.getAttribute('data-state')) === 'EMPTY')
    await care.getByRole('radio').first().check()
  await page.getByTestId('ready').waitFor()
}

export interface Figures {
  asked: number
  distinct: number
  prefilled: number
  toType: number
}

export async function figuresOf(page: Page): Promise<Figures> {
  const figure = async (name: keyof Figures) => Number(await page.getByTestId(`funnel-${name}`).textContent())
  return {
    asked: await figure('asked'),
    distinct: await figure('distinct'),
    prefilled: await figure('prefilled'),
    toType: await figure('toType'),
  }
}

/** The figures on top are those of the items below, and of the forms that were merged. */
export async function expectFiguresToAgree(page: Page, fieldsInForms: number): Promise<void> {
  const count = (state?: string) => page.locator(`[data-testid^="item-"]${state ? `[data-state="${state}"]` : ''}`).count()
  const figures = await figuresOf(page)
  expect(figures).toEqual({
    asked: fieldsInForms,
    distinct: await count(),
    prefilled: await count('FILLED'),
    toType: (await count()) - (await count('FILLED')),
  })
  expect(figures.asked).toBeGreaterThan(figures.distinct)
}

/** Opens the last look before sending, and sends: pressing twice, or with the keyboard only. */
export async function submit({ page }: Visit, how: 'double click' | 'Ctrl+Enter'): Promise<void> {
  if (how === 'Ctrl+Enter') {
    await page.keyboard.press('Control+Enter')
    await page.getByTestId('submit-dialog').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+Enter')
  } else {
    await page.getByTestId('submit').dblclick()
    await page.getByTestId('submit-confirm').dblclick()
  }
  await page.getByTestId('receipt').waitFor()
}

export const receiptOf = async (page: Page): Promise<string> => (await page.getByTestId('receipt-number').textContent()) ?? ''

/** The lists of a village's sheet, as the hub holds them. */
export async function heldLists(ask: Ask, village: string | undefined, period: string) {
  const query =
    'mutation ($input: OpenSheetInput!) { openSheet(input: $input) { sheet { rowSets { total rows { items { value } } } } } }'
  const input = { subject: { class: 'place', id: village ?? '' }, period }
  return (await ask<{ openSheet: { sheet: { rowSets: HeldList[] } } }>('worker', query, { input })).openSheet
}

interface HeldList {
  total: number
  rows: { items: { value: unknown }[] }[]
}
