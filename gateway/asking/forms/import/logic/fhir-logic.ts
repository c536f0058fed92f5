// What a FHIR Questionnaire (STU3 to R5) says about asking an item: enableWhen, and bounds and patterns of its answer, in the hub's own
// language. FHIRPath is not read: UnreadLogic says what was not.
import {
  allOf,
  call,
  type Expression,
  element,
  isCalendarDate,
  literal,
  numberOf,
  safePattern,
} from '../../../../../schema/index.ts'
import type { RawField } from '../raw-form.ts'
import { type Coding, type EnableWhen, extensionOf, type Item } from '../readers/questionnaire-item.ts'
import { UnreadLogic } from './asked-under.ts'

const list = <T>(given: readonly T[] | undefined): readonly T[] => (Array.isArray(given) ? given : [])

/** Null: it is always enabled. Throws UnreadLogic. */
export function enabledWhen(item: Item, fieldOf: (linkId: string) => RawField | undefined): Expression | null {
  if (extensionOf(item, 'sdc-questionnaire-enableWhenExpression')) throw new UnreadLogic('enableWhenExpression')
  const parts = list(item.enableWhen)
  if (parts.length === 0) return null
  const conditions = parts.map((when) => conditionOf(when, fieldOf))
  return allOf(conditions.length === 1 ? 'and' : behaviourOf(item, parts), conditions)
}

/** STU3 has no behaviour: any is enough. Later versions must say it. */
function behaviourOf({ enableBehavior }: Item, parts: readonly EnableWhen[]): 'and' | 'or' {
  if (enableBehavior === 'all') return 'and'
  if (enableBehavior === 'any' || (enableBehavior === undefined && parts.every((p) => p.operator === undefined))) return 'or'
  throw new UnreadLogic(`enableBehavior ${enableBehavior ?? '?'}`)
}

function conditionOf(when: EnableWhen, fieldOf: (linkId: string) => RawField | undefined): Expression {
  const field = fieldOf(when.question ?? '')
  if (!field) throw new UnreadLogic(`enableWhen ${when.question ?? '?'}`)
  const at = element(field.code)
  const exists = when.hasAnswer ?? (when.operator === 'exists' ? when.answerBoolean : undefined)
  if (exists !== undefined) return exists ? call('given', at) : call('not', call('given', at))
  const said = answerIn(when, field)
  const compared = (name: 'less' | 'atMost', a: Expression, b: Expression) => {
    if (!ORDERED.has(field.type ?? '')) throw new UnreadLogic(`enableWhen ${field.code} ${when.operator}`)
    return call(name, a, b)
  }
  const same = call(field.several ? 'has' : 'equal', at, said)
  switch (when.operator ?? '=') {
    case '=':
      return same
    // "No answer is equal": no answer at all is also none.
    case '!=':
      return call('or', call('not', call('given', at)), call('not', same))
    case '>':
      return compared('less', said, at)
    case '<':
      return compared('less', at, said)
    case '>=':
      return compared('atMost', said, at)
    case '<=':
      return compared('atMost', at, said)
  }
  throw new UnreadLogic(`enableWhen ${when.operator}`)
}

const ORDERED = new Set(['INTEGER', 'DECIMAL', 'DATE'])

/** The answer of a condition as the field's own answers are written. */
function answerIn(when: EnableWhen, field: RawField): Expression {
  const { type } = field
  const unread = (): never => {
    throw new UnreadLogic(`enableWhen ${field.code} ${when.operator ?? '='}`)
  }
  const number = when.answerInteger ?? when.answerDecimal ?? quantityIn(when, field)
  if (number !== undefined) {
    if (type === 'CODE') return optionIn({ code: String(number) }, field) ?? unread()
    return (type === 'INTEGER' || type === 'DECIMAL') && PLAIN_NUMBER.test(String(number)) ? numberOf(String(number)) : unread()
  }
  if (when.answerBoolean !== undefined) return type === 'BOOLEAN' ? literal(when.answerBoolean) : unread()
  const coding = when.answerCoding ?? (type === 'CODE' && when.answerString ? { code: when.answerString } : undefined)
  if (coding) return optionIn(coding, field) ?? unread()
  if (when.answerDate !== undefined)
    return type === 'DATE' && isCalendarDate(when.answerDate) ? literal(when.answerDate) : unread()
  if (when.answerString !== undefined) return type === 'STRING' || type === 'TEXT' ? literal(when.answerString) : unread()
  return unread()
}

const PLAIN_NUMBER = /^-?\d{1,30}(?:\.\d{1,20})?$/

/** An amount in another unit than the field's is another figure. */
function quantityIn({ answerQuantity: of }: EnableWhen, { unit }: RawField): number | undefined {
  const named = of?.unit ?? of?.code
  return of && (named === undefined || named === unit) ? of.value : undefined
}

/** A coding that is not among the choices could never be the answer. */
function optionIn({ system, code, display }: Coding, { options = [] }: RawField): Expression | undefined {
  const written = [system && code && `${system}|${code}`, code, code === undefined ? display : undefined]
  const found = written.flatMap((one) => options.find((o) => one !== undefined && o.code === one) ?? [])[0]
  return found && literal(found.code)
}

/** What must hold of the item's answer, and what of that is not read. */
export function boundsOf(item: Item, field: RawField): { constraints: Expression[]; unread: string[] } {
  const at = element(field.code)
  const unread = UNREAD_CONSTRAINTS.filter((name) => extensionOf(item, name))
  const constraints: Expression[] = []
  const add = (name: string, e: Expression | null | undefined) => {
    if (e) constraints.push(e)
    else if (extensionOf(item, name)) unread.push(name)
  }
  const least = limitOf(item, 'minValue', field)
  const most = limitOf(item, 'maxValue', field)
  add('minValue', least && call('atMost', least, at))
  add('maxValue', most && call('atMost', at, most))
  const length = extensionOf(item, 'minLength')?.valueInteger
  add('minLength', isText(field) && length !== undefined ? call('atMost', literal(length), call('length', at)) : null)
  const pattern = extensionOf(item, 'regex')?.valueString
  const safe = pattern !== undefined && isText(field) ? safePattern(pattern, true) : null
  add('regex', safe === null ? null : call('matches', at, literal(safe)))
  return { constraints, unread }
}

const UNREAD_CONSTRAINTS = ['questionnaire-constraint', 'targetConstraint']
const isText = ({ type }: RawField): boolean => type === 'STRING' || type === 'TEXT'

function limitOf(item: Item, name: string, { type }: RawField): Expression | null {
  const said = extensionOf(item, name)
  const number = said?.valueInteger ?? said?.valueDecimal
  if (number !== undefined && (type === 'INTEGER' || type === 'DECIMAL') && PLAIN_NUMBER.test(String(number)))
    return numberOf(String(number))
  return type === 'DATE' && said?.valueDate !== undefined && isCalendarDate(said.valueDate) ? literal(said.valueDate) : null
}
