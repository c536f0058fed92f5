// Whether a reply satisfies a manifest's condition: on its status, a header, or a path in it.
import type { Condition } from '../language/index.ts'
import { patternOf } from '../pattern.ts'
import { readPath } from './read-path.ts'
import { plain } from './template.ts'

export interface Said {
  status?: number | undefined
  /** Names in lower case. */
  headers?: Readonly<Record<string, string | string[] | undefined>> | undefined
  body: unknown
}

export function holds({ not, ...when }: Condition & { not?: Condition | undefined }, said: Said): boolean {
  return asSaid(when, said) && (not === undefined || !asSaid(not, said))
}

function asSaid({ status, path, header, equals, contains, matches, exists }: Condition, said: Said): boolean {
  if (status !== undefined && (said.status === undefined || ![status].flat().includes(said.status))) return false
  if (path === undefined && header === undefined) return true
  const found = path === undefined ? said.headers?.[(header ?? '').toLowerCase()] : readPath(said.body, path)
  const there = found !== undefined && found !== null && found !== ''
  if (exists !== undefined && exists !== there) return false
  if (equals !== undefined && !(there && [equals].flat().some((one) => String(one) === String(found)))) return false
  const texts = textsOf(found)
  if (contains !== undefined && ![contains].flat().some((one) => texts.some((text) => text.includes(one)))) return false
  const pattern = matches === undefined ? null : patternOf(matches)
  return matches === undefined || texts.some((text) => pattern?.(text) === true)
}

/** Each item of a list: a system may return its message as a list of sentences. */
const textsOf = (found: unknown): string[] =>
  [found].flat().flatMap((one) => (one === undefined || one === null || typeof one === 'object' ? [] : [plain(one)]))
