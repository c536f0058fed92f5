// A Chinese label cut into known words and the rest: longest word first, from left to right; a full-width or traditional spelling
// and decoration (numbering, stars, "请填写") say nothing.

import { type Scope, ZH_PROPERTIES } from '../lexicon/zh-properties.ts'
import { ZH_EVENTS, ZH_PERIODS, ZH_QUALIFIERS, ZH_ROLES } from '../lexicon/zh-qualifiers.ts'

export type WordClass = 'role' | 'period' | 'quality' | 'event' | 'property' | 'rest'

export interface Word {
  text: string
  is: WordClass
  id: string
  scope?: Scope
}

const PAIRS =
  '號号碼码戶户電电話话聯联繫系係系與与絡络戸户訊讯資资爲为為为寫写處处現现監监護护親亲責责負负責责經经辦办營营業业註注冊册證证類类別别職职業业務务學学歷历單单開开銀银帳账稱称機机構构關关時时間间齡龄貫贯狀状況况態态數数據据額额總总計计劃划實实際际錄录項项內内備备貼贴費费質质產产權权種种積积畝亩'
const TRADITIONAL = new Map([...PAIRS.matchAll(/(.)(.)/gu)].map(([, old = '', now = '']): [string, string] => [old, now]))

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

/** Full width to half width, traditional to simplified, without numbering, stars and requests to fill in. */
export function plainChinese(text: string): string {
  return [...text.normalize('NFKC')]
    .map((char) => TRADITIONAL.get(char) ?? char)
    .join('')
    .replace(/^\s*(?:\(?\d{1,2}[.、)](?!\d)|[一二三四五六七八九十]{1,2}[、.])\s*/, '')
    .replace(/[*★☆●※]|请填写|请输入|请选择|^填写(?!人)|必填|选填/g, '')
    .replace(/[::]\s*$/, '')
    .replace(/[\s_\-—·,,。;;"'“”‘’]+/g, '')
}

const EMPTY = new Set('的之及和与或、/等其所在为'.split(''))

export function wordsOf(label: string): Word[] {
  const words: Word[] = []
  let rest = ''
  const flush = () => {
    if (rest) words.push({ text: rest, is: 'rest', id: rest })
    rest = ''
  }
  for (let at = 0; at < label.length; ) {
    let length = Math.min(LONGEST, label.length - at)
    while (length > 0 && !fits(label, at, length)) length--
    const known = length > 0 ? DICTIONARY.get(label.slice(at, at + length)) : undefined
    if (known) {
      flush()
      words.push({ text: label.slice(at, at + length), ...known })
      at += length
    } else {
      const char = label[at] ?? ''
      if (EMPTY.has(char)) flush()
      else rest += char
      at++
    }
  }
  flush()
  return words
}

/** One-character words count only where they cannot be a piece of a longer unknown word: at the end, or before a known word. */
function fits(label: string, at: number, length: number): boolean {
  const text = label.slice(at, at + length)
  if (!DICTIONARY.has(text)) return false
  if (length > 1 || at + length === label.length) return true
  for (let n = Math.min(LONGEST, label.length - at - 1); n > 1; n--)
    if (DICTIONARY.has(label.slice(at + 1, at + 1 + n))) return true
  return false
}
