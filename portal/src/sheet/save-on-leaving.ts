// The last save when a page closes: the browser finishes it afterwards.
import { stringifyDocument } from 'urql'
import { SaveDraftDocument, type SaveDraftInput } from '../generated/graphql.ts'
import { hubHeaders } from '../graphql/headers.ts'
import type { Language } from '../i18n/index.ts'

export function saveOnLeaving(input: SaveDraftInput, language: Language): void {
  void fetch('/graphql', {
    method: 'POST',
    keepalive: true,
    credentials: 'same-origin',
    headers: { ...hubHeaders(language), 'content-type': 'application/json' },
    body: JSON.stringify({ query: stringifyDocument(SaveDraftDocument), variables: { input } }),
  }).catch(() => {
    // The page is gone; the last autosaved draft remains.
  })
}
