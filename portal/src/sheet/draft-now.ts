// The page's state of one sheet at this moment. Saves, the local copy and a page that closes read it outside React's rendering.
import type { Client } from 'urql'
import type { SheetPartFragment } from '../generated/graphql.ts'
import type { Language } from '../i18n/index.ts'
import { editsOf, valuesOf } from './edits.ts'
import { type Change, type Choice, changesOf, type Kept, type Taken, type Work } from './kept-changes.ts'
import { rowEditsOf, rowInputs } from './rows/row-edits.ts'

export const draftNow = (client: Client, language: Language, opened: SheetPartFragment, taken: Taken) => ({
  ...{ client, language, sheet: opened, ...taken.work },
  /** Null if this window wins over the hub's version. */
  version: opened.draftVersion as number | null,
  /** The hub's state, in the page's form. */
  acknowledged: { edits: editsOf(opened.items), rows: rowEditsOf(opened.rowSets) },
  /** Local changes that the worker must decide. */
  held: [...taken.choices, ...taken.homeless] as readonly Change[],
  over: false,
  clashed: false,
})
export type DraftNow = ReturnType<typeof draftNow>

export const workOf = ({ edits, rows }: Work): Work => ({ edits, rows })

/** All edits in the hub's input format. */
export const typedIn = ({ sheet, edits, rows }: DraftNow) => ({
  values: valuesOf(edits),
  ...(sheet.rowSets.length > 0 && { rows: rowInputs(sheet.rowSets, rows) }),
})

/** The local copy: what the hub has not acknowledged. It is null if nothing is left. */
export function unacknowledged({ sheet, edits, rows, acknowledged, held, version }: DraftNow): Kept | null {
  const changes = [...changesOf(sheet, { edits, rows }, acknowledged), ...held.map(plainChange)]
  const nothing = changes.length === 0 && Object.values(rows.added).every((list) => list.length === 0)
  return nothing ? null : { sheet: sheet.id, version: version ?? sheet.draftVersion, changes, added: rows.added }
}

/** Without the properties that only the page needs. */
const plainChange = ({ domain: _, theirs: __, ...change }: Change & Partial<Choice>): Change => change
