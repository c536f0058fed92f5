// Reads a Chinese label, with its section, as the words of its meaning.
import { type Unit, unitOf } from '../lexicon/units.ts'
import { type Scope, ZH_PROPERTIES } from '../lexicon/zh-properties.ts'
import { isAdvice, questionOf } from './plain-label.ts'
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
  /** Words of its heading that name neither a person nor a period: context, not part of the label. */
  heading: string[]
}

const PART_OF_DATE = /^[年月日时分]$/
const NUMERAL = /^(?:第)?([一二三四五六七八九十]|\d{1,2})(?:个|名|位|次)?$/
const HOLLOW = /基本|个人信息|信息|情况|资料|详细|部分|栏目|一览|明细|登记/g
const NEAR_LEGAL = /法人(?=身份|证件|电话|联系|手机|性别|住址|公民)/g

export function readChinese(label: string, section = ''): Reading {
  const brackets: string[] = []
  const bare = questionOf(label.normalize('NFKC')).replace(
    /[([【〔]([^)\]】〕]*)[)\]】〕]/g,
    (whole, inside: string, at: number) => {
      if (at === 0 && /^\s*[一二三四五六七八九十\d]+\s*$/.test(inside)) return ''
      if (inside) brackets.push(inside)
      return whole && ''
    },
  )
  const text = plainChinese(bare).replace(NEAR_LEGAL, '法定代表人')
  const words = wordsOf(text)
  let unit: Unit | undefined
  for (const inside of brackets) {
    const plain = plainChinese(inside)
    const named = unitOf(plain)
    // 出生(年), 出生(月): a part of a date, not its unit.
    if (PART_OF_DATE.test(plain) && words.at(-1)?.id !== 'term') words.unshift({ text: plain, is: 'rest', id: plain })
    else if (named) unit = named
    else if (!isAdvice(inside)) words.unshift(...newIn(wordsOf(plainChinese(inside)), words))
  }
  const reading = gather(words)
  const around = gather(wordsOf(plainChinese(section).replace(HOLLOW, '')))
  if (reading.roles.length === 0) reading.roles = around.roles
  reading.periods = joined(reading.periods, around.periods)
  reading.ordinals = joined(reading.ordinals, around.ordinals)
  return finish({ ...reading, unit, text, heading: joined(around.rest, around.head ? [`:${around.head}`] : []) })
}

/** 电话(手机), 收缩压(血压): a bracket that only repeats the name or its kind adds nothing. */
const newIn = (inside: readonly Word[], words: readonly Word[]): Word[] => {
  const head = words.findLast((w) => w.is === 'property')
  const again = head && inside.every((w) => w.is === 'property' && (w.id === head.id || isKindOf(head.id, w.id)))
  return again ? [] : [...inside]
}

/** Generic kinds of a property, by the ends of its names: 出生日期 is a 日期, 身份证编号 a 编号. */
const KINDS = new Map<string, Set<string>>()
/** Words for an identifying number mean the same: 号, 号码, 编号, 编码. */
const NUMBERS = ['number', 'code', 'certificateNumber']
const generic = ZH_PROPERTIES.filter(([, , scope]) => scope === 'generic')
for (const [name, id, scope] of ZH_PROPERTIES) {
  if (scope === 'generic') continue
  const kinds = KINDS.get(id) ?? new Set<string>()
  for (const [end, kind] of generic) if (name.length > end.length && name.endsWith(end)) kinds.add(kind)
  if (NUMBERS.some((kind) => kinds.has(kind))) for (const kind of NUMBERS) kinds.add(kind)
  if (/(地址|住址|地|处)$/.test(name)) kinds.add('address').add('place')
  KINDS.set(id, kinds)
}
const isKindOf = (id: string, kind: string): boolean => KINDS.get(id)?.has(kind) ?? false

const joined = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort()

interface Gathered extends Omit<Reading, 'unit' | 'text' | 'heading'> {}

function gather(words: readonly Word[]): Gathered {
  const g: Gathered = { roles: [], head: '', scope: 'own', periods: [], qualities: [], events: [], ordinals: [], rest: [] }
  const last = words.findLastIndex((w) => w.is === 'property')
  const [before, named] = [words[last - 1], words[last]]
  // 出生年月 + 日期, 身份证 + 编码: the property itself, with its kind repeated.
  const doubled = before?.is === 'property' && named !== undefined && isKindOf(before.id, named.id)
  const head = doubled ? before : named
  for (const word of words) {
    if (doubled && word === named) continue
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
  // The first of two is the owner: 母亲子女数 is not 子女母亲数.
  let roles = [...new Set(r.roles.filter((role) => role !== 'self'))]
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
