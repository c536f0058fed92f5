// Opens the sheet about a subject and period: the worker's open one, otherwise a new one over every open request. New requests
// join it, closed requests leave it, and the draft stays as it is.
import { HubError, type ObjectClass } from '../../../schema/index.ts'
import { formsOfRequests, NO_REGISTERS, type OpenRequest, openRegisters, openRequests } from '../../asking/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { callerOf, chinaDate, countyOf, may, newId, readSubjects, type SubjectRow, type Viewer } from '../../platform/index.ts'
import { type BoundRequest, type Merged, mergeRequests } from './merge.ts'
import { mergeSources, prefill, withInputs } from './prefill/prefill.ts'
import { isWhole, type Snapshot } from './prefill/snapshot.ts'
import { allKnown, divisionOf, fillRows } from './rows/fill-rows.ts'
import { contentsOf, type Fetched, type SheetContents, sheetContents, withOwn } from './sheet-contents.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { findSheet, type SheetRow, sealRows, sealSnapshot } from './sheet-store.ts'
import type { Language, Problem, SheetView } from './sheet-view.ts'
import { viewSheet } from './view-sheet.ts'

/** While a worker fills in a sheet, its fetched values do not change. */
const FETCHED_STANDS_MS = 10 * 60_000
/** A failed source is asked again sooner. */
const RETRY_FAILED_MS = 30_000

export async function openSheet(
  deps: SheetDeps,
  viewer: Viewer,
  { objectClass, id }: { objectClass: ObjectClass; id: string },
  period: string | null,
  language: Language = 'zh',
): Promise<SheetView> {
  const county = countyOf(id)
  const subject = county && (await readSubjects(deps.db, deps.seal, [id])).get(id)
  if (!subject || subject.objectClass !== objectClass) throw new HubError('NOT_FOUND')
  const of = { county: subject.county, workerId: viewer.id, subjectId: id, period: period ?? '' }
  const mine = (row: SheetRow | undefined) =>
    row && may(viewer, 'fill sheet', { division: row.division_code }) ? row : undefined
  const [all, present] = await Promise.all([
    openRequests(deps.db, of.county, id, of.period),
    findSheet(deps.db, of, 'open').then(mine),
  ])
  const open = all.filter((r) => may(viewer, 'fill sheet', { division: r.division }))
  if (open.length > 0) {
    const sheet = await gatherSheet(deps, viewer, { subject, period: of.period, open, present })
    return viewSheet(sheet, deps.clock(), language)
  }
  const row = present ?? mine(await findSheet(deps.db, of, 'submitted'))
  if (!row) throw new HubError('NOT_FOUND')
  const view = viewSheet(await sheetContents(deps, row, subject), deps.clock(), language)
  if (view.state === 'OPEN') view.problems.unshift(noRequests(language))
  return view
}

export const noRequests = (language: Language): Problem => ({
  element: null,
  code: 'NO_REQUESTS',
  message:
    language === 'zh'
      ? '没有待办的填报要求：可能已由他人提交，或部门已撤回。'
      : 'No open request is left: somebody else answered, or it was withdrawn.',
})

interface Opening {
  subject: SubjectRow
  period: string
  /** Open requests; at least one. */
  open: readonly OpenRequest[]
  present: SheetRow | undefined
}

/** The sheet over all open requests: unchanged while it is fresh, otherwise fetched again. */
async function gatherSheet(deps: SheetDeps, viewer: Viewer, opening: Opening): Promise<SheetContents> {
  const { subject, period, open, present } = opening
  const catalogue = deps.catalogue.current()
  const began = new Map(present?.requests.map((r) => [r.task, r]))
  const forms = await formsOfRequests(
    deps.db,
    subject.county,
    open.map((r) => began.get(r.task) ?? r),
  )
  const requests = withOwn(catalogue, forms)
  const asked = { subject, catalogue, requests, ...mergeRequests(catalogue, requests) }
  const division = divisionOf(subject)
  const registers = division ? openRegisters(deps, division, chinaDate(deps.clock())) : null
  // Read before counting. A later change has another version and is counted at the next opening.
  const version = (await registers?.version(countedClasses(catalogue, asked))) ?? NO_REGISTERS
  const sheet = present && contentsOf(deps.seal, present, asked)
  if (sheet && stands(sheet, version, deps.clock())) return sheet
  const { connector, department } = open[0] as OpenRequest
  const [found, { rows, sources }] = await Promise.all([
    prefill(deps, catalogue, {
      caller: callerOf(viewer, 'sheet', subject.division),
      whom: [{ subject, source: { kind: 'CONNECTOR', connector, department } }],
      ...{ period, registers, elements: asked.items.map((i) => i.element.id) },
    }),
    fillRows(deps, catalogue, registers, {
      ...{ viewer, subject, period, rowSets: asked.rowSets, draft: sheet?.rowsDraft ?? {} },
    }),
  ])
  const snapshot: Snapshot = {
    today: chinaDate(deps.clock()),
    found: found.found.get(subject.id) ?? {},
    ...{ registers: version, sources: mergeSources([...found.sources, ...sources]) },
  }
  const kept = await keepFetched(deps, viewer, opening, requests, { snapshot, rows })
  return contentsOf(deps.seal, kept.row, asked, kept.ours ? { snapshot, rows } : undefined)
}

/** True if its requests are the open ones and its fetched values are fresh. */
function stands(
  { row, requests, rowSets, snapshot, rowsSnapshot, rowsDraft }: SheetContents,
  registers: string,
  now: Date,
): boolean {
  if (row.requests.map((r) => r.task).join() !== requests.map((r) => r.task).join()) return false
  if (!allKnown(rowSets, rowsSnapshot, rowsDraft)) return false
  // The sheet itself sends its worker to the register, so changes there count at once.
  if ((snapshot.registers ?? NO_REGISTERS) !== registers) return false
  return now.getTime() - row.fetched_at.getTime() < (isWhole(snapshot) ? FETCHED_STANDS_MS : RETRY_FAILED_MS)
}

/** The registers that its figures are counted from and its lists are filled from. */
function countedClasses(catalogue: Catalogue, { items, rowSets }: Merged): ObjectClass[] {
  const elements = withInputs(
    catalogue,
    items.map((i) => i.element.id),
  )
  const lists = rowSets.flatMap((set) => (set.register ? [set.of] : []))
  return [...new Set([...elements.flatMap((e) => e.counted?.of ?? []), ...lists])]
}

/** Stores the fetched values. `ours` false: another tab was faster, and its sheet is shown. */
async function keepFetched(
  { db, seal, clock }: SheetDeps,
  viewer: Viewer,
  { subject, period, open, present }: Opening,
  bound: readonly BoundRequest[],
  { snapshot, rows }: Fetched,
): Promise<{ row: SheetRow; ours: boolean }> {
  const { county } = subject
  const key = { county, id: present?.id ?? newId(county), worker_id: viewer.id }
  const values = {
    fetched_sealed: sealSnapshot(seal, key, snapshot),
    rows_fetched_sealed: sealRows(seal, key, rows),
    fetched_at: clock(),
    requests: JSON.stringify(bound.map(({ task, form }) => ({ task, form: form.id, version: form.version }))),
  }
  const kept = await (present
    ? db
        .updateTable('sheet')
        // Nobody has seen the newly fetched values in full.
        .set({ ...values, revealed: '{}' })
        .where('county', '=', county)
        .where('id', '=', key.id)
        .where('submission_id', 'is', null)
        .returningAll()
        .executeTakeFirst()
    : db
        .insertInto('sheet')
        .values({
          ...{ ...key, ...values, opened_at: values.fetched_at, period },
          ...{ object_class: subject.objectClass, subject_id: subject.id, division_code: open[0]?.division ?? '' },
        })
        .onConflict((c) =>
          c.columns(['county', 'worker_id', 'subject_id', 'period']).where('submission_id', 'is', null).doNothing(),
        )
        .returningAll()
        .executeTakeFirst())
  if (kept) return { row: kept, ours: true }
  const of = { county, workerId: viewer.id, subjectId: subject.id, period }
  const other = await findSheet(db, of, present ? 'submitted' : 'open')
  if (!other) throw new HubError('SHEET_CHANGED')
  return { row: other, ours: false }
}
