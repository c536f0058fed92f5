// What a person would see at a glance: a picture for the reviewer, no sideways scrolling, and no word of the other language
// except what departments and people wrote themselves.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { World } from '../support/world.ts'
import { type Visit, WINDOWS } from './visit.ts'

const OUTPUT = join(import.meta.dirname, '../.output')
/** YIBIAO_SCREENSHOTS=docs/images writes the pictures of the READMEs; otherwise a test run changes no file of the repository. */
const FOR_README = process.env.YIBIAO_SCREENSHOTS

/** Every text and label in sight, without what is typed. A string, because tests are checked without the types of a browser. */
const WORDS = `(() => {
  const words = []
  const seen = (e) => e.checkVisibility({ opacityProperty: false, visibilityProperty: true }) && !e.closest('script, style, code, textarea, .anticon')
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) if (seen(texts.currentNode.parentElement)) words.push(texts.currentNode.data.trim())
  for (const e of document.querySelectorAll('[placeholder], [aria-label], [title]'))
    if (seen(e)) words.push(...['placeholder', 'aria-label', 'title'].map((a) => e.getAttribute(a) ?? ''))
  return [document.title, ...new Set(words)].filter(Boolean)
})()`

const CHINESE = /[\u3400-\u9fff]/
/** The same in both languages: signs of units and keys, protocols, file formats, the language switch, standards, identifiers. */
const IN_BOTH =
  /\b(mmHg|mmol|YB-[-0-9A-Z]+|Ctrl\+Enter|English|Excel|Word|ZIP|XLSForm|CSV|JSON|PDF|XML|REST|GraphQL|SOAP|SQL|SFTP|OpenAPI|WSDL)\b/g

export interface Sight {
  /** Words that departments and people wrote: they are the same in both languages. */
  theirs: readonly string[]
}

/** The first character of a masked name or place stays: 张**, 鸣凤镇****. */
const MASKED = /[\u3400-\u9fff]{1,6}\*{1,}/g

function foreign(word: string, language: Visit['language'], { theirs }: Sight): boolean {
  const ours = theirs.toSorted((a, b) => b.length - a.length).reduce((rest, their) => rest.replaceAll(their, ''), word)
  return language === 'en'
    ? ours !== '中文' && CHINESE.test(ours.replace(MASKED, ''))
    : /[a-z]{3,}/i.test(ours.replace(IN_BOTH, ''))
}

/** Nothing is coming, going or being fetched. */
const calm = (page: Page): Promise<void> =>
  page
    .locator('[aria-busy=true], [class*="-appear"], [class*="-enter"], [class*="-leave"]')
    .filter({ visible: true })
    .first()
    .waitFor({ state: 'hidden' })

export async function look({ page, language, window }: Visit, name: string, sight: Sight): Promise<void> {
  await calm(page)
  mkdirSync(OUTPUT, { recursive: true })
  await page.screenshot({ path: join(OUTPUT, `${language}-${window}-${name}.png`), animations: 'disabled' })
  const width = await page.evaluate<number>('document.scrollingElement.scrollWidth')
  expect(width, `${name}: sideways scrolling`).toBeLessThanOrEqual(WINDOWS[window].width)
  const words = await page.evaluate<string[]>(WORDS)
  expect(words.length).toBeGreaterThan(3)
  expect(
    words.filter((w) => foreign(w, language, sight)),
    `${name}: words of another language`,
  ).toEqual([])
}

export async function pictureForReadme({ page }: Visit, name: string): Promise<void> {
  if (!FOR_README) return
  await page.screenshot({ path: join(FOR_README, `${name}.png`), animations: 'disabled' })
}

const THEIRS = `query ($after: String) {
  me { name divisions { name } }
  inbox(first: 100, after: $after) { nodes { title division { name } subject { label } } pageInfo { hasNextPage endCursor } }
  corrections(first: 100) { nodes { subject { label } was proposed } } submissions(first: 100) { nodes { subject { label } } } }`

interface Answer {
  me: unknown
  corrections: unknown
  submissions: unknown
  inbox: { nodes: unknown; pageInfo: { hasNextPage: boolean; endCursor: string } }
}

/** What departments and people call things, as far as the worker's pages show it. */
export async function wordsOfOthers(world: World): Promise<string[]> {
  const words = new Set<string>()
  const take = (thing: unknown): void => {
    if (typeof thing === 'string') words.add(thing)
    else if (thing && typeof thing === 'object') Object.values(thing).forEach(take)
  }
  let more = true
  for (let after: string | null = null; more; ) {
    const answer: { data: Answer } = await world.ask<Answer>('worker', THEIRS, { after }, 'en')
    const { inbox, ...rest } = answer.data
    take([inbox.nodes, rest])
    more = inbox.pageInfo.hasNextPage
    after = inbox.pageInfo.endCursor
  }
  return [...words].filter((w) => CHINESE.test(w))
}
