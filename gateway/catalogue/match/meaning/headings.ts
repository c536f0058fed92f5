// Headings are context. A heading becomes part of what is asked only where the label needs it: the label says too little alone, or
// the form asks the same label under two headings.
import { keyed, type Meaning } from './meaning.ts'
import { saysEnough, weightOf } from './says-enough.ts'

/** One English word is seldom enough: Easting of the site is not that of the trees. */
const ENOUGH_IN_ENGLISH = 4

/** 编号, Name, Reference; also a telephone or an address, which anybody has. `elsewhere`: a person is named under another heading. */
function needsHeading(m: Meaning, elsewhere: boolean): boolean {
  if (m.language === 'en' || m.scope === 'weak') return weightOf(m) < ENOUGH_IN_ENGLISH
  if (m.scope === 'person') return m.roles.length === 0 && (elsewhere || m.heading.some((word) => SOMEBODY.test(word)))
  return m.scope !== 'org' && !saysEnough(m)
}

/** 网格管理员, 被侵害者, 另一半: an unknown word for a person. */
const SOMEBODY = /(?:[员人者师方半主属友]|对象|成员)$/
const NAMES = new Set(['name', 'firstName', 'lastName'])

const under = (m: Meaning): Meaning =>
  m.heading.length === 0 ? m : keyed({ ...m, rest: [...new Set([...m.rest, ...m.heading.map((word) => `§${word}`)])].sort() })

export function withHeadings(meanings: readonly Meaning[], isActor: (role: string) => boolean): Meaning[] {
  const named = meanings.filter((m) => NAMES.has(m.head) && m.rest.length === 0 && !m.roles.some(isActor))
  const headings = new Set(named.map((m) => m.heading.join(' ')))
  const read = meanings.map((m) => {
    const elsewhere = headings.size - Number(headings.has(m.heading.join(' '))) > 0
    return needsHeading(m, elsewhere) ? under(m) : m
  })
  return twins(read)
}

/**
 * Fields of one form with one meaning: only their places tell them apart, so the place becomes part of what is asked. Where the
 * headings are technical names (Mdtrtinfo, Feedetail) the first is the form's own and the others repeat it.
 */
function twins(meanings: readonly Meaning[]): Meaning[] {
  const places = new Map<string, Set<string>>()
  for (const m of meanings) places.set(m.key, (places.get(m.key) ?? new Set()).add(m.place))
  const seen = new Set<string>()
  return meanings.map((m) => {
    if ((places.get(m.key)?.size ?? 0) < 2) return m
    const first = m.language === 'zh' && m.heading.length === 0 && saysEnough(m) && !seen.has(m.key)
    seen.add(m.key)
    return first ? m : keyed({ ...m, twin: true })
  })
}
