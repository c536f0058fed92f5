// Checks GraphQL operations against their own text, and against the system's schema if the manifest has it: documents with one
// operation, variables that are given, and paths within the selection.
import {
  assertValidSchema,
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql'
import { type GraphqlManifest, type GraphqlOperation, type Operation, operationsOf } from '../language/index.ts'
import { nearest } from './nearest.ts'
import type { Finding } from './problem.ts'
import { neverAnswered, type ReplyShape } from './reply-shape.ts'

export function graphqlFindings(manifest: GraphqlManifest): Finding[] {
  const schema = manifest.schema === undefined ? undefined : attempt(() => schemaOf(manifest.schema ?? ''))
  const unreadable = schema instanceof Error ? [invalid(['schema'], schema)] : []
  const known = schema instanceof Error ? undefined : schema
  return [...unreadable, ...operationsOf(manifest).flatMap((place) => placeFindings(place, known))]
}

/** Building only parses the text; this also finds circular interfaces and types without fields. */
function schemaOf(text: string): GraphQLSchema {
  const schema = buildSchema(text)
  assertValidSchema(schema)
  return schema
}

function placeFindings({ path, operation, reads }: Operation, schema: GraphQLSchema | undefined): Finding[] {
  const { document: text, variables } = operation as GraphqlOperation
  const at = [...path, 'document']
  const document = attempt(() => parse(text))
  if (document instanceof Error) return [invalid(at, document)]
  const operations = document.definitions.filter((one) => one.kind === 'OperationDefinition')
  const [only] = operations
  if (!only || operations.length > 1) return [invalid(at, new Error('one operation is wanted in a document'))]
  if (only.operation === 'subscription') return [invalid(at, new Error('a subscription cannot be called'))]
  const errors = schema ? validate(schema, document).map((error) => invalid(at, error)) : []
  return [...errors, ...variableFindings(only, variables, path), ...neverAnswered(selected(document, only.selectionSet), reads)]
}

function variableFindings(
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
  path: PropertyKey[],
): Finding[] {
  const declared = operation.variableDefinitions ?? []
  const names = declared.map(({ variable }) => variable.name.value)
  return [
    ...Object.keys(given)
      .filter((name) => !names.includes(name))
      .map(
        (name): Finding => ({
          path: [...path, 'variables', name],
          code: 'INPUT_UNFIT',
          about: name,
          meant: nearest(name, names),
          atKey: true,
        }),
      ),
    ...declared
      .filter(
        ({ type, variable, defaultValue }) =>
          type.kind === 'NonNullType' && !defaultValue && !Object.hasOwn(given, variable.name.value),
      )
      .map(({ variable }): Finding => ({ path: [...path, 'document'], code: 'INPUT_UNFIT', about: `$${variable.name.value}` })),
  ]
}

/** By the names in the reply: aliases count, fragments are expanded. */
function selected(document: DocumentNode, selection: SelectionSetNode): ReplyShape {
  const fields = new Map<string, SelectionSetNode | undefined>()
  const collect = (set: SelectionSetNode | undefined, depth: number): void => {
    for (const one of set?.selections ?? []) {
      if (one.kind === 'Field') fields.set((one.alias ?? one.name).value, one.selectionSet)
      else if (one.kind === 'InlineFragment') collect(one.selectionSet, depth + 1)
      else if (depth < 20)
        for (const fragment of document.definitions)
          if (fragment.kind === 'FragmentDefinition' && fragment.name.value === one.name.value)
            collect(fragment.selectionSet, depth + 1)
    }
  }
  collect(selection, 0)
  return {
    names: () => [...fields.keys()],
    // A field without a selection may be a JSON scalar.
    inside: (name) => {
      const inner = fields.get(name)
      return fields.has(name) ? (inner ? selected(document, inner) : null) : undefined
    },
  }
}

const invalid = (path: PropertyKey[], error: Error): Finding => ({
  path,
  code: 'DOCUMENT_INVALID',
  about: error.message.split('\n')[0] ?? '',
})

function attempt<T>(work: () => T): T | Error {
  try {
    return work()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
