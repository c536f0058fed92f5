// Reports errors in variables without their values: graphql's own message repeats the whole value, which may be a file or a
// person's. It gives the position and the expected type.
import {
  coerceInputValue,
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  typeFromAST,
} from 'graphql'

const EXTENSIONS = { extensions: { code: 'BAD_USER_INPUT' } }
const ABSENT = /^Field "\w+" of required type "[\w[\]!]+" was not provided\.$/

/** Null if the variables have their types. Called only after a request failed for them. */
export function variableFault(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | null {
  for (const { variable, type: node, defaultValue } of getOperationAST(document, operationName)?.variableDefinitions ?? []) {
    const name = variable.name.value
    const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined
    if (!type || !isInputType(type)) continue
    if (!Object.hasOwn(variables, name)) {
      if (!defaultValue && isNonNullType(type))
        return new GraphQLError(`Variable "$${name}" of required type "${type}" was not provided.`, EXTENSIONS)
      continue
    }
    let fault: GraphQLError | null = null
    coerceInputValue(variables[name], type, (path, _, error) => {
      fault ??= new GraphQLError(
        `Variable "$${name}" got an invalid value${placeOf(path)}: ${reasonOf(type, path, error)}`,
        EXTENSIONS,
      )
    })
    if (fault) return fault
  }
  return null
}

const placeOf = (path: readonly (string | number)[]): string =>
  path.length === 0
    ? ''
    : ` at "${path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${key}`)).join('')}"`

function reasonOf(root: GraphQLInputType, path: readonly (string | number)[], error: GraphQLError): string {
  if (ABSENT.test(error.message)) return error.message
  let type: GraphQLInputType = root
  for (const key of path) {
    const of = getNullableType(type) as GraphQLInputType
    if (typeof key === 'number') type = isListType(of) ? of.ofType : of
    else type = isInputObjectType(of) ? (of.getFields()[key]?.type ?? of) : of
  }
  return saidOf(type, error.message)
}

/** Our own scalars state what they expect and repeat nothing; other messages contain the value. */
export function saidOf(type: GraphQLInputType, words: string): string {
  const named = getNamedType(type)
  const own = !isSpecifiedScalarType(named) && !isEnumType(named) && !isInputObjectType(named)
  if (own) return words
  if (/^Field "/.test(words)) return `it has a field that "${named.name}" does not have.`
  const one = isEnumType(named)
    ? `, one of ${named
        .getValues()
        .map((v) => v.name)
        .join(', ')}`
    : ''
  return `expected is a value of type "${type}"${one}.`
}
