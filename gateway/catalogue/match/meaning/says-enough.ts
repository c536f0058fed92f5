// Whether a label alone says what is asked, in any form. 人员编号 and 过敏史 do; 编号, 登记日期 and 补贴金额 need the form.
import { ownLetters, ownWords } from '../lexicon/matter-words.ts'
import { ZH_PROPERTIES } from '../lexicon/zh-properties.ts'
import type { Meaning } from './meaning.ts'

/** Properties that say nothing in a place other than the last. */
const GENERAL = new Set(ZH_PROPERTIES.flatMap(([, id, scope]) => (scope === 'generic' ? [id] : [])))

type Said = Pick<Meaning, 'language' | 'rest' | 'scope' | 'roles' | 'head'>

/** How much a label says beyond words of a matter, with its heading where that is part of it: letters; an English word counts two. */
export function weightOf({ language, rest }: Said): number {
  let weight = 0
  const unknown: string[] = []
  for (const marked of rest) {
    const word = marked.replace(/^§/, '')
    if (word.startsWith(':')) weight += GENERAL.has(word.slice(1)) ? 0 : 2
    else unknown.push(word)
  }
  if (language === 'en') return weight + 2 * ownWords(unknown).length
  return weight + unknown.reduce((letters, word) => letters + ownLetters(word), 0)
}

export const saysEnough = (m: Said): boolean => weightOf(m) >= 2
