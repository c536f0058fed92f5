// Finds text that is left out whole because one value in it may be absent, and statements that find nothing on the first pull because
// `:since` is null then. Both read nothing or too much without a word, so the check says it.

import { type Manifest, type Operation, operationsOf } from '../language/index.ts'
import { templateParts } from '../mapping/index.ts'
import { operationNames } from './operation-names.ts'
import type { Finding } from './problem.ts'

/** Where an absent value is reported when it happens, or where no text is filled in. */
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

/** The place that takes the text around it along when it is absent; a place alone is left out as it should be. */
function droppedBy(text: string, mayBeAbsent: (name: string) => boolean): string | undefined {
  const parts = templateParts(text)
  const [only] = parts
  const alone = parts.length === 1 && only?.places.length === 1 && only.places[0]?.before === '' && only.rest === ''
  if (alone) return undefined
  return parts.flatMap(({ optional, places }) => (optional ? [] : places)).find(({ name }) => mayBeAbsent(name))?.name
}

/** A comparison with null holds for no row. */
function statementFindings(operation: unknown, at: PropertyKey[]): Finding[] {
  const { statement } = operation as { statement?: unknown }
  if (typeof statement !== 'string' || !operationNames(operation).includes('since')) return []
  const compared = /(?:[<>]=?|=)\s*:since\b/.test(statement)
  const minded = /:since\b\s*(?:::\s*\w+\s*)?is\s+null\b/i.test(statement)
  return compared && !minded ? [{ path: [...at, 'statement'], code: 'SINCE_ABSENT' }] : []
}
