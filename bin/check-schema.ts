// Checks the SDL in schema/sdl: its conventions (docs/API.md), and compatibility with schema/version-1.graphql. For a release,
// `node bin/check-schema.ts --bless` rewrites that file; list breaking changes in CHANGELOG.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildASTSchema,
  findBreakingChanges,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
} from 'graphql'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'schema', 'sdl')
const PROMISED = join(root, 'schema', 'version-1.graphql')

const read = (text: string): GraphQLSchema => buildASTSchema(parse(text))
const current = (): string =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')

const FEWEST_WORDS = 3

type Fault = (at: string, what: string) => void

/** The faults of a schema, each with its place. */
export function faultsOf(schema: GraphQLSchema): string[] {
  const faults: string[] = []
  const fault: Fault = (at, what) => void faults.push(`${at}: ${what}`)
  const described = (at: string, { description }: { description?: string | null | undefined }) => {
    if (!description) return fault(at, 'has no description')
    if (description.trim().split(/\s+/).length < FEWEST_WORDS) fault(at, `"${description}" says too little`)
    if (!/[.:)]$/.test(description.trim())) fault(at, 'its description is no sentence: no full stop at the end')
  }
  const named = (at: string, name: string, form: RegExp, what: string) =>
    form.test(name) || fault(at, `${name} is not written in ${what}`)
  const inputs = (at: string, args: readonly (GraphQLArgument | GraphQLInputField)[]) => {
    for (const arg of args) {
      described(`${at}.${arg.name}`, arg)
      named(at, arg.name, /^[a-z][A-Za-z0-9]*$/, 'camelCase')
      if (getNamedType(arg.type).name === 'JSON') fault(`${at}.${arg.name}`, 'takes a document; JSON is only given out')
      if (arg.name === 'offset') fault(at, 'pages by offset; take `first` and `after`')
    }
  }
  const types = Object.values(schema.getTypeMap()).filter((t) => !isIntrospectionType(t) && !isSpecifiedScalarType(t))
  for (const type of types) {
    described(type.name, type)
    named(type.name, type.name, /^[A-Z][A-Za-z0-9]*$/, 'PascalCase')
    if (isEnumType(type))
      for (const value of type.getValues()) {
        named(type.name, value.name, /^[A-Z][A-Z0-9_]*$/, 'UPPER_CASE')
        if (value.description) described(`${type.name}.${value.name}`, value)
      }
    if (isInputObjectType(type)) inputs(type.name, Object.values(type.getFields()))
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const at = `${type.name}.${field.name}`
      described(at, field)
      named(at, field.name, /^[a-z][A-Za-z0-9]*$/, 'camelCase')
      if (/[a-z]Ids?$/.test(field.name)) fault(at, 'gives an id where an object belongs')
      inputs(at, field.args)
    }
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (isNonNullType(field.type)) fault(`Query.${field.name}`, 'may not be null, so that its failure empties the whole answer')
    if (field.args.some((arg) => arg.name === 'first')) connection(`Query.${field.name}`, getNamedType(field.type), fault)
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) change(field, fault)
  return faults
}

function connection(at: string, type: GraphQLNamedType, fault: Fault): void {
  const fields = isObjectType(type) ? type.getFields() : {}
  if (!type.name.endsWith('Connection') || !fields.edges || !fields.nodes || !fields.pageInfo)
    fault(at, `pages ${type.name}, which is no connection of edges, nodes and pageInfo`)
}

function change(field: GraphQLField<unknown, unknown>, fault: Fault): void {
  const at = `Mutation.${field.name}`
  const [input] = field.args
  if (
    field.args.length !== 1 ||
    input?.name !== 'input' ||
    !isNonNullType(input.type) ||
    !/Input$/.test(getNamedType(input.type).name)
  )
    fault(at, 'does not take exactly one `input: ...Input!`')
  const payload = getNamedType(field.type)
  if (
    !isNonNullType(field.type) ||
    isListType(getNullableType(field.type)) ||
    !isObjectType(payload) ||
    !payload.name.endsWith('Payload')
  ) {
    fault(at, 'does not return a `...Payload!`')
    return
  }
  const { problems, ...others } = payload.getFields()
  if (!problems || !/^\[(Input|Sheet)Problem!\]!$/.test(String(problems.type)))
    fault(at, `${payload.name} has no \`problems: [InputProblem!]!\``)
  for (const other of Object.values(others))
    if (isNonNullType(other.type)) fault(`${payload.name}.${other.name}`, 'may not be null, so that problems cannot be told')
}

export const breaksIn = (promised: GraphQLSchema, now: GraphQLSchema): string[] =>
  findBreakingChanges(promised, now).map(({ type, description }) => `${type}: ${description}`)

function main(): void {
  const now = read(current())
  if (process.argv.includes('--bless')) {
    writeFileSync(PROMISED, `${printSchema(lexicographicSortSchema(now))}\n`)
    console.log('schema/version-1.graphql now says what schema/sdl says')
    return
  }
  const wrong = [...faultsOf(now), ...breaksIn(read(readFileSync(PROMISED, 'utf8')), now)]
  for (const one of wrong) console.error(one)
  if (wrong.length > 0) process.exitCode = 1
}

if (process.argv[1] === import.meta.filename) main()
