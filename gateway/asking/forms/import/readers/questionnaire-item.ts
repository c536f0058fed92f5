// One item of a FHIR Questionnaire (STU3 to R5): its choices, where they stand, and what its extensions say.
import type { Label } from '../../../../../schema/index.ts'
import type { RawField } from '../raw-form.ts'
import * as leftOut from './left-out.ts'

export interface Coding {
  system?: string
  code?: string
  display?: string
}

interface Extension {
  url?: string
  valueBoolean?: boolean
  valueCode?: string
  valueString?: string
  valueInteger?: number
  valueDecimal?: number
  valueDate?: string
  valueCoding?: Coding
  valueCodeableConcept?: { coding?: Coding[] }
}

interface Option {
  valueCoding?: Coding
  valueString?: string
  valueInteger?: number
  valueDate?: string
  valueTime?: string
  valueReference?: { reference?: string; display?: string }
  extension?: Extension[]
}

/** `hasAnswer` is of STU3, `operator` of later versions. */
export interface EnableWhen {
  question?: string
  hasAnswer?: boolean
  operator?: string
  answerBoolean?: boolean
  answerInteger?: number
  answerDecimal?: number
  answerDate?: string
  answerString?: string
  answerCoding?: Coding
  answerQuantity?: { value?: number; unit?: string; code?: string }
}

export interface Item {
  linkId?: string
  text?: string
  prefix?: string
  code?: Coding[]
  type?: string
  required?: boolean
  repeats?: boolean
  readOnly?: boolean
  maxLength?: number
  answerOption?: Option[]
  answerValueSet?: string
  answerConstraint?: string
  /** STU3. */
  option?: Option[]
  options?: { reference?: string }
  enableWhen?: EnableWhen[]
  enableBehavior?: string
  extension?: Extension[]
  item?: Item[]
}

interface Contains extends Coding {
  abstract?: boolean
  contains?: Contains[]
}

export interface ValueSet {
  resourceType?: string
  id?: string
  url?: string
  compose?: { include?: { system?: string; concept?: Coding[]; filter?: unknown[]; valueSet?: string[] }[] }
  expansion?: { contains?: Contains[] }
}

const list = <T>(given: readonly T[] | undefined): readonly T[] => (Array.isArray(given) ? given : [])

export const extensionOf = (of: { extension?: Extension[] }, name: string): Extension | undefined =>
  list(of.extension).find((e) => e?.url?.split('/').at(-1) === name)

export const isHidden = (item: Item): boolean => extensionOf(item, 'questionnaire-hidden')?.valueBoolean === true
export const isCalculated = (item: Item): boolean => extensionOf(item, 'sdc-questionnaire-calculatedExpression') !== undefined
export const refersToForm = (item: Item): boolean => extensionOf(item, 'sdc-questionnaire-subQuestionnaire') !== undefined

/** The unit that the item names, if it is the only one. */
export function unitOf(item: Item): string | undefined {
  const units = list(item.extension).filter((e) => /questionnaire-unit(?:Option)?$/.test(e?.url ?? ''))
  const coding = units.length === 1 ? units[0]?.valueCoding : undefined
  return coding?.display ?? coding?.code
}

const TYPES: Record<string, RawField['type']> = {
  boolean: 'BOOLEAN',
  decimal: 'DECIMAL',
  quantity: 'DECIMAL',
  integer: 'INTEGER',
  date: 'DATE',
  dateTime: 'DATETIME',
  time: 'TIME',
  string: 'STRING',
  url: 'STRING',
  text: 'TEXT',
}
const CHOICE = /^(?:choice|open-choice|coding|question)$/

type Answer = Pick<RawField, 'type' | 'options' | 'several' | 'ownWords' | 'clock' | 'maxFiles'>

/** FHIR's dateTime has an offset where it has a time; its time has seconds and none. */
const CLOCKS: Record<string, RawField['clock']> = {
  dateTime: { name: 'dateTime', format: 'iso' },
  time: { name: 'time', format: 'HH:mm:ss' },
}

/** What kind of answer the item asks for. */
export function answerOf(item: Item, label: string, sets: readonly ValueSet[], tell: (message: Label) => void): Answer {
  const { type = '' } = item
  // Several files are one answer, not several rows.
  if (type === 'attachment') return { type: 'ATTACHMENT', ...(!item.repeats && { maxFiles: 1 }) }
  const options = optionsOf(item, sets)
  const isOpen =
    type === 'open-choice' || item.answerConstraint === 'optionsOrString' || item.answerConstraint === 'optionsOrType'
  if (options && options.length > 0)
    return {
      type: 'CODE',
      options,
      ...(item.repeats && { several: 'list' as const }),
      ...(isOpen && { ownWords: {} }),
    }
  const outside = item.answerValueSet ?? item.options?.reference
  if (outside !== undefined || CHOICE.test(type)) {
    tell(leftOut.OUTSIDE_CHOICES(label, outside ?? '?'))
    return { type: item.repeats ? 'TEXT' : 'STRING' }
  }
  const known = TYPES[type]
  if (known === undefined) tell(leftOut.UNKNOWN_TYPE(label, type))
  const clock = CLOCKS[type]
  if (!item.repeats) return { type: known ?? 'STRING', ...(clock && { clock }) }
  tell(leftOut.REPEATED_TEXT(label))
  return { type: 'TEXT' }
}

type Options = NonNullable<RawField['options']>

/** Undefined: the choices are not in the document. */
function optionsOf(item: Item, sets: readonly ValueSet[]): Options | undefined {
  const given = [...list(item.answerOption), ...list(item.option)]
  if (given.length > 0) return distinct(given.map((o) => ({ ...codingOf(o), ...(isExclusive(o) && { alone: true as const }) })))
  const reference = item.answerValueSet ?? item.options?.reference
  if (reference === undefined) return undefined
  const set = sets.find((s) => (reference.startsWith('#') ? s.id === reference.slice(1) : s.url === reference.split('|')[0]))
  return set && setOptions(set)
}

const isExclusive = (option: Option): boolean => extensionOf(option, 'questionnaire-optionExclusive')?.valueBoolean === true

function codingOf({ valueCoding, valueReference, ...plain }: Option): Coding {
  if (valueCoding) return valueCoding
  const code = valueReference?.reference ?? plain.valueString ?? plain.valueInteger ?? plain.valueDate ?? plain.valueTime ?? ''
  return { code: String(code), ...(valueReference?.display && { display: valueReference.display }) }
}

/** A set by filter, or made of other sets, is not in the document. */
function setOptions({ compose, expansion }: ValueSet): Options | undefined {
  const flat = (all: readonly Contains[] | undefined): Coding[] =>
    list(all).flatMap((c) => [...(c.abstract ? [] : [c]), ...flat(c.contains)])
  const expanded = flat(expansion?.contains)
  if (expanded.length > 0) return distinct(expanded)
  const include = list(compose?.include)
  if (include.some((i) => list(i.filter).length > 0 || list(i.valueSet).length > 0 || list(i.concept).length === 0))
    return undefined
  return distinct(include.flatMap(({ system, concept }) => list(concept).map((c) => ({ ...c, ...(system && { system }) }))))
}

/** The same code of two systems is told apart by its system. */
function distinct(codings: readonly (Coding & { alone?: true })[]): Options {
  const options: Options = []
  for (const { system, code, display, alone } of codings) {
    const plain = code ?? display ?? ''
    const written =
      options.some((o) => o.code === plain && o.label !== (display ?? plain)) && system ? `${system}|${plain}` : plain
    if (plain === '' || options.some((o) => o.code === written)) continue
    options.push({ code: written, label: display ?? plain, ...(alone && { alone }) })
  }
  return options
}
