// Registers a front-end team's operations, after checking each against the current schema.
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  specifiedRules,
  validate,
  visit,
} from 'graphql'
import { HubError } from '../../../schema/index.ts'
import { addOperations, type Database } from '../../platform/index.ts'
import { bounds } from '../limits/bounds.ts'
import { operationHash } from './canonical.ts'

export interface RegisteredOperation {
  name: string
  hash: string
  /** False if it was already registered. */
  added: boolean
}

/** Each operation of a text with its fragments from any of the texts: what a client sends. */
export function operationsIn(texts: readonly string[]): DocumentNode[] {
  const definitions = texts.flatMap((text) => {
    try {
      return parse(text, { noLocation: true }).definitions
    } catch (error) {
      throw new HubError('BAD_INPUT', { message: (error as Error).message, cause: error })
    }
  })
  const fragments = new Map(
    definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((f) => [f.name.value, f]),
  )
  return definitions
    .filter((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const used = new Set<FragmentDefinitionNode>()
      const gather = (node: OperationDefinitionNode | FragmentDefinitionNode): void =>
        void visit(node, {
          FragmentSpread({ name }) {
            const fragment = fragments.get(name.value)
            if (!fragment || used.has(fragment)) return
            used.add(fragment)
            gather(fragment)
          },
        })
      gather(operation)
      return { kind: Kind.DOCUMENT, definitions: [operation, ...used] }
    })
}

/** All of them or, if one is invalid, none. */
export async function registerOperations(
  db: Database,
  schema: GraphQLSchema,
  documents: readonly DocumentNode[],
): Promise<RegisteredOperation[]> {
  const rows = documents.map((document) => {
    const operation = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION)
    const name = operation?.name?.value
    if (!name) throw new HubError('BAD_INPUT', { message: 'Each operation needs a name.' })
    const [wrong] = validate(schema, document, [bounds, ...specifiedRules])
    if (wrong) throw new HubError('BAD_INPUT', { message: `${name}: ${wrong.message}` })
    const text = print(document)
    const hash = operationHash(text)
    if (!hash) throw new HubError('BAD_INPUT', { message: `${name}: the operation is too large.` })
    return { hash, name, document: text }
  })
  if (rows.length === 0) throw new HubError('BAD_INPUT', { message: 'There are no operations in what was given.' })
  const fresh = await addOperations(db, rows)
  return rows.map(({ name, hash }) => ({ name, hash: hash.toString('hex'), added: fresh.has(hash.toString('hex')) }))
}
