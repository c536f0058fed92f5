// Binds a form's conditions, calculations and constraints: from the codes of its fields to elements, from its choices to the
// element's codes. What cannot be bound is told and left out: the field is then always asked.
import { readValue } from '../../../../../connectors/index.ts'
import {
  allOf,
  type CodeList,
  call,
  type Element,
  type Expression,
  element,
  type FormField,
  type FormRule,
  type HoldsRule,
  type Label,
  literal,
  type Names,
  OWN_WORDS,
  readExpression,
  sayExpression,
  writeExpression,
} from '../../../../../schema/index.ts'
import type { RawField, RawLogic } from '../raw-form.ts'

export interface BoundField {
  raw: RawField
  field: FormField
  /** The department's field for own words beside it, asked with it. */
  beside: readonly FormField[]
  element: Element
  /** Code and name of the list that it is a column of. */
  list: { code: string; label: Label } | null
}

export interface LogicProblem {
  field: RawField
  message: Label
}

/** Puts the expressions into the fields. `askedWhen` of lists by their code. */
export function bindLogic(
  all: readonly BoundField[],
  codeListOf: (element: Element) => CodeList | undefined,
): { rules: FormRule[]; lists: Map<string, string>; problems: LogicProblem[] } {
  const byCode = new Map(all.map((b) => [b.raw.code, b]))
  const rules: FormRule[] = []
  const lists = new Map<string, string>()
  const problems: LogicProblem[] = []
  const names = namesOf(all, codeListOf)
  for (const bound of all) {
    const { raw, field, list } = bound
    const logic: RawLogic = raw.logic ?? {}
    const write = (e: Expression | null | undefined, inList: boolean): string | undefined => {
      if (!e) return undefined
      const read = translated(e, { byCode, list: inList ? (list?.code ?? null) : null })
      const text = 'at' in read ? null : writeExpression(read.e)
      // The text is what is kept; one that is too long or too deep could not be read again.
      if (text !== null && readExpression(text)) return text
      problems.push({ field: raw, message: 'at' in read ? UNBOUND(raw.label, read.at) : TOO_LONG(raw.label) })
      return undefined
    }
    const outside = write(logic.listAskedWhen, false)
    if (list && outside !== undefined) lists.set(list.code, outside)
    const ofList = list ? undefined : logic.listAskedWhen
    const conditions = [ofList, logic.askedWhen].filter((e) => e !== undefined)
    const askedWhen = write(allOf('and', conditions), list !== null)
    const requiredWhen = write(logic.requiredWhen, list !== null)
    const calculated = write(logic.calculated, list !== null)
    // Required without its condition would be asked of everybody.
    if (askedWhen === undefined && conditions.length > 0) field.required = field.required && bound.element.identifier === true
    Object.assign(field, {
      ...(askedWhen !== undefined && { askedWhen }),
      ...(requiredWhen !== undefined && { requiredWhen }),
      ...(calculated !== undefined && { calculated }),
    })
    for (const words of bound.beside) if (askedWhen !== undefined) words.askedWhen = askedWhen
    for (const { that: e, message, asks } of logic.constraints ?? []) {
      const that = write(e, list !== null)
      const read = readExpression(that)
      if (that === undefined || !read) continue
      const rule: HoldsRule = {
        ...{ kind: 'holds', that, at: field.element },
        message: message
          ? { zh: `“${field.label.zh}”：${message}`, en: `“${field.label.en}”: ${message}` }
          : must(sayExpression(read, names)),
        ...(list && { rowSet: list.code }),
        ...(asks && { asks }),
        fromFile: true,
      }
      rules.push(rule)
    }
  }
  return { rules, lists, problems }
}

const must = ({ zh, en }: Label): Label => ({ zh: `应满足：${zh}。`, en: `It must hold: ${en}.` })

export const namesOf = (
  all: readonly Pick<BoundField, 'field' | 'element' | 'list'>[],
  codeListOf: (element: Element) => CodeList | undefined,
): Names => {
  const byElement = new Map(all.map((b) => [b.field.element, b]))
  const lists = new Map(all.flatMap(({ list }) => (list ? [[list.code, list.label] as const] : [])))
  return {
    element: (id) => byElement.get(id)?.field.label ?? { zh: id, en: id },
    code(id, code) {
      const of = byElement.get(id)?.element
      return (of && codeListOf(of)?.codes.find((c) => c.code === code)?.label) ?? null
    },
    list: (code) => lists.get(code) ?? { zh: code, en: code },
  }
}

interface Where {
  byCode: ReadonlyMap<string, BoundField>
  /** The list whose columns may be named directly. */
  list: string | null
}

/** Where the answer may stand whatever its format is. */
const FORMATLESS = new Set(['given', 'count'])

function translated(e: Expression, { byCode, list }: Where): { e: Expression } | { at: string } {
  let wrong: string | null = null
  const units = new Set<string>()
  let figures = false
  const fail = (at: string): Expression => {
    wrong ??= at
    return literal('')
  }
  const named = (code: string): BoundField | null => byCode.get(code) ?? null
  const place = (code: string, inside: string): Expression => {
    const of = named(code)
    if (!of) return fail(code)
    const own = (of.list?.code ?? null) === list
    // A column's element beside the list would be taken for the column.
    const hidden =
      of.list === null &&
      list !== null &&
      [...byCode.values()].some((b) => b.list?.code === list && b.field.element === of.field.element)
    if ((!own && of.list !== null) || hidden) return fail(code)
    const { convert } = of.field
    const isUnit = convert !== undefined && !IN_WORDS.has(convert.name)
    if (convert && !isUnit && !FORMATLESS.has(inside)) return fail(code)
    if (isUnit || (NUMBER.has(of.element.domain.datatype) && !FORMATLESS.has(inside)))
      units.add(isUnit ? JSON.stringify(convert) : '')
    return element(of.field.element)
  }
  const walk = (x: Expression, inside: string): Expression => {
    if (x.kind === 'element') return place(x.id, inside)
    if (x.kind === 'decimal' || (x.kind === 'literal' && typeof x.value === 'number' && x.value !== 0))
      figures ||= !DIGITS.has(inside)
    if (x.kind !== 'call') return x
    if (x.name === 'equal' || x.name === 'has') {
      const said = choice(x.args, named)
      if (said) {
        if (!said.to) return fail(said.code)
        const at = walk(element(said.code), 'given')
        return said.isOwnWords ? call('has', at, said.to) : { ...x, args: [at, said.to] }
      }
    }
    if (x.name === 'total' || x.name === 'rows') return overRows(x, { byCode, fail })
    return { ...x, args: x.args.map((a) => walk(a, x.name)) }
  }
  const result = walk(e, '')
  // A figure of the department's own unit is another figure in the element's.
  if (wrong === null && [...units].some((u) => u !== '') && (figures || units.size > 1)) return { at: UNITS }
  return wrong === null ? { e: result } : { at: wrong }
}

const UNITS = '单位 / unit'
const IN_WORDS = new Set(['codes', 'yesNo'])
const NUMBER = new Set(['INTEGER', 'DECIMAL'])
/** Functions whose figures are places, not amounts. */
const DIGITS = new Set(['round', 'substring', 'length', 'count', 'later'])

/** A choice of the department as the element's code; null: this is no comparison of an answer with a choice. */
function choice(
  args: readonly Expression[],
  named: (code: string) => BoundField | null,
): { code: string; to: Expression | null; isOwnWords?: true } | null {
  const of = args.find((a) => a.kind === 'element')
  const said = args.find((a) => a.kind === 'literal')
  const bound = of?.kind === 'element' ? named(of.id) : null
  if (!bound || said?.kind !== 'literal') return null
  const { convert } = bound.field
  const { datatype } = bound.element.domain
  if (bound.raw.ownWords?.as === String(said.value)) return { code: bound.raw.code, to: literal(OWN_WORDS), isOwnWords: true }
  if (convert && IN_WORDS.has(convert.name)) {
    const read = readValue(convert, String(said.value))
    const value = read.ok ? [read.value].flat()[0] : null
    return {
      code: bound.raw.code,
      to: value === null || value === undefined ? null : literal(value as string | number | boolean),
    }
  }
  if (datatype === 'BOOLEAN' && typeof said.value !== 'boolean') return { code: bound.raw.code, to: null }
  return datatype === 'CODE' ? { code: bound.raw.code, to: literal(String(said.value)) } : null
}

function overRows(
  x: Expression & { kind: 'call' },
  { byCode, fail }: Pick<Where, 'byCode'> & { fail: (at: string) => Expression },
): Expression {
  const [name, column] = x.args
  const said = name?.kind === 'literal' ? String(name.value) : ''
  const of =
    column?.kind === 'element' ? byCode.get(column.id) : [...byCode.values()].find((b) => b.list && b.raw.repeats === said)
  if (!of?.list || of.field.convert) return fail(column?.kind === 'element' ? column.id : said)
  return { ...x, args: [literal(of.list.code), ...(column ? [element(of.field.element)] : [])] }
}

const UNBOUND = (label: string, at: string): Label => ({
  zh: `“${label}”的条件或公式用到“${at}”，对应不上，未采用；此项总是询问，不强制填写。请在表样中改写，或在部门系统中核对。`,
  en: `The condition or formula of "${label}" uses "${at}", which could not be matched, and was left out; the field is always asked and not required. Rewrite it in the form, or check it in the department's system.`,
})
const TOO_LONG = (label: string): Label => ({
  zh: `“${label}”的条件或公式过长，未采用；此项总是询问，不强制填写。`,
  en: `The condition or formula of "${label}" is too long and was left out; the field is always asked and not required.`,
})
