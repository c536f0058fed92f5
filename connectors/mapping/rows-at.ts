// The rows of a reply: a list, one object as a list of one, or nothing. Null if it is something else.
import { Unanswered } from '../convert/index.ts'
import { readPath } from './read-path.ts'

export function rowsAt(body: unknown, path: string): unknown[] | null {
  const found = readPath(body, path)
  if (Array.isArray(found)) return found
  if (found instanceof Unanswered) return null
  if (found === null || (found === undefined && path !== '$')) return []
  return typeof found === 'object' ? [found] : null
}
