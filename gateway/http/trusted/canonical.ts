// One text for all spellings of a document: no comments, no layout, definitions in order. What a client's tools do to the
// appearance of an operation does not make it another one.
import { createHash } from 'node:crypto'
import { type DocumentNode, parse, print, stripIgnoredCharacters } from 'graphql'
import { MAX_TOKENS } from '../limits/bounds.ts'

export const canonicalText = (document: DocumentNode): string =>
  document.definitions
    .map((definition) => stripIgnoredCharacters(print(definition)))
    .sort()
    .join('\n')

/** Null for a text that is no document. */
export function operationHash(text: string): Buffer | null {
  try {
    const document = parse(text, { noLocation: true, maxTokens: MAX_TOKENS })
    return createHash('sha256').update(canonicalText(document)).digest()
  } catch {
    return null
  }
}
