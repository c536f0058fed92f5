// Queries and mutations derived from the schema itself: every root field with every argument filled in. So a walk also covers the
// fields that are added later.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

export interface RootField {
  kind: 'query' | 'mutation' | 'subscription'
  field: GraphQLField<unknown, unknown>
}

export const rootFields = (schema: GraphQLSchema): RootField[] =>
  (['query', 'mutation', 'subscription'] as const).flatMap((kind) => {
    const type = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() }[
      kind
    ]
    return Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field }))
  })

export type Input = GraphQLArgument | GraphQLInputField
/** `at`: "input.entries.name". */
export type TextOf = (input: Input, at: string) => unknown

const SOUND: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2026-11-01',
  DateTime: '2026-11-01T08:00:00Z',
  Decimal: '1',
}
export const TEXTS = ['String', 'ID', 'Value']

function valueAt(input: Input, at: string, text: TextOf): unknown {
  const ofType = (type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return ofType(type.ofType)
    if (isListType(type)) return [ofType(type.ofType)]
    if (isEnumType(type)) return type.getValues()[0]?.name
    if (isInputObjectType(type))
      return Object.fromEntries(Object.values(type.getFields()).map((f) => [f.name, valueAt(f, `${at}.${f.name}`, text)]))
    return TEXTS.includes(type.name) ? text(input, at) : SOUND[type.name]
  }
  return ofType(input.type)
}

export interface Asked {
  query: string
  variables: Record<string, unknown>
}

/** One field with all its arguments, as variables; its answer is reduced to its type. */
export function askAll({ kind, field }: RootField, text: TextOf): Asked {
  const declared = field.args.map((a) => `$${a.name}: ${a.type}`).join(', ')
  const given = field.args.map((a) => `${a.name}: $${a.name}`).join(', ')
  const of = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
  return {
    query: `${kind}${declared && `(${declared})`} { ${field.name}${given && `(${given})`}${of} }`,
    variables: Object.fromEntries(field.args.map((a) => [a.name, valueAt(a, a.name, text)])),
  }
}

/** Everything below a type, each type once on a path. `asked` is called for each field. */
export function everythingOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  asked: (field: string) => void = () => {},
  path: readonly string[] = [],
): string {
  if (isLeafType(type)) return ''
  if (path.includes(type.name)) return '{ __typename }'
  const below = [...path, type.name]
  const deeper = (of: GraphQLNamedType) => everythingOf(schema, of, asked, below)
  if (isInterfaceType(type)) {
    // The interface's own fields are those of its types.
    for (const name of Object.keys(type.getFields())) asked(`${type.name}.${name}`)
    // Each type of node is asked whole at its own root field, which answers; here one of them, which the walks name.
    const types = schema.getPossibleTypes(type).filter((t) => type.name !== 'Node' || t.name === 'Task')
    return `{ ${types.map((t) => `... on ${t.name} ${deeper(t)}`).join(' ')} }`
  }
  if (!isObjectType(type)) return ''
  const subject = type.getInterfaces().length > 0
  const fields = Object.values(type.getFields()).map((f) => {
    asked(`${type.name}.${f.name}`)
    // Fields of the same name differ in type between subjects; an alias keeps them apart.
    return `${subject ? `${type.name}_${f.name}: ` : ''}${f.name} ${deeper(getNamedType(f.type))}`
  })
  return `{ ${fields.join(' ')} }`
}
