// Initials and full pinyin of Chinese words, for codes such as GMSFHM. Cached: a label occurs thousands of times.
import { pinyin } from 'pinyin-pro'

const known = new Map<string, string>()

/** 公民身份号码 -> gmsfhm; other characters stay. */
export function initialsOf(text: string): string {
  let found = known.get(text)
  if (found === undefined) {
    found = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase()
    known.set(text, found)
  }
  return found
}

export const fullPinyinOf = (text: string): string => pinyin(text, { toneType: 'none', type: 'array' }).join('').toLowerCase()
