// What two fields have in common, as numbers: the only input of the model.
import { initialsOf } from '../code/pinyin.ts'
import type { Meaning } from '../meaning/meaning.ts'
import { saysEnough } from '../meaning/says-enough.ts'
import { equalSets, overlap, spelledAlike } from './likeness.ts'
import { type Item, personOf, type Veto } from './veto.ts'

export const FEATURES = [
  'clear',
  'sameKey',
  'sameHead',
  'otherHead',
  'sameRole',
  'roleMissing',
  'otherRole',
  'otherPeriod',
  'otherQuality',
  'otherEvent',
  'otherOrdinal',
  'restShared',
  'restLeft',
  'restApart',
  'spelling',
  'sameText',
  'sameCode',
  'otherCode',
  'codeOfLabel',
  'sameKind',
  'otherKind',
  'codesShared',
  'otherCodes',
  'sameShape',
  'otherShape',
  'valuesShared',
  'sameUnit',
  'otherUnit',
  'samePrincipal',
  'otherPrincipal',
  'genericElsewhere',
  'sameMatter',
  'unsure',
  'saysEnough',
  'sameHeading',
  'headingApart',
  'oftenInForm',
  'sameStandard',
  'otherStandard',
] as const
export type Feature = (typeof FEATURES)[number]
export type Evidence = Record<Feature, number>

/** Properties that imply their subject. */
const SPEAKS = new Set<Meaning['scope']>(['org', 'household', 'place'])

const bit = (yes: boolean): number => (yes ? 1 : 0)

/** `veto`: a reason against automatic acceptance, see veto.ts. */
export function evidenceOf(a: Item, b: Item, veto: Veto | undefined): Evidence {
  const [x, y] = [a.meaning, b.meaning]
  const sameRoles = equalSets(x.roles, y.roles)
  const roleMissing = !sameRoles && (x.roles.length === 0 || y.roles.length === 0)
  const left = Math.max(lettersIn(x.rest, y.rest), lettersIn(y.rest, x.rest))
  const codes = x.codes.length > 0 && y.codes.length > 0 ? overlap(x.codes, y.codes) : undefined
  const values = x.samples.length > 0 && y.samples.length > 0 ? overlap(x.samples, y.samples) : 0
  const matter = a.context.matter && b.context.matter ? spelledAlike(a.context.matter, b.context.matter) : 0
  const bare = x.roles.length === 0 && y.roles.length === 0
  return {
    clear: bit(veto === undefined),
    sameKey: bit(x.key === y.key),
    sameHead: bit(x.head !== '' && x.head === y.head),
    otherHead: bit(x.head !== '' && y.head !== '' && x.head !== y.head),
    sameRole: bit(sameRoles && x.roles.length > 0),
    roleMissing: bit(roleMissing),
    otherRole: bit(!sameRoles && !roleMissing),
    otherPeriod: bit(!equalSets(x.periods, y.periods)),
    otherQuality: bit(!equalSets(x.qualities, y.qualities)),
    otherEvent: bit(!equalSets(x.events, y.events)),
    otherOrdinal: bit(!equalSets(x.ordinals, y.ordinals)),
    restShared: overlap(x.rest, y.rest),
    restLeft: Math.min(1, left / 6),
    restApart: restApart(x, y),
    spelling: spelledAlike(x.text, y.text),
    sameText: bit(x.text === y.text),
    sameCode: x.code !== '' && x.code === y.code ? Math.min(1, x.code.length / 6) : 0,
    otherCode: bit(x.code !== '' && y.code !== '' && x.code !== y.code),
    codeOfLabel: Math.max(codeOfLabel(x, y), codeOfLabel(y, x)),
    sameKind: bit(x.kind !== 'unknown' && x.kind === y.kind),
    otherKind: bit(x.kind !== 'unknown' && y.kind !== 'unknown' && x.kind !== y.kind),
    codesShared: codes ?? 0,
    otherCodes: codes === undefined ? 0 : 1 - codes,
    sameShape: bit(x.pattern !== '' && x.pattern === y.pattern),
    otherShape: bit(x.pattern !== '' && y.pattern !== '' && x.pattern !== y.pattern),
    valuesShared: values,
    sameUnit: bit(x.unit !== undefined && y.unit !== undefined && x.unit.dimension === y.unit.dimension),
    otherUnit: bit(x.unit !== undefined && y.unit !== undefined && x.unit.dimension !== y.unit.dimension),
    samePrincipal: bit(
      bare &&
        (SPEAKS.has(x.scope) || (a.context.principal !== '' && personOf(a.context.principal) === personOf(b.context.principal))),
    ),
    otherPrincipal: bit(veto === 'principal'),
    genericElsewhere: bit((x.scope === 'generic' || y.scope === 'generic') && matter < 0.9),
    sameMatter: matter,
    unsure: 1 - Math.min(x.certainty, y.certainty),
    saysEnough: bit(x.text === y.text && saysEnough(x) && saysEnough(y)),
    sameHeading: x.heading.length > 0 ? bit(equalSets(x.heading, y.heading)) : 0,
    headingApart: bit(x.text === y.text && (!equalSets(x.rest, y.rest) || ((x.twin || y.twin) && x.place !== y.place))),
    oftenInForm: x.text === y.text ? Math.min(1, (Math.max(x.times, y.times) - 1) / 3) : 0,
    sameStandard: bit(x.standard !== '' && x.standard === y.standard),
    otherStandard: bit(x.standard !== '' && y.standard !== '' && x.standard !== y.standard),
  }
}

/** 行政给付内容 and 行政裁决内容: the same kind of question with different specific words. The result is 0..1. */
function restApart(x: Meaning, y: Meaning): number {
  if (x.head === '' || x.head !== y.head || x.scope !== 'own' || y.scope !== 'own') return 0
  const own = x.rest.filter((word) => !y.rest.includes(word)).join('')
  const other = y.rest.filter((word) => !x.rest.includes(word)).join('')
  return own && other ? 1 - spelledAlike(own, other) : 0
}

/** Letters of one rest that the other does not have. */
function lettersIn(rest: readonly string[], other: readonly string[]): number {
  let letters = 0
  for (const word of rest)
    if (!other.includes(word)) letters += /[\u4e00-\u9fff]/.test(word) ? word.length : Math.min(3, word.length / 2)
  return letters
}

/** The bare code of one matches the initials of the other's label: gmsfhm and 公民身份号码. */
function codeOfLabel(bare: Meaning, labelled: Meaning): number {
  if (bare.language !== 'code' || labelled.language !== 'zh' || bare.code === '') return 0
  return bare.code === (labelled.initials || initialsOf(labelled.text)) ? Math.min(1, bare.code.length / 6) : 0
}
