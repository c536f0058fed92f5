// A Chinese label, with the section that it stands in, as the words that make its meaning.
import { type Unit, unitOf } from '../lexicon/units.ts'
import type { Scope } from '../lexicon/zh-properties.ts'
import { plainChinese, type Word, wordsOf } from './split-chinese.ts'

export interface Reading {
  roles: string[]
  head: string
  scope: Scope | 'own'
  periods: string[]
  qualities: string[]
  events: string[]
  ordinals: string[]
  rest: string[]
  unit: Unit | undefined
  text: string
}

/** In brackets and no part of the meaning: how to fill in, formats, samples. */
const ADVICE = /如|例|填|盖章|yyyy|选|为准|注|见|格式|位|是\/否|有\/无|精确|保留|公章/i
const NUMERAL = /^(?:第)?([一二三四五六七八九十]|\d{1,2})(?:个|名|位|次)?$/
const HOLLOW = /基本|个人信息|信息|情况|资料|详细|部分|栏目|一览|明细|登记/g
const NEAR_LEGAL = /法人(?=身份|证件|电话|联系|手机|性别|住址|公民)/g

export function readChinese(label: string, section = ''): Reading {
  const brackets: string[] = []
  const bare = label.normalize('NFKC').replace(/[([【〔]([^)\]】〕]*)[)\]】〕]/g, (whole, inside: string, at: number) => {
    if (at === 0 && /^\s*[一二三四五六七八九十\d]+\s*$/.test(inside)) return ''
    if (inside) brackets.push(inside)
    return whole && ''
  })
  const text = plainChinese(bare).replace(NEAR_LEGAL, '法定代表人')
  const words = wordsOf(text)
  let unit: Unit | undefined
  for (const inside of brackets) {
    const named = unitOf(plainChinese(inside))
    if (named) unit = named
    else if (!ADVICE.test(inside)) words.unshift(...wordsOf(plainChinese(inside)))
  }
  const reading = gather(words)
  const around = gather(wordsOf(plainChinese(section).replace(HOLLOW, '')))
  if (reading.roles.length === 0) reading.roles = around.roles
  reading.periods = joined(reading.periods, around.periods)
  reading.ordinals = joined(reading.ordinals, around.ordinals)
  reading.rest = joined(
    reading.rest,
    around.rest.map((word) => `§${word}`),
  )
  return finish({ ...reading, unit, text })
}

const joined = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort()

interface Gathered extends Omit<Reading, 'unit' | 'text'> {}

function gather(words: readonly Word[]): Gathered {
  const g: Gathered = { roles: [], head: '', scope: 'own', periods: [], qualities: [], events: [], ordinals: [], rest: [] }
  const properties = words.filter((w) => w.is === 'property')
  const head = properties.at(-1)
  for (const word of words) {
    const ordinal = word.is === 'rest' ? NUMERAL.exec(word.text)?.[1] : undefined
    if (ordinal) g.ordinals.push(ordinal.replace(/[一二三四五六七八九十]/, (n) => String('一二三四五六七八九十'.indexOf(n) + 1)))
    else if (word.is === 'role') g.roles.push(word.id)
    else if (word.is === 'period') g.periods.push(word.id)
    else if (word.is === 'quality') g.qualities.push(word.id)
    else if (word.is === 'event') g.events.push(word.id)
    else if (word.is === 'rest') g.rest.push(word.id)
    else if (word !== head) g.rest.push(`:${word.id}`)
  }
  g.head = head?.id ?? ''
  g.scope = head?.scope ?? 'own'
  return g
}

function finish(r: Reading): Reading {
  const sorted = (list: string[]) => [...new Set(list)].sort()
  // 本人姓名 is 姓名; a role without a property asks for the name: 户主 is 户主姓名.
  let roles = sorted(r.roles.filter((role) => role !== 'self'))
  let { head, scope } = r
  const alone = r.rest.length === 0 && r.events.length === 0
  if (!head && alone && r.roles.length > 0) [head, scope] = ['name', 'person']
  if (head === 'title' && roles.length > 0) head = 'name'
  if (scope === 'person' && head === 'relationToHead') roles = roles.filter((role) => role !== 'head')
  if (r.rest.length > 0 || (scope === 'generic' && roles.length > 0)) scope = scope === 'generic' ? 'own' : scope
  return {
    ...r,
    roles,
    head,
    scope,
    periods: sorted(r.periods),
    qualities: sorted(r.qualities),
    events: sorted(r.events),
    ordinals: sorted(r.ordinals),
    rest: sorted(r.rest),
  }
}
