// Every version of an element or a code list: its author, its reason, and its differences from the previous one.
import type { CodeList, Element } from '../../schema/index.ts'
import type { Database } from '../platform/index.ts'

export interface Version<Body> {
  version: number
  body: Body
  at: Date
  by: string
  why: string
  /** Differences from the previous version; empty for the first. */
  changes: Difference[]
}

export interface Difference {
  /** `label.zh`, `domain.unit`, `codes.2.label.zh`. */
  what: string
  /** Null: did not exist. */
  before: string | null
  /** Null: no longer exists. */
  after: string | null
}

/** Newest first. */
export async function elementVersions(db: Database, id: string): Promise<Version<Element>[]> {
  return withChanges(
    await db
      .selectFrom('element_version')
      .select(['version', 'body', 'at', 'by', 'why'])
      .where('element_id', '=', id)
      .orderBy('version', 'desc')
      .execute(),
  )
}

/** Newest first. */
export async function codeListVersions(db: Database, id: string): Promise<Version<CodeList>[]> {
  return withChanges(
    await db
      .selectFrom('code_list_version')
      .select(['version', 'body', 'at', 'by', 'why'])
      .where('list_id', '=', id)
      .orderBy('version', 'desc')
      .execute(),
  )
}

const withChanges = <Body extends object>(newestFirst: Omit<Version<Body>, 'changes'>[]): Version<Body>[] =>
  newestFirst.map((v, i) => ({ ...v, changes: differences(newestFirst[i + 1]?.body, v.body) }))

export function differences(before: object | undefined, after: object): Difference[] {
  if (!before) return []
  const [was, is] = [leaves(before), leaves(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((what) => {
    const [b, a] = [was.get(what) ?? null, is.get(what) ?? null]
    return a === b ? [] : [{ what, before: b, after: a }]
  })
}

/** The content, one line per value. List entries are named, so that an inserted code is one difference. */
function leaves(body: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(body) && body.some((entry) => typeof entry === 'object'))
    for (const [i, entry] of body.entries()) leaves(entry, `${path}.${nameOf(entry) ?? i}`, found)
  else if (Array.isArray(body)) found.set(path, body.join('、'))
  else if (typeof body === 'object' && body !== null)
    for (const [key, value] of Object.entries(body)) leaves(value, path ? `${path}.${key}` : key, found)
  else if (body !== undefined && body !== null) found.set(path, String(body))
  return found
}

const nameOf = (entry: { code?: string; dimension?: string } | null): string | undefined => entry?.code ?? entry?.dimension
