// Limits every incoming text in length and content: no NUL, which PostgreSQL cannot store, and no half character. The schema says
// where a text may be longer or must be shorter than usual (@text).
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { HubError, isKeepable } from '../../../schema/index.ts'

/** By scalar. The description of @text in schema/sdl/scalars.graphql has the same numbers. */
const USUAL: Readonly<Record<string, number>> = { ID: 200, String: 1000, Value: 100_000 }
const MOST_IN_A_LIST = 20_000

type Input = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type' | 'astNode'>
type Check = (value: unknown, at: string) => void

/** The maximum length of a text in this place; undefined if it is not a text. */
export function longestOf({ type, astNode }: Input): number | undefined {
  const usual = USUAL[getNamedType(type).name]
  const said = astNode?.directives?.find((d) => d.name.value === 'text')?.arguments?.[0]?.value
  return usual !== undefined && said?.kind === 'IntValue' ? Number(said.value) : usual
}

const refused = (zh: string, en: string) => new HubError('BAD_INPUT', { sentence: { zh, en } })

function checkText(text: string, at: string, most: number): void {
  if (text.length > most)
    throw refused(`${at}：文字不得超过 ${most} 个字符。`, `${at}: the text has more than ${most} characters.`)
  if (!isKeepable(text))
    throw refused(`${at}：文字中有无法保存的字符，请重新输入。`, `${at}: the text holds a character that cannot be kept.`)
}

function checkOf(input: Input, known: Map<string, Check>): Check {
  const most = longestOf(input)
  const ofNamed = (type: GraphQLInputType): Check => {
    if (!isInputObjectType(type))
      return (value, at) => {
        for (const text of [value].flat()) if (typeof text === 'string') checkText(text, at, most ?? 100)
      }
    const before = known.get(type.name)
    if (before) return before
    let fields: [string, Check][] = []
    const check: Check = (value, at) => {
      for (const [name, one] of fields) {
        const given = (value as Record<string, unknown>)[name]
        if (given !== null && given !== undefined) one(given, `${at}.${name}`)
      }
    }
    // Set before its fields are visited, which may have the same type.
    known.set(type.name, check)
    fields = Object.values(type.getFields()).map((field) => [field.name, checkOf(field, known)])
    return check
  }
  const ofType = (type: GraphQLInputType): Check => {
    if (isNonNullType(type)) return ofType(type.ofType)
    if (!isListType(type)) return ofNamed(type)
    const each = ofType(type.ofType)
    return (value, at) => {
      const list = value as readonly unknown[]
      if (list.length > MOST_IN_A_LIST)
        throw refused(`${at}：不得超过 ${MOST_IN_A_LIST} 项。`, `${at}: more than ${MOST_IN_A_LIST} entries.`)
      for (const [i, one] of list.entries()) if (one !== null && one !== undefined) each(one, `${at}[${i}]`)
    }
  }
  return ofType(input.type)
}

/** Checks all arguments of a field. Throws BAD_INPUT with the position, never with the text. */
export function checkTexts(args: readonly GraphQLArgument[]): (given: Record<string, unknown>) => void {
  const known = new Map<string, Check>()
  const checks = args.map((arg): [string, Check] => [arg.name, checkOf(arg, known)])
  return (given) => {
    for (const [name, check] of checks) if (given[name] !== null && given[name] !== undefined) check(given[name], name)
  }
}
