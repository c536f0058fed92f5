// Finds text that is omitted whole because one value in it may be absent, and statements that find nothing on the first pull
// because `:since` is null then. Both silently read nothing or too much, so the check reports them.

import { type Manifest, type Operation, operationsOf } from '../language/index.ts'
import { templateParts } from '../mapping/index.ts'
import { operationNames } from './operation-names.ts'
import type { Finding } from './problem.ts'

/** Places where an absent value is reported at run time, or where no template is filled in. */
const REPORTED = new Set<PropertyKey>(['path', 'file', 'files', 'waiting', 'statement', 'document', 'name', 'method'])

export const absentFindings = (manifest: Manifest): Finding[] =>
  operationsOf(manifest).flatMap((one) => [
    ...textsIn(one.operation, one.path, mayBeAbsent(one)),
    ...(one.absent.includes('since') ? statementFindings(one.operation, one.path) : []),
  ])

function mayBeAbsent({ absent, writes, values }: Operation): (name: string) => boolean {
  const given = (name: string) => absent.includes(name) || (writes && name.startsWith('fields.'))
  const made = new Set(
    Object.entries(values).flatMap(([name, { from, jsonata }]) =>
      jsonata !== undefined || [from ?? []].flat().every(given) ? [name] : [],
    ),
  )
  return (name) => made.has(name) || given(name)
}

function textsIn(operation: unknown, path: PropertyKey[], mayBeAbsent: (name: string) => boolean): Finding[] {
  if (typeof operation === 'string') {
    const about = droppedBy(operation, mayBeAbsent)
    return about === undefined ? [] : [{ path, code: 'TEXT_DROPPED', about: `\${${about}}` }]
  }
  if (typeof operation !== 'object' || operation === null) return []
  return Object.entries(operation).flatMap(([key, inner]) =>
    REPORTED.has(key) ? [] : textsIn(inner, [...path, Array.isArray(operation) ? Number(key) : key], mayBeAbsent),
  )
}

/** The placeholder whose absence omits the surrounding text. A placeholder alone is correctly omitted. */
function droppedBy(text: string, mayBeAbsent: (name: string) => boolean): string | undefined {
  const parts = templateParts(text)
  const [only] = parts
  const alone = parts.length === 1 && only?.places.length === 1 && only.places[0]?.before === '' && only.rest === ''
  if (alone) return undefined
  return parts.flatMap(({ optional, places }) => (optional ? [] : places)).find(({ name }) => mayBeAbsent(name))?.name
}

/** A comparison with null matches no row. */
function statementFindings(operation: unknown, at: PropertyKey[]): Finding[] {
  const { statement } = operation as { statement?: unknown }
  if (typeof statement !== 'string' || !operationNames(operation).includes('since')) return []
  const compared = /(?:[<>]=?|=)\s*:since\b/.test(statement)
  const minded = /:since\b\s*(?:::\s*\w+\s*)?is\s+null\b/i.test(statement)
  return compared && !minded ? [{ path: [...at, 'statement'], code: 'SINCE_ABSENT' }] : []
}
