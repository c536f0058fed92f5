// What a JSON Schema (draft 7 to 2020-12) says about asking a field: if/then/else, dependencies, and bounds and patterns, in the hub's own
// language. A keyword that is not among these throws UnreadLogic.
import {
  allOf,
  call,
  type Expression,
  element,
  literal,
  numberOf,
  safePattern,
  writeExpression,
} from '../../../../../schema/index.ts'
import type { RawField } from '../raw-form.ts'
import type { Node } from '../readers/read-json-schema.ts'
import { UnreadLogic } from './asked-under.ts'

/** Fields that an object has, or must have, only if something holds of it. */
export interface Branch {
  /** A schema of the object; `isElse`: if it does not hold. */
  when: unknown
  isElse: boolean
  asks: Node
}

const isObject = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : [])
const namesIn = (given: unknown): string[] => list(given).filter((name) => typeof name === 'string')

/** The branches of an object's own schema, not of what it refers to. */
export function branchesOf(node: Node): Branch[] {
  const branches: Branch[] = []
  if (node.if !== undefined) {
    if (isObject(node.then)) branches.push({ when: node.if, isElse: false, asks: node.then })
    if (isObject(node.else)) branches.push({ when: node.if, isElse: true, asks: node.else })
  }
  for (const all of [node.dependentRequired, node.dependencies, node.dependentSchemas])
    if (isObject(all)) for (const [name, of] of Object.entries(all)) branches.push(...dependent(name, of))
  return branches
}

function dependent(name: string, of: unknown): Branch[] {
  const when = { required: [name] }
  if (Array.isArray(of)) return [{ when, isElse: false, asks: { required: namesIn(of) } }]
  if (!isObject(of)) return []
  // Form builders write one shape for each answer of the field that it depends on.
  const { oneOf, ...own } = of
  const shapes = list(oneOf).flatMap((shape): Branch[] => {
    if (!isObject(shape)) return []
    const { [name]: answer, ...others } = shape.properties ?? {}
    return [
      {
        when: { properties: { [name]: answer ?? {} }, required: [name] },
        isElse: false,
        asks: { ...shape, properties: others },
      },
    ]
  })
  return [{ when, isElse: false, asks: own }, ...shapes]
}

/** A field that another branch asks, too: asked under either condition. */
export function orUnder(field: RawField, when: Expression, required: boolean): RawField {
  const { askedWhen } = field.logic ?? {}
  if (!askedWhen) return field
  const either = allOf('or', [askedWhen, when]) as Expression
  const logic = { ...field.logic, askedWhen: either }
  if (required === field.required) return { ...field, logic }
  return { ...field, required: false, logic: { ...logic, requiredWhen: required ? when : askedWhen } }
}

/** Fields by their code. */
export type FieldOf = (code: string) => RawField | undefined

/** Throws UnreadLogic with what is not understood. */
export function whenOf({ when, isElse }: Branch, path: readonly string[], fieldOf: FieldOf): Expression {
  const holds = objectHolds(when, path, fieldOf, 0)
  return isElse ? call('not', holds) : holds
}

const DEEPEST = 8
const SAID_BESIDE = new Set(['title', 'description', 'type', '$comment', 'default', 'examples'])

/** Each once: what is required and has a value is said twice. */
function every(parts: readonly Expression[]): Expression {
  const flat = parts.flatMap((p) => (p.kind === 'call' && p.name === 'and' ? p.args : [p]))
  const once = new Map(flat.map((p) => [writeExpression(p), p]))
  return allOf('and', [...once.values()]) ?? literal(true)
}
const some = (parts: readonly Expression[]): Expression => allOf('or', parts) ?? literal(false)

/** Whether an object is as the schema says. Always true or false, never unknown. */
function objectHolds(schema: unknown, path: readonly string[], fieldOf: FieldOf, deep: number): Expression {
  if (typeof schema === 'boolean') return literal(schema)
  if (!isObject(schema) || deep > DEEPEST) throw new UnreadLogic('if')
  const required = namesIn(schema.required)
  const parts: Expression[] = []
  const known = (code: string): RawField => {
    const field = fieldOf(code)
    if (!field) throw new UnreadLogic(code)
    return field
  }
  const codeOf = (name: string) => [...path, name].join('.')
  for (const [keyword, said] of Object.entries(schema)) {
    if (keyword === 'properties' && isObject(said)) {
      for (const [name, of] of Object.entries(said)) {
        if (isObject(of) && isObject((of as Node).properties)) {
          parts.push(objectHolds(of, [...path, name], fieldOf, deep + 1))
          continue
        }
        const field = known(codeOf(name))
        const given = call('given', element(field.code))
        const holds = valueHolds(of, field, deep + 1)
        // A schema says nothing of a property that is not there.
        if (holds === null) continue
        parts.push(required.includes(name) ? every([given, holds]) : some([call('not', given), holds]))
      }
    } else if (keyword === 'required') for (const name of required) parts.push(call('given', element(known(codeOf(name)).code)))
    else if (keyword === 'allOf' || keyword === 'anyOf') {
      const of = list(said).map((one) => objectHolds(one, path, fieldOf, deep + 1))
      parts.push(keyword === 'allOf' ? every(of) : some(of))
    } else if (keyword === 'not') parts.push(call('not', objectHolds(said, path, fieldOf, deep + 1)))
    else if (!SAID_BESIDE.has(keyword)) throw new UnreadLogic(keyword)
  }
  return every(parts)
}

/** Null: any value will do. */
function valueHolds(schema: unknown, field: RawField, deep: number): Expression | null {
  if (schema === true) return null
  if (!isObject(schema) || deep > DEEPEST) throw new UnreadLogic(field.code)
  const at = element(field.code)
  const parts: Expression[] = []
  for (const [keyword, said] of Object.entries(schema)) {
    if (keyword === 'const') parts.push(call(field.several ? 'has' : 'equal', at, saidOf(said, field)))
    else if (keyword === 'enum') parts.push(some(list(said).map((one) => call('equal', at, saidOf(one, field)))))
    else if (keyword === 'contains' && field.several && isObject(said)) {
      const { const: one, enum: any } = said
      const all = one === undefined ? list(any) : [one]
      if (all.length === 0) throw new UnreadLogic(`${field.code} contains`)
      parts.push(some(all.map((code) => call('has', at, saidOf(code, field)))))
    } else if (keyword === 'not') {
      const inner = valueHolds(said, field, deep + 1)
      parts.push(inner === null ? literal(false) : call('not', inner))
    } else if (BOUNDS.has(keyword)) parts.push(boundOf(keyword, said, field) ?? fail(`${field.code} ${keyword}`))
    else if (!SAID_BESIDE.has(keyword)) throw new UnreadLogic(`${field.code} ${keyword}`)
  }
  return parts.length === 0 ? null : every(parts)
}

function fail(what: string): never {
  throw new UnreadLogic(what)
}

const PLAIN_NUMBER = /^-?\d{1,30}(?:\.\d{1,20})?$/
const isNumber = ({ type }: RawField): boolean => type === 'INTEGER' || type === 'DECIMAL'

/** A value of the document as the field's own answers are written. */
function saidOf(value: unknown, field: RawField): Expression {
  if (field.type === 'CODE') {
    const found = field.options?.find((o) => o.code === String(value))
    return found ? literal(found.code) : fail(`${field.code} ${String(value).slice(0, 40)}`)
  }
  if (typeof value === 'boolean' && field.type === 'BOOLEAN') return literal(value)
  if (typeof value === 'number' && isNumber(field) && PLAIN_NUMBER.test(String(value))) return numberOf(String(value))
  if (typeof value === 'string' && value !== '' && ['STRING', 'TEXT', 'DATE', undefined].includes(field.type))
    return literal(value)
  return fail(`${field.code} ${String(value).slice(0, 40)}`)
}

const BOUNDS = new Set('minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern'.split(' '))

/** Null: it is not understood. */
function boundOf(keyword: string, said: unknown, field: RawField): Expression | null {
  const at = element(field.code)
  const isText = field.type === 'STRING' || field.type === 'TEXT' || field.type === undefined
  if (keyword === 'pattern') {
    const safe = typeof said === 'string' && isText ? safePattern(...unanchored(said)) : null
    return safe === null ? null : call('matches', at, literal(safe))
  }
  if (typeof said !== 'number' || !PLAIN_NUMBER.test(String(said))) return null
  const figure = numberOf(String(said))
  if (keyword === 'minLength') return isText ? call('atMost', figure, call('length', at)) : null
  if (keyword === 'maxLength') return isText ? call('atMost', call('length', at), figure) : null
  if (!isNumber(field)) return null
  switch (keyword) {
    case 'minimum':
      return call('atMost', figure, at)
    case 'maximum':
      return call('atMost', at, figure)
    case 'exclusiveMinimum':
      return call('less', figure, at)
    case 'exclusiveMaximum':
      return call('less', at, figure)
    case 'multipleOf':
      return said > 0 ? call('equal', call('remainder', at, figure), literal(0)) : null
  }
  return null
}

/** A pattern matches anywhere in the text, unless it says where it begins and ends. */
const unanchored = (pattern: string): [string, boolean] =>
  /^\^.*(?<!\\)\$$/s.test(pattern) && !pattern.includes('|') ? [pattern.slice(1, -1), true] : [pattern, false]

/** What must hold of the answer, and the keywords of that which are not understood. */
export function boundsOf(node: Node, field: RawField): { constraints: Expression[]; unread: string[] } {
  const constraints: Expression[] = []
  const unread: string[] = []
  for (const [keyword, said] of Object.entries(node)) {
    // The length is the field's own. Draft 4 wrote exclusive bounds as yes or no.
    if (!BOUNDS.has(keyword) || keyword === 'maxLength' || said === false || said === undefined) continue
    const bound = boundOf(keyword, said, field)
    // Whole numbers need no rule.
    if (keyword === 'multipleOf' && said === 1 && field.type === 'INTEGER') continue
    if (bound) constraints.push(bound)
    else unread.push(keyword)
  }
  return { constraints, unread }
}
