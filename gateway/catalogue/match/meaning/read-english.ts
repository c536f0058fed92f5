// Reads an English name or label, with the sections of its path, as the words of its meaning.
import { EN_EVENTS, EN_HOLLOW, EN_NOISE, EN_PERIODS, EN_PROPERTIES, EN_ROLES } from '../lexicon/en-words.ts'
import { unitOf } from '../lexicon/units.ts'
import type { Scope } from '../lexicon/zh-properties.ts'
import type { Reading } from './read-chinese.ts'
import { splitEnglish } from './split-english.ts'

type Known = { is: 'role' | 'property' | 'period'; id: string; scope?: Scope }

const bare = (words: readonly string[]) => words.filter((word) => !EN_NOISE.has(word))
const PHRASES = new Map<string, Known>()
const learn = (name: string, known: Known) => {
  const key = bare(splitEnglish(name)).join(' ')
  if (key && !PHRASES.has(key)) PHRASES.set(key, known)
}
for (const [name, [id, scope]] of EN_PROPERTIES) learn(name, { is: 'property', id, scope })
for (const [name, id] of EN_ROLES) learn(name, { is: 'role', id })
for (const [name, id] of EN_PERIODS) learn(name, { is: 'period', id })
const LONGEST = Math.max(...[...PHRASES.keys()].map((key) => key.split(' ').length))
const INFORMATION = new Set(['information', 'info', 'detail', 'data', 'section', 'page'])
const NAME_PARTS = new Set(['firstName', 'middleName', 'middleInitial', 'lastName', 'suffix', 'prefix'])
const NAME_LEAF = new Map(
  Object.entries({
    first: 'firstName',
    given: 'firstName',
    family: 'lastName',
    middle: 'middleName',
    last: 'lastName',
  }),
)
const ADDRESS_PARTS = new Set(['street', 'street2', 'street3', 'city', 'state', 'postalCode', 'country', 'county'])
/** isVeteran asks whether, not who. */
const WHETHER = new Set(['is', 'are', 'has', 'if'])
const ORDINAL = new Map(
  Object.entries({
    first: '1',
    second: '2',
    third: '3',
    fourth: '4',
    primary: 'primary',
    secondary: 'secondary',
  }),
)

/** contact information, address details: the first word is not a quality. In emergency contact information it is part of a role. */
const withoutHollow = (words: readonly string[]): string[] =>
  words.filter((word, i) => {
    if (!EN_HOLLOW.includes(word) || !INFORMATION.has(words[i + 1] ?? '')) return true
    return PHRASES.get(`${words[i - 1]} ${word}`)?.is === 'role'
  })

/** "No. of contacts" counts them; "contact number" identifies one. */
const COUNT_OF = /^(?:(?:the|total)\s+)*(?:number|nos?\.?|#|count)\s+of\s+(?=\S)/i

export function readEnglish(label: string, sections: readonly string[] = []): Reading {
  const counted = COUNT_OF.exec(label.trim())?.[0]
  if (counted && !PHRASES.has(bare(splitEnglish(label)).join(' ')))
    return countOf(readOne(label.trim().slice(counted.length), sections))
  return readOne(label, sections)
}

/** The count of a thing may be labelled by the thing alone; the count of persons with a role not, because that would ask who. */
const countOf = (r: Reading): Reading =>
  r.roles.length === 0 && r.head === ''
    ? r
    : { ...r, head: 'count', scope: 'own', rest: r.head === '' ? r.rest : [...r.rest, `:${r.head}`].sort() }

function readOne(label: string, sections: readonly string[]): Reading {
  const units: Reading['unit'][] = []
  const plain = label.replace(/\(([^)]*)\)/g, (whole, inside: string) => {
    const unit = unitOf(inside.trim())
    if (unit) units.push(unit)
    return unit || /optional|required|yyyy|e\.g\.|example/i.test(inside) ? ' ' : whole
  })
  const leaf = bare(withoutHollow(splitEnglish(plain)))
  const around = sections.flatMap((section) => bare(withoutHollow(splitEnglish(section))))
  const only = leaf.length === 1 ? NAME_LEAF.get(leaf[0] ?? '') : undefined
  const own = only ? [{ is: 'property' as const, id: only, scope: 'person' as const, word: label }] : phrases(leaf)
  const outer = phrases(around)
  const ownRoles = ownersFirst(plain, own)
  const last = own.findLast((w) => w.is === 'property')
  const head = last && promoted(last, own)
  const r: Reading = {
    roles: [],
    head: head?.id ?? '',
    scope: head?.scope ?? 'own',
    periods: [],
    qualities: [],
    events: [],
    ordinals: [],
    rest: [],
    unit: units[0],
    text: splitEnglish(plain).join(' '),
    heading: [],
  }
  const inside = (word: Found) => word.is === 'property' && isWhole(word.id, r.head)
  for (const word of outer)
    if (!word.is) r.heading.push(word.word)
    else if (word.is === 'property' && !inside(word)) r.heading.push(`:${word.id}`)
  for (const word of [...outer.filter((w) => w.is === 'role' || w.is === 'period'), ...own]) {
    if (word === head) continue
    if (word.is === 'role') r.roles.push(word.id)
    else if (word.is === 'period') r.periods.push(word.id)
    else if (word.is === 'property') {
      if (!isWhole(word.id, r.head)) r.rest.push(`:${word.id}`)
    } else if (EN_EVENTS.has(word.word)) r.events.push(word.word)
    else if (/^\d{1,2}$/.test(word.word)) r.ordinals.push(word.word)
    else if (ORDINAL.get(word.word) && word.word !== 'first') r.ordinals.push(ORDINAL.get(word.word) ?? '')
    else if (WHETHER.has(word.word)) r.qualities.push('whether')
    else r.rest.push(word.word)
  }
  const sorted = (list: string[]) => [...new Set(list)].sort()
  r.roles = [...new Set([...r.roles.slice(0, r.roles.length - ownRoles.length), ...ownRoles])]
  r.rest = sorted(r.rest)
  r.heading = sorted(r.heading)
  if (!r.head && r.rest.length === 0 && r.events.length === 0 && r.roles.length > 0) r.rest = ['self']
  if (r.head === 'name' && r.roles.length === 0 && !leaf.includes('full')) r.scope = 'generic'
  if (r.scope === 'generic' && (r.rest.length > 0 || r.roles.length > 0)) r.scope = 'own'
  return {
    ...r,
    periods: sorted(r.periods),
    qualities: sorted(r.qualities),
    events: sorted(r.events),
    ordinals: sorted(r.ordinals),
  }
}

/** Roles of a label, the owner first: "landlord of tenant" and "tenant's landlord" are the landlord of a tenant. */
function ownersFirst(label: string, own: readonly Found[]): string[] {
  const roles = own.flatMap((word) => (word.is === 'role' ? [word.id] : []))
  if (roles.length < 2 || OF_IN_ROLE.test(label)) return roles
  return label
    .split(/\bof\b/i)
    .reverse()
    .flatMap((part) => phrases(bare(splitEnglish(part))).flatMap((word) => (word.is === 'role' ? [word.id] : [])))
}
const OF_IN_ROLE = /next of kin|head of household|point of contact/i

/** name.first, address.city: the property around a part of it, or the property once more. */
const isWhole = (around: string, head: string): boolean =>
  around === head ||
  (around === 'name' && NAME_PARTS.has(head)) ||
  (around === 'address' && ADDRESS_PARTS.has(head)) ||
  (around === 'phone' && head === 'mobilePhone')

type Found = ReturnType<typeof phrases>[number]

/** phone_home is home phone: a word elsewhere that forms a known phrase with the property is part of it. */
function promoted(head: Found, words: readonly Found[]): Found {
  for (const word of words) {
    const known = word.is ? undefined : PHRASES.get(`${word.word} ${head.word}`)
    if (known?.is !== 'property') continue
    ;(words as Found[]).splice(words.indexOf(word), 1)
    Object.assign(head, known)
  }
  return head
}

function phrases(words: readonly string[]): (Partial<Known> & { is?: Known['is']; id: string; word: string; scope?: Scope })[] {
  const found: ReturnType<typeof phrases> = []
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST, words.length - at)
    while (length > 0 && !PHRASES.has(words.slice(at, at + length).join(' '))) length--
    const known = length > 0 ? PHRASES.get(words.slice(at, at + length).join(' ')) : undefined
    const word = words.slice(at, at + Math.max(1, length)).join(' ')
    found.push(known ? { ...known, word } : { id: word, word })
    at += Math.max(1, length)
  }
  return found
}

/** True if any word of this name has an English meaning. */
export const knowsEnglish = (name: string): boolean =>
  splitEnglish(name).some((word) => word.length > 2 && (PHRASES.has(word) || EN_NOISE.has(word) || EN_EVENTS.has(word)))
