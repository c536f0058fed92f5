// The data of a reply, with a mark wherever an error says that there is no answer, so that such a null does not mean empty. Null
// if an error has no path.
import { because, inWords } from '../../schema/index.ts'
import { safeReason } from '../capabilities/index.ts'
import { Unanswered } from '../convert/index.ts'

export interface GraphqlError {
  message?: unknown
  path?: unknown
  extensions?: { code?: unknown; classification?: unknown } | null
}

export function markUnanswered(data: unknown, errors: readonly GraphqlError[]): unknown {
  for (const { path, message } of errors) {
    if (!Array.isArray(path) || path.length === 0) return null
    const mark = new Unanswered(
      `the system could not answer: ${inWords(safeReason(message, because('ERROR_WITHOUT_WORDS')), 'en')}`,
    )
    if (!markAt(data, path, mark)) return null
  }
  return data
}

/** At the last existing place of the path: an error in a non-null field empties its parents. */
function markAt(data: unknown, path: readonly unknown[], mark: Unanswered): boolean {
  let inside = data
  for (const [place, step] of path.entries()) {
    if (inside instanceof Unanswered) return true
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, step as string)) return false
    const holder = inside as Record<string, unknown>
    const found = holder[step as string]
    if (found === null || place === path.length - 1) {
      holder[step as string] = mark
      return true
    }
    inside = found
  }
  return false
}
