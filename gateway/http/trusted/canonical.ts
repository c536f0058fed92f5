// One text for all spellings of a document: no comments, no layout, definitions in order. So reformatting by a client's tools
// does not change an operation's identity.
import { createHash } from 'node:crypto'
import { type DocumentNode, parse, print, stripIgnoredCharacters } from 'graphql'
import { MAX_TOKENS } from '../limits/bounds.ts'

export const canonicalText = (document: DocumentNode): string =>
  document.definitions
    .map((definition) => stripIgnoredCharacters(print(definition)))
    .sort()
    .join('\n')

/** Null for an invalid document. */
export function operationHash(text: string): Buffer | null {
  try {
    const document = parse(text, { noLocation: true, maxTokens: MAX_TOKENS })
    return createHash('sha256').update(canonicalText(document)).digest()
  } catch {
    return null
  }
}
