// Writes a value as its GraphQL type in JSON: numbers as numbers, digit by digit (never through a binary float), identifiers and
// text as text. Types from the schema are followed if it is known; otherwise values stay as they are.
import {
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  type TypeNode,
  typeFromAST,
} from 'graphql'

export const MISFIT = Symbol('does not fit')

export function writeTyped(value: unknown, type: TypeNode, schema: GraphQLSchema | undefined): unknown {
  switch (type.kind) {
    case 'NonNullType':
      return value === null ? MISFIT : writeTyped(value, type.type, schema)
    case 'ListType':
      return value === null ? null : each(value, (one) => writeTyped(one, type.type, schema))
    case 'NamedType': {
      const known = schema && typeFromAST(schema, type)
      return known ? ofSchema(value, known as GraphQLInputType) : builtIn(type.name.value, value)
    }
  }
}

function ofSchema(value: unknown, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return value === null || value === undefined ? MISFIT : ofSchema(value, type.ofType)
  if (value === null || value === undefined) return null
  if (isListType(type)) return each(value, (one) => ofSchema(one, type.ofType))
  if (!isInputObjectType(type)) return builtIn(type.name, value)
  if (typeof value !== 'object' || Array.isArray(value)) return MISFIT
  const fields = type.getFields()
  const given = value as Record<string, unknown>
  if (Object.keys(given).some((name) => !Object.hasOwn(fields, name))) return MISFIT
  const written = Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
    const one = Object.hasOwn(given, name) ? given[name] : null
    return one === null && (!isNonNullType(field.type) || field.defaultValue !== undefined)
      ? []
      : [[name, ofSchema(one, field.type)]]
  })
  return written.some(([, one]) => one === MISFIT) ? MISFIT : Object.fromEntries(written)
}

function each(value: unknown, write: (one: unknown) => unknown): unknown {
  const written = (Array.isArray(value) ? value : [value]).map(write)
  return written.includes(MISFIT) ? MISFIT : written
}

const rawNumber = (digits: string): unknown => (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(digits)

function builtIn(name: string, value: unknown): unknown {
  if (value === null) return null
  const text = typeof value === 'object' ? null : String(value)
  switch (name) {
    case 'String':
    case 'ID':
      return text ?? MISFIT
    case 'Int':
      return text !== null && /^-?\d{1,10}$/.test(text) && Number(text) === (Number(text) | 0) ? Number(text) : MISFIT
    case 'Float':
      return text !== null && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? rawNumber(text) : MISFIT
    case 'Boolean':
      return text === 'true' ? true : text === 'false' ? false : MISFIT
    default:
      return value
  }
}
