// A sheet with everything that it is made of: its row opened, its forms in the versions that it began with, its items settled.
import { type ElementId, HUB, HubError, type Value } from '../../../schema/index.ts'
import { readForm, readRequests } from '../../asking/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { countyOf, type Database, readSubjects, type SubjectRow } from '../../platform/index.ts'
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
  asked: number
  snapshot: Snapshot
  draft: Draft
  rowsSnapshot: RowsSnapshot
  rowsDraft: DraftRows
}

export async function sheetContents(deps: SheetDeps, row: SheetRow, subject?: SubjectRow): Promise<SheetContents> {
  const catalogue = deps.catalogue.current()
  const about = subject ?? (await readSubjects(deps.db, deps.seal, [row.subject_id])).get(row.subject_id)
  if (!about) throw new HubError('INTERNAL', { detail: `sheet ${row.id} is about a subject that is gone` })
  const requests = await bindRequests(deps.db, catalogue, row.requests)
  return {
    row,
    subject: about,
    catalogue,
    requests,
    ...mergeRequests(catalogue, requests),
    snapshot: openSnapshot(deps.seal, row),
    draft: openDraft(deps.seal, row),
    rowsSnapshot: openRows(deps.seal, row),
    rowsDraft: openRowsDraft(deps.seal, row),
  }
}

export async function bindRequests(db: Database, catalogue: Catalogue, requests: SheetRow['requests']): Promise<BoundRequest[]> {
  const tasks = requests.map((r) => r.task)
  const [known, ...forms] = await Promise.all([
    readRequests(db, countyOf(tasks[0] ?? '') ?? '', tasks),
    ...requests.map((r) => readForm(db, r.form, r.version)),
  ])
  return requests.flatMap((r, i) => {
    const form = forms[i]
    return form ? [{ task: r.task, form: withOwnFields(catalogue, form), kept: known.get(r.task)?.connector === HUB }] : []
  })
}

/** What the client may have seen of an item. */
export interface Known {
  /** Masked or in full, likeliest first: the draft's value, the fetched one, the candidates. */
  values: Value[]
  /** Only masked. */
  hidden: boolean
  /** What stands while nothing is typed; null: nothing, or sources disagree. */
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
