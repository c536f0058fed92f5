// Reads one field as its meaning. The label has precedence, then a technical name. A code of pinyin initials is expanded into
// words, with less certainty.
import { expandCode } from '../code/expand-code.ts'
import { initialsOf } from '../code/pinyin.ts'
import { belongsToAct } from '../lexicon/act-words.ts'
import { unitOf } from '../lexicon/units.ts'
import type { MatchField } from '../match-form.ts'
import { keyed, type Meaning } from './meaning.ts'
import { type Reading, readChinese } from './read-chinese.ts'
import { knowsEnglish, readEnglish } from './read-english.ts'
import { standardOf } from './standard-code.ts'
import { codesOf, kindOf, patternOf, samplesOf } from './values.ts'

const HAN = /[\u4e00-\u9fff]/

const stepsOf = (path: string | undefined): string[] =>
  (path ?? '')
    .split(HAN.test(path ?? '') ? /[./>｜|]/ : /\.|\/|>/)
    .map((step) => step.replace(/\[\]|^view:/g, '').trim())
    .filter(Boolean)

/** field_12, col3, F7: names that tell the position, not the meaning. */
const SAYS_NOTHING = /^(?:field|fld|col|column|item|question|input|text|value|attr|var|zd|[a-z])?[_-]?\d+$/i
const technical = (field: MatchField): string =>
  [field.code, field.name, stepsOf(field.path).at(-1)].find((name) => name && !SAYS_NOTHING.test(name)) ?? ''

/** A field without any name is guessed from its values: enough for review, never enough to merge. */
const GUESSES: Readonly<Record<string, string>> = {
  id18: '身份证号',
  uscc: '统一社会信用代码',
  mobile: '手机号码',
  email: '电子邮箱',
  sex: '性别',
  ssn: 'social security number',
}

/** True if the form is clearly about persons, from the codes and labels of all its fields. */
export function aboutPersons(fields: readonly MatchField[]): boolean {
  const signs = new Set<string>()
  for (const field of fields) {
    const text = `${short(field.label) ?? ''} ${short(technical(field)).toLowerCase()}`
    if (/身份证|公民身份|sfz|gmsf|^ zjhm$/.test(text)) signs.add('id')
    // The number of the form's own person, not fddbrsfzh.
    if (/^\s*(?:公民身份号码|(?:居民|公民)?身份证(?:件)?号码?)?\s(?:sfzj?hm?|gmsf(?:zh|hm))?$/.test(text) && text.trim())
      signs.add('own id')
    if (/性别|^ xb$/.test(text)) signs.add('sex')
    if (/出生|^ csrq$|^ csny$/.test(text)) signs.add('birth')
    if (/民族|^ mz$/.test(text)) signs.add('ethnicity')
  }
  return signs.size >= 2
}

/** No single question is longer. A longer text is read by its beginning and never merged without a person. */
const LONGEST = 400
const short = <T extends string | undefined>(text: T): T => (text && text.length > LONGEST ? (text.slice(0, LONGEST) as T) : text)
const LONG_TEXTS = ['code', 'path', 'name', 'label', 'title', 'section', 'hint'] as const

export function readField(field: MatchField, person: boolean): Meaning {
  const cut = LONG_TEXTS.filter((key) => key !== 'hint' && (field[key]?.length ?? 0) > LONGEST)
  const long = LONG_TEXTS.some((key) => (field[key]?.length ?? 0) > LONGEST)
  const read = readShort(
    long ? { ...field, ...Object.fromEntries(LONG_TEXTS.map((key) => [key, short(field[key])])) } : field,
    person,
  )
  return cut.length > 0 ? { ...read, certainty: Math.min(read.certainty, 0.5) } : read
}

function readShort(field: MatchField, person: boolean): Meaning {
  const steps = stepsOf(field.path)
  const name = technical(field)
  const label = [field.label, field.title].map((text) => text?.trim()).find(Boolean) ?? ''
  const sections = [field.section ?? '', ...steps.slice(0, -1)].filter(Boolean)
  const samples = samplesOf(field.samples)
  const codes = codesOf(field.enum)
  const pattern = patternOf(samples)
  const guess = GUESSES[pattern] ?? (codes.join() === '女,男' ? '性别' : '')
  const nameless = label === '' && name === ''
  const [language, reading, sure] = read(nameless ? guess : label, name, sections, person)
  const certainty = nameless ? 0.6 : hintNames(field.hint, reading.roles) ? Math.min(sure, 0.85) : sure
  const unit = (field.unit ? unitOf(field.unit.normalize('NFKC')) : undefined) ?? reading.unit
  return keyed({
    language,
    ...reading,
    unit,
    place: [...sections, label || name].map(plainPlace).join('>'),
    twin: false,
    times: 1,
    repeated: field.repeated ?? /\[\]/.test(field.path ?? ''),
    kind: kindOf(field, pattern, codes),
    codes,
    pattern,
    samples,
    code: name.toLowerCase().replace(/[^a-z\d]/g, ''),
    // 男性人数 and 女性人数 have the same initials.
    initials: HAN.test(label) && !/[男女]/.test(label) ? initialsOf(reading.text) : '',
    standard: standardOf(field),
    act: belongsToAct(reading),
    certainty,
  })
}

const plainPlace = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\d>]+/gu, '')

/** A hint about a person whom the label does not name: a reviewer must say whose value it is. */
function hintNames(hint: string | undefined, roles: readonly string[]): boolean {
  if (!hint) return false
  const named = HAN.test(hint) ? readChinese(hint).roles : readEnglish('value', [hint]).roles
  return named.some((role) => !roles.includes(role))
}

function read(label: string, name: string, sections: readonly string[], person: boolean): [Meaning['language'], Reading, number] {
  if (HAN.test(label)) {
    const reading = readChinese(label, sections.filter((s) => HAN.test(s)).join(''))
    const latin = sections.filter((s) => !HAN.test(s))
    // applicant.name labelled 姓名: the section names the person.
    const roles = reading.roles.length > 0 || latin.length === 0 ? reading.roles : readEnglish('value', latin).roles
    return ['zh', { ...reading, roles }, 1]
  }
  if (HAN.test(name)) return ['zh', readChinese(name, sections.join('')), 1]
  if (label) return ['en', readEnglish(label, sections), 1]
  const expansion = knowsEnglish(name) ? undefined : expandCode(name, person)
  if (expansion) return ['code', readChinese(expansion.label, sections.filter((s) => HAN.test(s)).join('')), expansion.certainty]
  const english = readEnglish(name, sections)
  const readable =
    knowsEnglish(name) || english.text.split(' ').length > 1 || sections.length > 0 || /[aeiou]/.test(name.slice(1, -1))
  return readable ? ['en', english, 1] : ['code', { ...english, rest: [name.toLowerCase()], head: '' }, 0.5]
}
