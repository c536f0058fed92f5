// Headings are context. A heading becomes part of what is asked only where the label needs it: the label says too little alone, or
// the form asks the same label under two headings.
import { keyed, type Meaning } from './meaning.ts'
import { saysEnough, weightOf } from './says-enough.ts'

/** One English word is seldom enough: Easting of the site is not that of the trees. */
const ENOUGH_IN_ENGLISH = 4

/** 编号, Name, Reference; also a telephone or an address, which anybody has. `other`: the heading may be about somebody else. */
function needsHeading(m: Meaning, other: boolean): boolean {
  if (m.language === 'en' || m.scope === 'weak') return weightOf(m) < ENOUGH_IN_ENGLISH
  if (m.scope === 'person')
    return WHOSE.has(m.head) && m.roles.length === 0 && (other || m.heading.some((word) => SOMEBODY.test(word)))
  return m.scope !== 'org' && !saysEnough(m)
}

/** 网格管理员, 被侵害者, 另一半: an unknown word for a person. */
const SOMEBODY = /(?:[员人者师方半主属友]|对象|成员)$/
const headingOf = (m: Meaning): string => m.heading.join(' ')
/** A heading with so many properties of a person, or with half of the form, is about the form's own subject. */
const OF_THE_SUBJECT = 4
/** Properties that tell who somebody is. Weight and blood pressure under a heading are still the subject's. */
const WHOSE = new Set(
  'name englishName formerName idNumber idType sex birthDate age ethnicity nationality education occupation employer position politicalStatus maritalStatus registeredAddress residenceAddress'.split(
    ' ',
  ),
)
const NAMES = new Set(['name', 'firstName', 'lastName'])

function under(m: Meaning): Meaning {
  if (m.heading.length === 0) return m
  const rest = [...new Set([...m.rest, ...m.heading.map((word) => `§${word}`)])].sort()
  return keyed({ ...m, rest, scope: m.scope === 'generic' && saysEnough({ ...m, rest }) ? 'own' : m.scope })
}

/** A field read without its form: a heading that names somebody unknown says whose it is. */
export const whoseAlone = (m: Meaning): Meaning =>
  (m.scope === 'person' || m.scope === 'weak') && m.roles.length === 0 && m.heading.some((word) => SOMEBODY.test(word))
    ? under(m)
    : m

export function withHeadings(meanings: readonly Meaning[], isActor: (role: string) => boolean): Meaning[] {
  const named = meanings.filter((m) => NAMES.has(m.head) && m.rest.length === 0 && !m.roles.some(isActor))
  const namedUnder = new Set(named.map(headingOf))
  const byHeading = Map.groupBy(meanings, headingOf)
  const own = new Set(
    [...byHeading].flatMap(([heading, fields]) => {
      const person = new Set(fields.flatMap((m) => (m.scope === 'person' && m.roles.length === 0 ? [m.head] : [])))
      return fields.length * 2 >= meanings.length || person.size >= OF_THE_SUBJECT ? [heading] : []
    }),
  )
  const read = meanings.map((m) => {
    const heading = headingOf(m)
    const elsewhere = namedUnder.size - Number(namedUnder.has(heading)) > 0
    return needsHeading(m, elsewhere || !own.has(heading)) ? under(m) : m
  })
  const times = new Map<string, number>()
  for (const { text } of meanings) times.set(text, (times.get(text) ?? 0) + 1)
  return twins(read.map((m) => ({ ...m, times: times.get(m.text) ?? 1 })))
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
