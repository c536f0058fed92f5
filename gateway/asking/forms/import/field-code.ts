// Makes a code for a field that has none in the file: the pinyin initials of its label, as departments' own systems name columns
// (公民身份号码 -> gmsfhm), unique within the form. The same label always gives the same code.
import { pinyin } from 'pinyin-pro'

const MOST = 24

export function initialsOf(label: string): string {
  const han = label.normalize('NFKC').replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '')
  const letters = pinyin(han, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('')
  const code = letters.replace(/[^A-Za-z0-9]/g, '').toLowerCase()
  return (/^[a-z]/.test(code) ? code : `f${code}`).slice(0, MOST)
}

/** Gives each label its code. A second field with the same initials gets a number. */
export function fieldCodes(): (label: string) => string {
  const taken = new Map<string, number>()
  return (label) => {
    const base = initialsOf(label)
    const n = (taken.get(base) ?? 0) + 1
    taken.set(base, n)
    return n === 1 ? base : `${base}${n}`
  }
}
