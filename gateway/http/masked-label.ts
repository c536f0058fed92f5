// The label of a subject. Only workers of its division see the name; for others it is masked. The identifier is masked for all.

import type { SubjectRow } from '../platform/index.ts'
import { maskIdentifier, maskName } from '../platform/index.ts'

/** Classes whose identifiers and names are public. */
const PUBLIC = new Set(['place', 'enterprise'])

export function labelOf({ objectClass, identifier, name }: SubjectRow, serves: boolean): string {
  if (PUBLIC.has(objectClass)) return name ? `${name} ${identifier}` : identifier
  const masked = maskIdentifier(identifier)
  if (!name) return masked
  return `${serves ? name : maskName(name)} ${masked}`
}
