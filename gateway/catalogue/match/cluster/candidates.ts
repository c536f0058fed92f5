// The groups a field is compared with: those that share its key, its property and role, its code, or a rare word. Never all groups.
import { initialsOf } from '../code/pinyin.ts'
import type { Item } from '../score/veto.ts'

/** Longer postings are too unspecific to follow. */
const COMMON = 100

const HAN = /[\u4e00-\u9fff]/

export function handlesOf({ meaning: m, context }: Item): string[] {
  const about = `${m.head}|${m.roles.join('+')}`
  const handles = [`k${m.key}|${context.principal}`, `k${m.key}|${context.matter}`, `k${m.key}`, `t${m.text}`]
  if (m.head) handles.push(`h${about}|${m.rest.join('+')}`, `h${about}`)
  if (m.code.length >= 3) handles.push(`c${m.code}`)
  const initials = m.language === 'zh' ? m.initials || initialsOf(m.text) : ''
  if (initials.length >= 3 && initials !== m.code) handles.push(`c${initials}`)
  if (m.text === '' && m.codes.length > 1) handles.push(`e${m.codes.join()}`)
  for (const word of m.rest) {
    handles.push(`w${word}|${m.head}`)
    if (word.length >= 4 && HAN.test(word))
      for (let i = 0; i + 3 <= word.length; i += 2) handles.push(`3${word.slice(i, i + 3)}|${m.head}`)
    else if (word.length >= 5) handles.push(`w${word}`)
  }
  return [...new Set(handles)]
}

export interface Postings {
  add(handles: readonly string[], group: number): void
  /** At most `most` groups, those with the rarest handles first. */
  find(handles: readonly string[], most: number): number[]
}

/** Handle -> groups with it, in order of arrival. */
export function openPostings(): Postings {
  const lists = new Map<string, number[]>()
  return {
    add(handles, group) {
      for (const handle of handles) {
        const list = lists.get(handle)
        if (!list) lists.set(handle, [group])
        else if (list.length < COMMON && !list.includes(group)) list.push(group)
      }
    },
    find(handles, most) {
      const found = new Set<number>()
      const known = handles.map((handle) => lists.get(handle)).filter((list) => list !== undefined)
      for (const list of known.sort((a, b) => a.length - b.length)) {
        for (const group of list) {
          if (found.size >= most) return [...found]
          found.add(group)
        }
      }
      return [...found]
    },
  }
}
