// Converts a call's parameters to a document's variables, each in its declared type. A string says which one does not fit. Absent
// ones are omitted, so that the system's defaults apply.
import type { DocumentNode, GraphQLSchema, VariableDefinitionNode } from 'graphql'
import { fillBody, type Parameters } from '../mapping/index.ts'
import { MISFIT, writeTyped } from './write-typed.ts'

export type Signature = readonly VariableDefinitionNode[]

export const signatureOf = ({ definitions }: DocumentNode): Signature =>
  definitions.flatMap((one) => (one.kind === 'OperationDefinition' ? (one.variableDefinitions ?? []) : []))

export function fillVariables(
  signature: Signature,
  templates: Readonly<Record<string, unknown>>,
  parameters: Parameters,
  schema: GraphQLSchema | undefined,
): Record<string, unknown> | string {
  const variables: Record<string, unknown> = {}
  for (const { variable, type, defaultValue } of signature) {
    const name = variable.name.value
    const filled = Object.hasOwn(templates, name) ? fillBody(templates[name], parameters) : null
    if (filled === null && (type.kind !== 'NonNullType' || defaultValue)) continue
    const written = writeTyped(filled, type, schema)
    if (written === MISFIT)
      return filled === null ? `the variable $${name} has no value` : `a value does not fit the variable $${name}`
    variables[name] = written
  }
  return variables
}
