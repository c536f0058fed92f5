// Reads a JSON Schema document (draft 7 to 2020-12): properties are fields, nested objects sections, arrays of objects repeated
// blocks. Only references inside the document are followed. A schema that refers to itself is cut there, which is reported.
import { allOf, type Expression, type Label } from '../../../../../schema/index.ts'
import { askedUnder, UnreadLogic } from '../logic/asked-under.ts'
import { type Branch, boundsOf, branchesOf, orUnder, whenOf } from '../logic/schema-logic.ts'
import type { RawField, RawForm, RawLogic, ReadForms } from '../raw-form.ts'
import { DEEPEST, MOST_FIELDS, TOO_DEEP, TOO_MANY } from './depth.ts'
import * as leftOut from './left-out.ts'
import { type Choice, schemaAnswer, unreadParts } from './schema-answer.ts'

/** A schema, as far as a form needs it. */
export interface Node {
  $ref?: string
  $id?: string
  type?: string | string[]
  title?: string
  description?: string
  format?: string
  enum?: unknown[]
  oneOf?: Choice[]
  anyOf?: (Choice & Node)[]
  const?: unknown
  enumNames?: unknown[]
  uniqueItems?: boolean
  contentMediaType?: string
  contentEncoding?: string
  readOnly?: boolean
  pattern?: string
  minimum?: unknown
  maximum?: unknown
  exclusiveMinimum?: unknown
  exclusiveMaximum?: unknown
  multipleOf?: unknown
  minLength?: number
  if?: unknown
  then?: unknown
  else?: unknown
  dependencies?: unknown
  dependentSchemas?: unknown
  dependentRequired?: unknown
  patternProperties?: unknown
  additionalProperties?: unknown
  allOf?: Node[]
  properties?: Record<string, Node>
  items?: Node
  required?: string[]
  maxLength?: number
  /** Of the assembled node only. */
  branches?: Branch[]
}

export const isJsonSchema = (file: unknown): file is Node =>
  typeof file === 'object' &&
  file !== null &&
  ('properties' in file || ('$schema' in file && ('$ref' in file || 'allOf' in file)))

/** One place of the document, assembled from its references and its parts. */
interface Whole {
  node: Node
  /** The objects of the document that it consists of. One of them again further below is a cycle. */
  made: ReadonlySet<object>
}

/** Where an object's fields stand, and under which conditions. */
interface Within {
  section: string | undefined
  repeats: string | undefined
  /** Conditions within the row, or within the form if there is no list. */
  inside: readonly Expression[]
  /** Conditions of the list. */
  outside: readonly Expression[]
  /** A condition was not understood: nothing here is required. */
  isUnread: boolean
  /** Conditions within conditions. */
  branches: number
}

const withoutCondition = ({ askedWhen: _, ...others }: RawLogic = {}): RawLogic => others

function withConditions(field: RawField, { inside, outside }: Within): RawField {
  const logic = { ...field.logic, ...askedUnder(inside, outside) }
  return Object.keys(logic).length > 0 ? { ...field, logic } : field
}

export function readJsonSchema(name: string, root: Node): ReadForms {
  const fields: RawField[] = []
  const problems = new Map<Label, ReadForms['problems'][number]>()
  const title = root.title ?? name.replace(/(?:-?schema)?\.json$/i, '')
  const tell = (message: Label) => {
    if (!problems.has(message)) problems.set(message, { form: title, row: fields.length + 1, message })
  }
  const unseen: string[] = []
  let work = 0
  const whole = (given: Node, deep: number, made = new Set<object>()): Whole => {
    if (made.has(given)) return { node: {}, made }
    made.add(given)
    if (++work > MOST_WORK) return { node: {}, made }
    if (deep > DEEPEST) {
      tell(TOO_DEEP)
      return { node: withoutRef(given), made }
    }
    const target = given.$ref?.startsWith('#') ? pointer(root, given.$ref.slice(1)) : undefined
    const base = target ? { ...whole(target, deep + 1, made).node, ...withoutRef(given) } : given
    const properties: Record<string, Node> = {}
    const required: string[] = []
    let branches = base.branches ?? []
    let sum: Node = {}
    const parts = (Array.isArray(base.allOf) ? base.allOf.filter(isNode) : []).slice(0, MOST_PARTS)
    for (const part of [...parts.map((p) => whole(p, deep + 1, made).node), base]) {
      Object.assign(properties, part.properties)
      if (Array.isArray(part.required)) required.push(...part.required)
      if (part !== base) branches = branches.concat(part.branches ?? [])
      sum = Object.assign(sum, part)
    }
    branches = branches.concat(branchesOf(withoutRef(given)))
    return { node: { ...sum, ...(Object.keys(properties).length > 0 && { properties }), required, branches }, made }
  }
  /** `above`: the objects of the document from the root to here. */
  const walk = (node: Node, above: ReadonlySet<object>, path: string[], within: Within) => {
    const { section, repeats } = within
    const where = section ?? title
    for (const message of unreadParts(node, where)) problems.set(message, { form: title, row: fields.length + 1, message })
    for (const [key, raw] of Object.entries(node.properties ?? {})) {
      if (!isNode(raw)) continue
      if (fields.length >= MOST_FIELDS || work > MOST_WORK) return tell(TOO_MANY)
      const child = whole(raw, path.length)
      const items = isNode(child.node.items) ? whole(child.node.items, path.length) : undefined
      const here = [...path, key]
      const inner = child.node.properties ? child : items?.node.properties ? items : undefined
      if (inner && [...inner.made].some((one) => above.has(one))) tell(IN_CIRCLES)
      else if (inner && here.length > DEEPEST) tell(TOO_DEEP)
      else if (inner)
        walk(inner.node, new Set([...above, ...inner.made]), here, {
          ...within,
          section: child.node.title ?? key,
          ...(inner === items && { repeats: here.join('.'), inside: [], outside: [...within.outside, ...within.inside] }),
        })
      else if (child.node.readOnly === true) unseen.push(child.node.title ?? key)
      else {
        const required = !within.isUnread && (node.required?.includes(key) ?? false)
        const place = { required, row: fields.length + 1, section, repeats }
        const field = fieldOf(here, child.node, items?.node, place, (message) =>
          problems.set(message, { form: title, row: place.row, message }),
        )
        if (field) fields.push(withConditions(field, within))
      }
    }
    for (const branch of node.branches ?? []) under(branch, node, above, path, within)
  }
  /** What an object asks only if something holds of it. */
  const under = (branch: Branch, of: Node, above: ReadonlySet<object>, path: string[], within: Within) => {
    if (within.branches >= DEEPEST) return tell(TOO_DEEP)
    const then = whole(branch.asks, path.length)
    if ([...then.made].some((one) => above.has(one))) return tell(IN_CIRCLES)
    const { properties = {}, required = [], branches = [] } = then.node
    const known = of.properties ?? {}
    const more = Object.entries(properties).filter(([key]) => !Object.hasOwn(known, key))
    if (more.length === 0 && required.length === 0 && branches.length === 0 && Object.keys(properties).length === 0) return
    let when: Expression | null = null
    try {
      when = whenOf(branch, path, fieldNamed)
    } catch (error) {
      if (!(error instanceof UnreadLogic)) throw error
      tell(leftOut.CONDITIONAL_PARTS(within.section ?? title, error.message))
    }
    for (const [key, refined] of Object.entries(properties))
      if (Object.hasOwn(known, key) && isNode(refined) && Object.keys(refined).length > 0)
        tell(leftOut.CONSTRAINED(known[key]?.title ?? key, 'then'))
    const inner = {
      ...within,
      branches: within.branches + 1,
      ...(when ? { inside: [...within.inside, when] } : { isUnread: true }),
    }
    const fresh = more.filter(([key]) => !isAskedTwice([...path, key].join('.'), when, required.includes(key), inner))
    walk({ ...then.node, properties: Object.fromEntries(fresh) }, new Set([...above, ...then.made]), path, inner)
    for (const key of when ? required : []) {
      const field = Object.hasOwn(known, key) ? fieldNamed([...path, key].join('.')) : undefined
      if (!field || !when) continue
      const needs = [...(field.logic?.requiredWhen ? [field.logic.requiredWhen] : []), when]
      field.logic = { ...field.logic, requiredWhen: allOf('or', needs) as Expression }
    }
  }
  /** Two branches may ask the same field. */
  const isAskedTwice = (code: string, when: Expression | null, required: boolean, { inside }: Within): boolean => {
    const twice = fields.flatMap((field, i) => (field.code === code || field.code.startsWith(`${code}.`) ? [i] : []))
    for (const i of twice) {
      const field = fields[i] as RawField
      const under = when && field.code === code ? allOf('and', inside) : null
      // Of a whole object it is not known which of its fields are asked: it is always asked.
      fields[i] = under ? orUnder(field, under, required) : { ...field, required: false, logic: withoutCondition(field.logic) }
    }
    return twice.length > 0
  }
  const fieldNamed = (code: string) => fields.find((field) => field.code === code)
  const top = whole(root, 0)
  walk(top.node, top.made, [], { section: undefined, repeats: undefined, inside: [], outside: [], isUnread: false, branches: 0 })
  if (unseen.length > 0) tell(leftOut.BY_DEVICE(unseen))
  const form: RawForm = {
    key:
      root.$id
        ?.split('/')
        .at(-1)
        ?.replace(/\.json$/, '') ?? title,
    ...(root.$id && { isCoded: true as const }),
    title,
    fields,
  }
  return { forms: [form], problems: [...problems.values()] }
}

/** The most parts of one schema. */
const MOST_PARTS = 100

/** The most places looked at, each time that they are reached: branching references can make more paths than places. */
const MOST_WORK = 50_000

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const IN_CIRCLES: Label = {
  zh: '模式引用了自身（如人员的父母仍是人员）：在再次遇到处截断，内层未读取。需要逐人填写的，请写成列表，列出其栏目。',
  en: 'The schema refers to itself (a person whose parent is a person): it was cut where it meets itself, and what lies within was not read. Where it shall be asked, write it as a list with fields of its own.',
}

interface Place {
  required: boolean
  row: number
  section: string | undefined
  repeats: string | undefined
}

/** Null: it cannot be asked, which was told. `items`: of a list of plain values. */
function fieldOf(
  path: string[],
  node: Node,
  items: Node | undefined,
  { required, row, section, repeats }: Place,
  tell: (message: Label) => void,
): RawField | null {
  const label = node.title ?? items?.title ?? path.at(-1) ?? ''
  const answer = schemaAnswer(node, items, label, tell)
  if (answer === null) return null
  const maxLength = items || answer.type === 'ATTACHMENT' ? undefined : node.maxLength
  const field: RawField = {
    code: path.join('.'),
    label,
    required,
    row,
    ...answer,
    ...(node.description && { hint: node.description }),
    ...(maxLength && { maxLength }),
    ...(section && { section }),
    ...(repeats && { repeats }),
  }
  if (items || field.options) return field
  const { constraints, unread } = boundsOf(node, field)
  if (unread.length > 0) tell(leftOut.CONSTRAINED(label, unread.join(', ')))
  return constraints.length > 0 ? { ...field, logic: { constraints: constraints.map((that) => ({ that })) } } : field
}

const withoutRef = ({ $ref: _, ...others }: Node): Node => others

function pointer(root: unknown, path: string): Node | undefined {
  let at = root
  for (const step of path.split('/').filter((s) => s !== '')) {
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined
  }
  return typeof at === 'object' && at !== null ? (at as Node) : undefined
}
