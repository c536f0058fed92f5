// The local copy of a sheet: every value that the hub has not acknowledged, with the hub's value at the time. When the sheet is
// reopened, the copy is merged into the hub's draft place by place. If both sides changed one, the worker picks.
import { sameValue, type Value } from '../format/value.ts'
import type { SheetPartFragment } from '../generated/graphql.ts'
import { type Edits, editsOf, type Item, withoutEdit } from './edits.ts'
import {
  type Addition,
  editOf,
  itemsOf,
  type RowEdits,
  rowEditsOf,
  withAdded,
  withRemoved,
  withValues,
} from './rows/row-edits.ts'
import { sameMeaning } from './same-meaning.ts'

export type Sheet = Readonly<Pick<SheetPartFragment, 'id' | 'draftVersion' | 'state'>> & {
  readonly items: readonly SheetPartFragment['items'][number][]
  readonly rowSets: readonly SheetPartFragment['rowSets'][number][]
}

/** One place: an item, a cell, or (without an element) the removal of a row. */
export interface Change {
  rowSet?: string
  row?: string
  element?: string
  /** Shown if the place is gone. */
  label: string
  /** Omitted: back to the fetched value. */
  mine?: Value | null
  was?: Value | null
  /** Both sides changed it, and the worker has not picked. */
  undecided?: boolean
  /** Its sheet is sent or closed. */
  homeless?: boolean
}

export interface Kept {
  sheet: string
  version: number
  changes: Change[]
  added: Readonly<Record<string, readonly Addition[]>>
}

export interface Work {
  edits: Edits
  rows: RowEdits
}

/** The differences between two states of the same values. */
function differing(mine: Edits, acknowledged: Edits): string[] {
  const ids = new Set([...Object.keys(mine), ...Object.keys(acknowledged)])
  return [...ids].filter((id) => mine[id] !== acknowledged[id] || Object.hasOwn(mine, id) !== Object.hasOwn(acknowledged, id))
}

export function changesOf(sheet: Sheet, mine: Work, acknowledged: Work): Change[] {
  const held = editsOf(sheet.items)
  const heldRows = rowEditsOf(sheet.rowSets)
  const ofItems = differing(mine.edits, acknowledged.edits).map((element) => ({
    ...{ element, mine: mine.edits[element], was: held[element] },
    label: sheet.items.find((i) => i.element.id === element)?.element.label ?? element,
  }))
  const ofRows = sheet.rowSets.flatMap((set) =>
    set.rows.flatMap((row): Change[] => {
      const [a, b, was] = [mine.rows, acknowledged.rows, heldRows].map((r) => editOf(r, set.id, row)) as [
        RowEdit,
        RowEdit,
        RowEdit,
      ]
      const place = { rowSet: set.id, row: row.id }
      const cells = differing(a.values, b.values).map((element) => ({
        ...{ ...place, element, mine: a.values[element], was: was.values[element] },
        label: `${row.label} · ${set.columns.find((c) => c.element.id === element)?.element.label ?? element}`,
      }))
      if (a.removed === b.removed) return cells
      return [...cells, { ...place, label: row.label, mine: a.removed, was: was.removed }]
    }),
  )
  return [...ofItems, ...ofRows]
}
type RowEdit = ReturnType<typeof editOf>

export interface Choice extends Change {
  theirs?: Value | null
  domain: Item['domain'] | null
}

interface Found {
  theirs: Value | null | undefined
  item: Item | null
}

/** The place in the current sheet; null: it no longer exists. */
function find(sheet: Sheet, { rowSet, row: rowId, element }: Change): Found | null {
  if (!rowSet) {
    const item = sheet.items.find((i) => i.element.id === element)
    return item && !item.readOnly ? { theirs: editsOf([item])[item.element.id], item } : null
  }
  const set = sheet.rowSets.find((s) => s.id === rowSet)
  const row = set?.rows.find((r) => r.id === rowId)
  if (!set || !row) return null
  if (!element) return { theirs: row.removed, item: null }
  const item = itemsOf(set, row).find((i) => i.element.id === element)
  return item ? { theirs: editsOf([item])[item.element.id], item } : null
}

/** Applies one change to the work. */
export function withChange(sheet: Sheet, work: Work, change: Change): Work {
  const { rowSet, row: rowId, element, mine } = change
  const put = (edits: Edits, id: string): Edits =>
    mine === undefined ? withoutEdit(edits, { element: { id } } as Item) : { ...edits, [id]: mine }
  if (!rowSet) return element ? { ...work, edits: put(work.edits, element) } : work
  const row = sheet.rowSets.find((s) => s.id === rowSet)?.rows.find((r) => r.id === rowId)
  if (!row) return work
  if (!element) return { ...work, rows: withRemoved(work.rows, rowSet, row, mine === true) }
  return { ...work, rows: withValues(work.rows, rowSet, row, put(editOf(work.rows, rowSet, row).values, element)) }
}

export interface Taken {
  work: Work
  /** Number of restored places. */
  back: number
  /** Places that both sides changed. */
  choices: Choice[]
  /** No place left: the sheet is sent, or no longer asks for it. */
  homeless: Change[]
}

export function takeBack(sheet: Sheet, kept: Kept | null): Taken {
  const taken: Taken = {
    work: { edits: editsOf(sheet.items), rows: rowEditsOf(sheet.rowSets) },
    ...{ back: 0, choices: [], homeless: [] },
  }
  if (!kept) return taken
  const elsewhere = kept.sheet !== sheet.id || sheet.state === 'SUBMITTED'
  for (const change of kept.changes) {
    const found = elsewhere || change.homeless ? null : find(sheet, change)
    if (!found) {
      taken.homeless.push({ ...change, homeless: true })
      continue
    }
    const { theirs, item } = found
    const absent = (v: unknown) => v === undefined
    const same = (a: Value | null | undefined, b: Value | null | undefined) =>
      absent(a) === absent(b) &&
      (sameValue(a ?? null, b ?? null) || (item !== null && sameMeaning(item.domain, a ?? null, b ?? null)))
    if (same(theirs, change.mine)) continue
    if (!change.undecided && (kept.version === sheet.draftVersion || same(theirs, change.was))) {
      taken.work = withChange(sheet, taken.work, change)
      taken.back += 1
    } else taken.choices.push({ ...change, undecided: true, theirs, domain: item?.domain ?? null })
  }
  for (const [set, additions] of Object.entries(kept.added)) {
    if (additions.length === 0) continue
    if (!elsewhere && sheet.rowSets.some((s) => s.id === set)) {
      taken.work = { ...taken.work, rows: withAdded(taken.work.rows, set, additions) }
      taken.back += additions.length
    } else
      taken.homeless.push(...additions.map((a) => ({ rowSet: set, label: a.name ?? '', mine: a.identifier, homeless: true })))
  }
  return taken
}
