// Reasons why a merge may not be accepted without a person, however similar the words: the first reason found, or undefined.
// Precision before recall: a wrong merge writes one person's value into another's record.
import type { FormContext } from '../meaning/form-context.ts'
import type { Meaning } from '../meaning/meaning.ts'
import { saysEnough } from '../meaning/says-enough.ts'
import { equalSets, overlap, spelledAlike } from './likeness.ts'

export interface Item {
  meaning: Meaning
  context: FormContext
}

export type Veto =
  | 'act'
  | 'role'
  | 'property'
  | 'period'
  | 'quality'
  | 'event'
  | 'ordinal'
  | 'type'
  | 'repeated'
  | 'unit'
  | 'codes'
  | 'values'
  | 'generic'
  | 'principal'
  | 'unsure'
  | 'words'
  | 'language'
  | 'standard'

/** Differences that no evidence outweighs: the two are different questions. */
const NEVER: ReadonlySet<Veto> = new Set(['act', 'role', 'period', 'quality', 'event', 'ordinal', 'unit'])
export const isConflict = (veto: Veto | undefined): boolean => veto !== undefined && NEVER.has(veto)

export function vetoOf(a: Item, b: Item): Veto | undefined {
  const [x, y] = [a.meaning, b.meaning]
  // An element of a catalogue belongs to no form, so it may be bound.
  if (x.act && y.act && a.context.form !== '' && b.context.form !== '') return 'act'
  if (sameCode(x, y) && sameMatter(a, b)) return formVeto(x, y)
  if (!equalSets(x.roles, y.roles)) return 'role'
  if (!equalSets(x.periods, y.periods) || otherPeriods(a, b)) return 'period'
  if (!equalSets(x.ordinals, y.ordinals)) return 'ordinal'
  if (!equalSets(x.qualities, y.qualities)) return 'quality'
  if (!equalSets(x.events, y.events)) return 'event'
  if (x.unit && y.unit && x.unit.dimension !== y.unit.dimension) return 'unit'
  if (x.standard && y.standard && x.standard !== y.standard) return 'standard'
  if (sameElement(x, y)) return formVeto(x, y)
  if (x.head !== y.head) return 'property'
  if (!equalSets(x.rest, y.rest)) return 'words'
  if ((x.twin || y.twin) && x.place !== y.place) return 'words'
  const form = formVeto(x, y)
  if (form) return form
  if (x.certainty < 0.9 || y.certainty < 0.9) return 'unsure'
  if ((x.language === 'en') !== (y.language === 'en')) return 'language'
  if (x.head === '' && x.rest.length === 0 && x.events.length === 0) return 'unsure'
  if (bareMatter(x) && !sameMatter(a, b)) return 'generic'
  return principalVeto(a, b)
}

/** Forms of one matter use one code for one thing; if one of them has the label, the code is its initials. */
const sameCode = (x: Meaning, y: Meaning): boolean =>
  x.language === 'code' && y.language === 'code'
    ? x.code !== '' && x.code === y.code
    : (x.language === 'code' && y.language === 'zh' && x.code.length >= 4 && x.code === y.initials) ||
      (y.language === 'code' && x.language === 'zh' && y.code.length >= 4 && y.code === x.initials)

/** One id of a standard and labels that are alike. The id alone may be of a kind: 姓名 of the patient and of the doctor have one. */
const sameElement = (x: Meaning, y: Meaning): boolean =>
  x.standard !== '' &&
  x.standard === y.standard &&
  (x.head === y.head || x.head === '' || y.head === '') &&
  (spelledAlike(x.text, y.text) >= 0.5 || within(x, y) || within(y, x))

/** Every word of one is a word of the other. */
const within = (x: Meaning, y: Meaning): boolean => x.rest.length > 0 && x.rest.every((word) => y.rest.includes(word))

/** A figure of a monthly report is not that of a quarterly one, whatever its label; that of a day or a week not that of any other form. */
const otherPeriods = (a: Item, b: Item): boolean => {
  const [p, q] = [a.context.period, b.context.period]
  // 本周新增病例 says its period itself.
  if (p === q || a.context.form === '' || b.context.form === '' || a.meaning.periods.some((period) => period.startsWith('this')))
    return false
  const differ = (p !== '' && q !== '') || SHORT_PERIODS.has(p) || SHORT_PERIODS.has(q)
  return differ && isFigure(a.meaning) && isFigure(b.meaning)
}
const SHORT_PERIODS = new Set(['day', 'week', 'tenDays'])

const FIGURES = new Set(['count', 'amount', 'quantity', 'persons', 'households', 'area', 'rate'])
const isFigure = (m: Meaning): boolean =>
  m.scope !== 'person' &&
  (m.kind === 'number' || m.unit !== undefined || FIGURES.has(m.head) || /(?:[数量额]|产值|收入|人口|面积)$/.test(m.text))

/** The form of the answers. */
function formVeto(x: Meaning, y: Meaning): Veto | undefined {
  if (!kindsAgree(x, y)) return 'type'
  if (x.repeated !== y.repeated && x.roles.length === 0) return 'repeated'
  if (x.codes.length > 0 && y.codes.length > 0 && overlap(x.codes, y.codes) < 0.5) return 'codes'
  if (x.pattern && y.pattern && x.pattern !== y.pattern && !looseShape(x.pattern, y.pattern)) return 'values'
  return undefined
}

/**
 * A bare date, number or breed, or one of an event: only the form says of what. 死亡人数 of an accident is not 死亡人数 of a village;
 * each subsidy has another 补贴金额. A long label is specific enough.
 */
const bareMatter = (m: Meaning): boolean => {
  if (m.roles.length > 0) return m.roles.join() === 'school' && m.head === 'name'
  if (m.scope === 'generic' || m.scope === 'own') return !saysEnough(m)
  return m.events.length > 0 && !saysEnough(m) && m.scope !== 'person' && m.scope !== 'org'
}

const sameMatter = (a: Item, b: Item): boolean =>
  a.context.matter !== '' &&
  spelledAlike(a.context.matter, b.context.matter) >= 0.9 &&
  a.context.principal === b.context.principal

function principalVeto(a: Item, b: Item): Veto | undefined {
  const { scope, roles, rest } = a.meaning
  const [p, q] = [personOf(a.context.principal), personOf(b.context.principal)]
  const [c, d] = [classOf(p), classOf(q)]
  // The contact of an enterprise is not the contact of a resident; a guardian is a guardian anywhere.
  if (roles.length > 0)
    return roles.some((role) => OF_THE_PRINCIPAL.has(role)) && isBody(c) !== isBody(d) && c && d ? 'principal' : undefined
  // The division of an enterprise's seat is not the division that a form of divisions is about.
  if (scope === 'place') return isBody(c) && isBody(d) && c !== d ? 'principal' : undefined
  if (scope === 'org')
    return c !== d &&
      [c, d].includes('org') &&
      [c, d].some((x) => x === 'person' || (x === 'mixed' && !BY_LAW.has(a.meaning.head)))
      ? 'principal'
      : undefined
  // A form about an enterprise and persons may ask for the floors of either's building.
  if (scope === 'household') return c !== d && [c, d].some((x) => OTHER_BUILDINGS.has(x)) ? 'principal' : undefined
  if (p === q && p !== 'mixed')
    return p === '' && scope === 'weak' && rest.length === 0 && !sameMatter(a, b) ? 'principal' : undefined
  // A long label is specific enough, unless one form is about persons and the other about enterprises.
  if (scope === 'own' || scope === 'generic') return c && d && c !== d && c !== 'mixed' && d !== 'mixed' ? 'principal' : undefined
  if (scope === 'person') return sameClass(p, q) ? undefined : 'principal'
  return 'principal'
}

const OTHER_BUILDINGS = new Set(['org', 'place', 'mixed'])
const classOf = (principal: string): string => principal.split('/')[0] ?? ''
const isBody = (principal: string): boolean => principal === 'org' || principal === 'place'
/** Roles relative to the form's subject; their meaning changes with it. */
const OF_THE_PRINCIPAL = new Set(
  'contact responsible mainResponsible liable agent operator owner manager pointOfContact representative member'.split(' '),
)

/** Only enterprises have these, whatever the form is about. 单位名称 in a form about a person is the employer. */
const BY_LAW = new Set(['uscc', 'orgCode', 'registrationNumber', 'taxNumber', 'registeredCapital', 'businessScope'])

/** A department's words for the form's subject: bare fields of a student are those of a person. */
const SUBJECTS = new Set(
  'student employee educator patient elder partyMember disabledPerson associate childSubject exServiceman aidRecipient volunteer trainee applicant member self'.split(
    ' ',
  ),
)
export const personOf = (principal: string): string => {
  const [object, whose] = principal.split('/')
  return object === 'person' && whose?.split('+').every((role) => SUBJECTS.has(role)) ? 'person' : principal
}

/** A bare name in a form about an enterprise and persons is still a person's. Not if the roles differ. */
const sameClass = (p: string, q: string): boolean => [personOf(p), personOf(q)].every((x) => x === 'person' || x === '')

const LOOSE: readonly (readonly string[])[] = [
  ['date', 'datetime'],
  ['integer', 'decimal', 'share', 'year', 'mixed'],
  ['word', 'yesno', 'mixed'],
  ['hanS', 'hanM'],
  ['hanM', 'hanL'],
  ['mobile', 'phone', 'integer'],
  ['yesno', 'sex', 'integer'],
  ['id18', 'integer', 'mixed'],
  ['hanS', 'word', 'mixed', 'integer'],
  ['sex', 'integer', 'hanS', 'word'],
  ['word', 'mixed', 'integer', 'uscc', 'hanM', 'hanL'],
]
const looseShape = (p: string, q: string): boolean => LOOSE.some((group) => group.includes(p) && group.includes(q))

function kindsAgree(x: Meaning, y: Meaning): boolean {
  if (x.kind === y.kind || x.kind === 'unknown' || y.kind === 'unknown') return true
  const both = (a: string, b: string) => (x.kind === a && y.kind === b) || (x.kind === b && y.kind === a)
  if (both('text', 'date') || both('text', 'number')) return true
  // A coded answer may be a text here and a boolean there; an object is never a text.
  return both('text', 'boolean') && x.codes.length === 0 && y.codes.length === 0
}
