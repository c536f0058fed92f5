// A sheet with all its parts: its row opened, its forms in the versions of its start, its items settled.
import { type ElementId, HubError, type Value } from '../../../schema/index.ts'
import { type FormOfRequest, formsOfRequests } from '../../asking/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { readSubjects, type Seal, type SubjectRow } from '../../platform/index.ts'
import type { SheetFiles } from '../attachments/attachment-store.ts'
import type { MergedItem } from './gather.ts'
import { type BoundRequest, mergeRequests } from './merge.ts'
import { withOwnFields } from './own-fields.ts'
import type { Snapshot } from './prefill/snapshot.ts'
import type { MergedRowSet } from './rows/merge-row-sets.ts'
import type { DraftRows, RowsSnapshot } from './rows/rows-snapshot.ts'
import { type Draft, type SettledItem, settleItems } from './settle-items.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { openDraft, openRows, openRowsDraft, openSnapshot, type SheetRow } from './sheet-store.ts'
import { isHidden } from './unseen.ts'

export interface SheetContents {
  row: SheetRow
  subject: SubjectRow
  catalogue: Catalogue
  requests: BoundRequest[]
  items: MergedItem[]
  rowSets: MergedRowSet[]
  snapshot: Snapshot
  draft: Draft
  rowsSnapshot: RowsSnapshot
  rowsDraft: DraftRows
  /** Null while nobody needs them. */
  files: SheetFiles | null
}

export async function sheetContents(deps: SheetDeps, row: SheetRow, subject?: SubjectRow): Promise<SheetContents> {
  const catalogue = deps.catalogue.current()
  const [about, forms] = await Promise.all([
    subject ?? readSubjects(deps.db, deps.seal, [row.subject_id]).then((found) => found.get(row.subject_id)),
    formsOfRequests(deps.db, row.county, row.requests),
  ])
  if (!about) throw new HubError('INTERNAL', { detail: `sheet ${row.id} is about a subject that is gone` })
  const requests = withOwn(catalogue, forms)
  return contentsOf(deps.seal, row, { subject: about, catalogue, requests, ...mergeRequests(catalogue, requests) })
}

/** Forms as the sheet asks them, with their own fields. */
export const withOwn = (catalogue: Catalogue, requests: readonly FormOfRequest[]): BoundRequest[] =>
  requests.map((r) => ({ ...r, form: withOwnFields(catalogue, r.form) }))

type Asked = Pick<SheetContents, 'subject' | 'catalogue' | 'requests' | 'items' | 'rowSets'>

/** The fetched values of a sheet. */
export interface Fetched {
  snapshot: Snapshot
  rows: RowsSnapshot
}

/** Opens the sealed parts and adds the merged forms. `fetched`: values that were just sealed. */
export const contentsOf = (seal: Seal, row: SheetRow, asked: Asked, fetched?: Fetched): SheetContents => ({
  row,
  ...asked,
  snapshot: fetched?.snapshot ?? openSnapshot(seal, row),
  draft: openDraft(seal, row),
  rowsSnapshot: fetched?.rows ?? openRows(seal, row),
  rowsDraft: openRowsDraft(seal, row),
  files: null,
})

/** The values of an item that the client may have seen. */
export interface Known {
  /** Masked or in full, likeliest first: the draft's value, the fetched one, the candidates. */
  values: Value[]
  /** Only masked. */
  hidden: boolean
  /** The value while nothing is typed; null: none, or sources disagree. */
  standing: Value | null
}

const NOTHING_KNOWN: Known = { values: [], hidden: false, standing: null }

export const knownValues = (sheet: SheetContents): ((id: ElementId) => Known) => valuesOf(settled(sheet))

export function valuesOf(settledItems: readonly SettledItem[]): (id: ElementId) => Known {
  const items = new Map(settledItems.map((i) => [i.item.element.id, i]))
  return (id) => {
    const item = items.get(id)
    if (!item) return NOTHING_KNOWN
    const facts = [item.fetched, ...item.candidates, item.found.last].flatMap((f) => f?.value ?? [])
    const values = item.value === null ? facts : [item.value, ...facts.filter((f) => f !== item.value)]
    return { values, hidden: item.hidden, standing: item.found.conflict ? null : (item.fetched?.value ?? null) }
  }
}

export const settled = (sheet: SheetContents, draft: Draft = sheet.draft): SettledItem[] =>
  settleItems(sheet.catalogue, sheet.items, sheet.snapshot, draft, isHidden(sheet.row.revealed, sheet.subject.id))
