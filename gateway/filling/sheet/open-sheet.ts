// Opens the sheet about a subject and period: the worker's open one if there is one, else a new one over every open request. Requests
// that came since join it, requests that were closed leave it, and the draft stays as it is.
import { HubError, type ObjectClass } from '../../../schema/index.ts'
import { NO_REGISTERS, type OpenRequest, openRequests, readForm, registersVersion } from '../../asking/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { callerOf, countyOf, may, newId, readSubjects, type SubjectRow, type Viewer } from '../../platform/index.ts'
import { type Merged, mergeRequests } from './merge.ts'
import { mergeSources, prefill, withInputs } from './prefill/prefill.ts'
import { isWhole, type Snapshot } from './prefill/snapshot.ts'
import { allKnown, fillRows } from './rows/fill-rows.ts'
import type { RowsSnapshot } from './rows/rows-snapshot.ts'
import { bindRequests, sheetContents } from './sheet-contents.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { findSheet, openRows, openRowsDraft, openSnapshot, type SheetRow, sealRows, sealSnapshot } from './sheet-store.ts'
import type { Language, Problem, SheetView } from './sheet-view.ts'
import { viewSheet } from './view-sheet.ts'

/** While a worker fills a sheet, what was fetched stands still. */
const FETCHED_STANDS_MS = 10 * 60_000
/** A source that failed is asked again sooner. */
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
  const mine = (row: SheetRow | undefined) => row && may(viewer, 'fill sheet', { division: row.division_code }) && row
  const [all, present] = await Promise.all([
    openRequests(deps.db, of.county, id, of.period),
    findSheet(deps.db, of, 'open').then(mine),
  ])
  const requests = all.filter((r) => may(viewer, 'fill sheet', { division: r.division }))
  const row =
    requests.length > 0
      ? await joinRequests(deps, viewer, subject, of.period, requests, present || undefined)
      : present || mine(await findSheet(deps.db, of, 'submitted'))
  if (!row) throw new HubError('NOT_FOUND')
  const view = viewSheet(await sheetContents(deps, row, subject), deps.clock(), language)
  if (requests.length === 0 && view.state === 'OPEN') view.problems.unshift(noRequests(language))
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

async function joinRequests(
  deps: SheetDeps,
  viewer: Viewer,
  subject: SubjectRow,
  period: string,
  open: readonly OpenRequest[],
  present: SheetRow | undefined,
): Promise<SheetRow> {
  const began = new Map(present?.requests.map((r) => [r.task, r]))
  const requests = await Promise.all(open.map(async (r) => began.get(r.task) ?? (await bound(deps, r))))
  const joined = requests.filter((r) => r !== null)
  const same = present && JSON.stringify(present.requests.map((r) => r.task)) === JSON.stringify(joined.map((r) => r.task))
  const catalogue = deps.catalogue.current()
  const merged = mergeRequests(catalogue, await bindRequests(deps.db, catalogue, joined))
  // Read before anything is counted: what changes meanwhile is another version, and counted at the next opening.
  const registers = await registersVersion(deps.db, placeOf(subject), countedClasses(catalogue, merged))
  if (same && stands(deps, present, merged, registers)) return present
  const filling = fillRows(deps, catalogue, {
    ...{ viewer, subject, period, rowSets: merged.rowSets, draft: present ? openRowsDraft(deps.seal, present) : {} },
  })
  const asking = prefill(deps, catalogue, {
    caller: callerOf(viewer, 'sheet', subject.division),
    subject,
    period,
    elements: merged.items.map((i) => i.element.id),
    namedBy: open[0] ? { connector: open[0].connector, department: open[0].department } : null,
  })
  const [found, { rows, sources }] = await Promise.all([asking, filling])
  const fetched: Fetched = { snapshot: { ...found, registers, sources: mergeSources([...found.sources, ...sources]) }, rows }
  return present
    ? renew(deps, present, joined, fetched)
    : insert(deps, viewer, subject, period, open[0]?.division ?? '', joined, fetched)
}

interface Fetched {
  snapshot: Snapshot
  rows: RowsSnapshot
}

async function bound(deps: SheetDeps, request: OpenRequest): Promise<SheetRow['requests'][number] | null> {
  const form = await readForm(deps.db, request.form, request.version)
  return form ? { task: request.task, form: form.id, version: form.version } : null
}

function stands(deps: SheetDeps, row: SheetRow, { rowSets }: Merged, registers: string): boolean {
  if (!allKnown(rowSets, openRows(deps.seal, row), openRowsDraft(deps.seal, row))) return false
  const snapshot = openSnapshot(deps.seal, row)
  // The sheet itself sends its worker to the register: what was declared or mended there counts at once.
  if ((snapshot.registers ?? NO_REGISTERS) !== registers) return false
  const age = deps.clock().getTime() - row.fetched_at.getTime()
  return age < (isWhole(snapshot) ? FETCHED_STANDS_MS : RETRY_FAILED_MS)
}

const placeOf = (subject: SubjectRow): string | null => (subject.objectClass === 'place' ? subject.identifier : subject.division)

/** Of which registers its figures are counted and its lists filled. */
function countedClasses(catalogue: Catalogue, { items, rowSets }: Merged): ObjectClass[] {
  const elements = withInputs(
    catalogue,
    items.map((i) => i.element.id),
  )
  const lists = rowSets.flatMap((set) => (set.register ? [set.of] : []))
  return [...new Set([...elements.flatMap((e) => e.counted?.of ?? []), ...lists])]
}

async function renew(deps: SheetDeps, row: SheetRow, requests: SheetRow['requests'], fetched: Fetched): Promise<SheetRow> {
  const renewed = await deps.db
    .updateTable('sheet')
    .set({
      fetched_sealed: sealSnapshot(deps.seal, row, fetched.snapshot),
      rows_fetched_sealed: sealRows(deps.seal, row, fetched.rows),
      fetched_at: deps.clock(),
      // What was fetched anew was shown to nobody.
      revealed: '{}',
      requests: JSON.stringify(requests),
    })
    .where('county', '=', row.county)
    .where('id', '=', row.id)
    .where('submission_id', 'is', null)
    .returningAll()
    .executeTakeFirst()
  // Submitted in this very moment, by another tab: show that.
  return renewed ?? readAgain(deps, row)
}

const readAgain = (deps: SheetDeps, row: Pick<SheetRow, 'county' | 'id'>): Promise<SheetRow> =>
  deps.db.selectFrom('sheet').selectAll().where('county', '=', row.county).where('id', '=', row.id).executeTakeFirstOrThrow()

async function insert(
  deps: SheetDeps,
  viewer: Viewer,
  subject: SubjectRow,
  period: string,
  division: string,
  requests: SheetRow['requests'],
  fetched: Fetched,
): Promise<SheetRow> {
  const id = newId(subject.county)
  const key = { county: subject.county, id, worker_id: viewer.id }
  const now = deps.clock()
  const inserted = await deps.db
    .insertInto('sheet')
    .values({
      county: subject.county,
      id,
      worker_id: viewer.id,
      object_class: subject.objectClass,
      subject_id: subject.id,
      period,
      division_code: division,
      fetched_sealed: sealSnapshot(deps.seal, key, fetched.snapshot),
      rows_fetched_sealed: sealRows(deps.seal, key, fetched.rows),
      fetched_at: now,
      opened_at: now,
      requests: JSON.stringify(requests),
    })
    .onConflict((c) => c.columns(['county', 'worker_id', 'subject_id', 'period']).where('submission_id', 'is', null).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (inserted) return inserted
  const other = await findSheet(deps.db, { county: subject.county, workerId: viewer.id, subjectId: subject.id, period }, 'open')
  if (!other) throw new HubError('SHEET_CHANGED')
  return other
}
