// Finds the subjects of numbers typed into added rows. A number can be made up, so the register's condition applies, look-ups are
// limited, and only people known to the hub or a department become subjects. Any other number leaves only the worker's own draft
// and a count (docs/adr/0028-rows-by-number.md).

import { listFromRegister, openRegisters } from '../../../asking/index.ts'
import type { Viewer } from '../../../platform/index.ts'
import {
  chinaDate,
  countUnknown,
  ensureSubjects,
  newId,
  readSubjects,
  type SubjectRow,
  subjectsNamed,
  takeLookUps,
} from '../../../platform/index.ts'
import { checkValue } from '../check/check-value.ts'
import type { Found } from '../prefill/snapshot.ts'
import type { SheetContents } from '../sheet-contents.ts'
import type { SheetDeps } from '../sheet-deps.ts'
import { divisionOf } from './fill-rows.ts'
import { fitsList } from './fits-list.ts'
import { lookUpRows } from './look-up-rows.ts'
import type { MergedRowSet } from './merge-row-sets.ts'
import type { RowsSnapshot, Unnamed } from './rows-snapshot.ts'
import type { SettledRowSet } from './settle-rows.ts'

export interface NamedRows {
  /** Subjects by identifier. */
  ids: Map<string, string>
  unnamed: Map<string, Unnamed>
  /** Results for people whom the hub did not know before, by subject. */
  found: RowsSnapshot['subjects']
}

/** `texts`: typed numbers of new rows. At most `room` of them are examined. */
export async function nameRows(
  deps: SheetDeps,
  viewer: Viewer,
  sheet: SheetContents,
  of: SettledRowSet,
  { texts, room }: { texts: readonly string[]; room: number },
): Promise<NamedRows> {
  const { set, list } = of
  const { row, catalogue, snapshot } = sheet
  const unnamed = new Map<string, Unnamed>()
  const element = set.columns.find((c) => c.element.identifier)?.element
  const sound = texts.filter((text) => element && !checkValue(element, text, catalogue.codeLists, snapshot.today))
  const but = (among: readonly string[], why: Unnamed, holds: (text: string) => boolean) =>
    among.filter((text) => holds(text) || void unnamed.set(text, why))
  const on = list?.on ?? snapshot.today
  // Numbers already in the list take no room, so a few more are examined than fit.
  const fitting = but([...new Set(sound)], 'OUTSIDE', (text) => fitsList(set, text, on)).slice(0, Math.max(0, room) + set.maxRows)
  const here = await subjectsNamed(deps.db, deps.seal, row.county, set.of, fitting)
  const known = knownIn(sheet)
  const listed = list?.complete ? await listedNow(deps, sheet, set) : null
  const may = but(fitting, 'UNLISTED', (text) => !listed || known.has(text) || listed.has(here.get(text) ?? ''))
  const asked = askedInVain(sheet, set)
  const again = but(may, 'UNKNOWN', (text) => here.has(text) || !asked.has(text))
  const fresh = again.filter((text) => !known.has(text))
  const taken = new Set(fresh.slice(0, await takeLookUps(deps, row, fresh.length)))
  const wanted = but(again, 'LIMIT', (text) => known.has(text) || taken.has(text))
  const unheard = wanted.filter((text) => !here.has(text))
  const { ids, found } = await askWhoKnows(deps, viewer, sheet, set, unheard)
  const unknown = unheard.length - ids.size
  if (unknown > 0) await countUnknown(deps, row, unknown)
  const all = but(wanted, 'UNKNOWN', (text) => here.has(text) || ids.has(text))
  return { ids: new Map(all.map((text) => [text, (here.get(text) ?? ids.get(text)) as string])), unnamed, found }
}

/** Numbers that this sheet has looked up already. */
const knownIn = ({ rowsSnapshot, rowsDraft }: SheetContents): Set<string> =>
  new Set([
    ...Object.values(rowsSnapshot.subjects).map((s) => s.identifier),
    ...Object.values(rowsDraft).flatMap((rows) => rows.flatMap((r) => (r.subject && r.identifier ? [r.identifier] : []))),
  ])

/** A draft is saved every few seconds; unknown numbers are not asked for each time. */
const askedInVain = ({ rowsDraft }: SheetContents, { id }: MergedRowSet): Set<string> =>
  new Set((rowsDraft[id] ?? []).flatMap((r) => (r.unnamed === 'UNKNOWN' && r.identifier ? [r.identifier] : [])))

/** The register's current subjects of this list; it may have changed since the sheet was filled. */
async function listedNow(deps: SheetDeps, { subject, row }: SheetContents, set: MergedRowSet): Promise<Set<string> | null> {
  const division = divisionOf(subject)
  if (!division || !set.register) return null
  const registers = openRegisters(deps, division, chinaDate(deps.clock()))
  const found = await listFromRegister(registers, row.period, { ...set.register, of: set.of })
  return typeof found === 'string' ? null : new Set(found.entries.map((e) => e.subjectId))
}

/** Asks departments before anything is stored. A person known to one becomes a subject, which alone gives no access to records. */
async function askWhoKnows(
  deps: SheetDeps,
  viewer: Viewer,
  { row, subject, catalogue }: SheetContents,
  set: MergedRowSet,
  identifiers: readonly string[],
): Promise<Pick<NamedRows, 'ids' | 'found'>> {
  const { county, division_code: division, period } = row
  const unheard = identifiers.map((identifier): SubjectRow => {
    const of = { county, id: newId(county), objectClass: set.of, identifier }
    return { ...of, name: null, division: null }
  })
  const wanted = unheard.map(({ id }) => ({ set, id, name: null, source: { kind: 'WORKER' as const } }))
  const rows = new Map(unheard.map((s) => [s.id, s]))
  const { subjects } = await lookUpRows(deps, catalogue, { viewer, subject, period }, wanted, rows)
  const known = unheard.filter(({ id }) => isKnown(Object.values(subjects[id]?.found ?? {})))
  const named = known.map(({ identifier }) => ({ objectClass: set.of, identifier, division, unproven: true }))
  const kept = await ensureSubjects(deps.db, deps.seal, county, named)
  const found: RowsSnapshot['subjects'] = {}
  for (const [id, row] of await readSubjects(deps.db, deps.seal, kept)) {
    const before = known.find((k) => k.identifier === row.identifier)
    const what = before && subjects[before.id]
    if (what) found[id] = { ...what, name: row.name }
  }
  return { ids: new Map(known.map(({ identifier }, i) => [identifier, kept[i] as string])), found }
}

/** Known to a department that answered. If one failed, or none keeps any of it, the number is accepted as before. */
const isKnown = (found: readonly Found[]): boolean =>
  !found.some((f) => f.unknownSubject.length > 0) ||
  found.some(
    (f) =>
      f.facts.some(({ source }) => source.connector !== undefined) ||
      [f.failed, f.notKept, f.empty, f.unusable].some((departments) => departments.length > 0),
  )
