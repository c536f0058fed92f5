// Splits a Chinese label into known words and the rest, so that the rest is smallest. Full-width or traditional spelling and
// decoration (numbering, stars, "请填写") carry no meaning.

import { simplified } from '../lexicon/traditional.ts'
import { type Scope, ZH_PROPERTIES } from '../lexicon/zh-properties.ts'
import { ZH_EVENTS, ZH_PERIODS, ZH_QUALIFIERS, ZH_ROLES } from '../lexicon/zh-qualifiers.ts'

export type WordClass = 'role' | 'period' | 'quality' | 'event' | 'property' | 'rest'

export interface Word {
  text: string
  is: WordClass
  id: string
  scope?: Scope
}

const DICTIONARY = new Map<string, Omit<Word, 'text'>>()
for (const [name, id, scope] of ZH_PROPERTIES) DICTIONARY.set(name, { is: 'property', id, scope })
const add = (table: ReadonlyMap<string, string>, is: WordClass) => {
  for (const [name, id] of table) if (!DICTIONARY.has(name)) DICTIONARY.set(name, { is, id })
}
add(ZH_ROLES, 'role')
add(ZH_PERIODS, 'period')
add(ZH_QUALIFIERS, 'quality')
add(ZH_EVENTS, 'event')
const LONGEST = Math.max(...[...DICTIONARY.keys()].map((name) => name.length))

/** Full width to half width, traditional to simplified, without numbering, stars and instructions. */
export function plainChinese(text: string): string {
  return simplified(text.normalize('NFKC'))
    .replace(/^\s*(?:\(?\d{1,2}[.、)](?!\d)|[一二三四五六七八九十]{1,2}[、.])\s*/, '')
    .replace(/[*★☆●※]|请填写|请输入|请选择|^填写(?!人|用时|耗时|时长)|必填|选填/g, '')
    .replace(/[::]\s*$/, '')
    .replace(/医师/g, '医生')
    .replace(/(?<=..)标志$/, '与否')
    .replace(/[\s_\-—·,,。;;"'“”‘’]+/g, '')
}

const EMPTY = new Set('的之及和与或、/等其所在为'.split(''))

/** Words that cover most of the label; among those splits the fewest words, the longest first. */
export function wordsOf(label: string): Word[] {
  const cut = cutOf(label)
  const words: Word[] = []
  let rest = ''
  const flush = () => {
    if (rest) words.push({ text: rest, is: 'rest', id: rest })
    rest = ''
  }
  for (let at = 0; at < label.length; at += Math.max(1, cut[at] ?? 1)) {
    const text = label.slice(at, at + Math.max(1, cut[at] ?? 1))
    const known = cut[at] ? DICTIONARY.get(text) : undefined
    if (known) {
      flush()
      words.push({ text, ...known })
    } else if (!EMPTY.has(text)) rest += text
  }
  flush()
  return words
}

/** For each position the length of the known word of the best split; 0 if the character is in no known word. */
function cutOf(label: string): number[] {
  const cost = new Array<number>(label.length + 1).fill(0)
  const cut = new Array<number>(label.length).fill(0)
  for (let at = label.length - 1; at >= 0; at--) {
    let best = (cost[at + 1] ?? 0) + (EMPTY.has(label[at] ?? '') ? 1 : 10)
    for (let length = 1; length <= Math.min(LONGEST, label.length - at); length++) {
      const worth = (cost[at + length] ?? 0) + 1
      if (worth > best || !fits(label, at, length)) continue
      best = worth
      cut[at] = length
    }
    cost[at] = best
  }
  return cut
}

/** One-character words count only where they cannot be part of a longer unknown word: at the end, or before a known word. */
function fits(label: string, at: number, length: number): boolean {
  const text = label.slice(at, at + length)
  if (!DICTIONARY.has(text)) return false
  if (length > 1 || at + length === label.length) return true
  for (let n = Math.min(LONGEST, label.length - at - 1); n > 1; n--)
    if (DICTIONARY.has(label.slice(at + 1, at + 1 + n))) return true
  return false
}
