// Whether a row is marked as withdrawn.
import { plain, readPath } from '../mapping/index.ts'

type Scalar = string | number | boolean

export function isDeleted(rule: { from: string; equals: Scalar | Scalar[] } | undefined, row: unknown): boolean {
  if (!rule) return false
  const found = readPath(row, rule.from)
  if (found === undefined || found === null) return false
  return [rule.equals].flat().some((word) => String(word) === plain(found))
}
