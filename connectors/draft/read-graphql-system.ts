// Reads a GraphQL schema, as SDL or as an introspection result, as operations: a field of Query reads, one of Mutation writes.
import {
  buildClientSchema,
  buildSchema,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  printSchema,
} from 'graphql'
import { asDeepAsFits } from './as-deep-as-fits.ts'
import { leafShape, type Operation, type Shape, type System } from './shape.ts'

const MOST_CHARACTERS = 500_000

export function readGraphqlSystem(text: string): System | string {
  let schema: GraphQLSchema
  let document = text
  try {
    if (text.length > MOST_CHARACTERS) return 'it is too large'
    if (/^\s*\{/.test(text)) {
      const raw = JSON.parse(text) as { data?: IntrospectionQuery } & IntrospectionQuery
      schema = buildClientSchema(raw.data ?? raw)
      document = printSchema(schema)
    } else schema = buildSchema(text)
  } catch {
    return 'it is neither a GraphQL schema nor the answer of an introspection'
  }
  const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((root, i) =>
    Object.values(root?.getFields() ?? {}).map(
      (field): Operation => ({
        ...{ name: field.name, label: field.description ?? '', writes: i === 1 },
        // The declared type is stored in place of a unit: an argument has none.
        input: field.args.map((arg: GraphQLArgument) => ({
          ...opened(arg.name, arg.type),
          label: arg.description ?? '',
          unit: String(arg.type),
        })),
        output: { ...leafShape(''), type: 'object', inside: [{ ...opened(field.name, field.type), label: '' }] },
      }),
    ),
  )
  return { kind: 'graphql', title: '', operations, document }
}

const opened = (name: string, type: GraphQLOutputType | GraphQLInputType): Shape =>
  asDeepAsFits(6, (levels, count) => shapeOf(name, type, levels, count))

function shapeOf(name: string, type: GraphQLOutputType | GraphQLInputType, levels: number, count: () => void): Shape {
  count()
  const bare = isNonNullType(type) ? type.ofType : type
  const named = getNamedType(type)
  const composed = isObjectType(named) || isInputObjectType(named)
  const fields = levels > 0 && composed ? Object.values(named.getFields()) : []
  const inside = fields
    // A field with required arguments is a query of its own.
    .filter((field) => !('args' in field) || field.args.every((arg: GraphQLArgument) => !isNonNullType(arg.type)))
    .map((field) => ({ ...shapeOf(field.name, field.type, levels - 1, count), label: field.description ?? '' }))
  const words = composed ? `${named.name} ${named.description ?? ''}`.trim() : ''
  return leafShape(name, {
    ...{ label: words, inside, list: isListType(bare), required: isNonNullType(type) },
    type: composed ? 'object' : typeOf(named.name, isEnumType(named)),
    codes: isEnumType(named)
      ? named.getValues().map(({ name: value, description }) => ({ value, label: description ?? '' }))
      : [],
  })
}

function typeOf(name: string, isEnum: boolean): Shape['type'] {
  if (isEnum) return 'text'
  if (/^(date)$/i.test(name)) return 'date'
  if (/^(datetime|timestamp|instant)$/i.test(name)) return 'instant'
  if (/^(int|long|bigint)$/i.test(name)) return 'integer'
  if (/^(float|decimal|bigdecimal|money)$/i.test(name)) return 'number'
  return name === 'Boolean' ? 'boolean' : 'text'
}
