// The parameter names in an operation of any kind.
import { numberParameters, templateNames } from '../mapping/index.ts'

export interface Use {
  path: PropertyKey[]
  name: string
}

export function operationUses(operation: unknown, path: PropertyKey[]): Use[] {
  if (typeof operation === 'string') {
    const names = path.at(-1) === 'statement' ? numberParameters(operation).names : templateNames(operation)
    return names.map((name) => ({ path, name }))
  }
  if (typeof operation !== 'object' || operation === null) return []
  return Object.entries(operation).flatMap(([key, inner]) =>
    operationUses(inner, [...path, Array.isArray(operation) ? Number(key) : key]),
  )
}

export const operationNames = (operation: unknown): string[] => operationUses(operation, []).map(({ name }) => name)
