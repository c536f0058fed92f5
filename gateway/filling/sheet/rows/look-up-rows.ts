// Known values of the subjects in a sheet's lists, as for its own subject: one call per connector for a whole class.
import type { Element, ElementId, Fact } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import type { SubjectRow } from '../../../platform/index.ts'
import { callerOf, type Viewer } from '../../../platform/index.ts'
import { type Named, prefill, withInputs } from '../prefill/prefill.ts'
import type { Snapshot } from '../prefill/snapshot.ts'
import type { SheetDeps } from '../sheet-deps.ts'
import type { MergedRowSet } from './merge-row-sets.ts'
import type { RowsSnapshot } from './rows-snapshot.ts'

/** A row to look up. */
export interface Wanted {
  set: MergedRowSet
  id: string
  name: string | null
  source: Fact['source']
}

export interface LookUpFor {
  viewer: Viewer
  /** The sheet's subject. */
  subject: SubjectRow
  period: string
}

/** `rows`: the subjects to look up; others are skipped. */
export async function lookUpRows(
  deps: SheetDeps,
  catalogue: Catalogue,
  { viewer, subject, period }: LookUpFor,
  wanted: readonly Wanted[],
  rows: ReadonlyMap<string, SubjectRow>,
): Promise<{ subjects: RowsSnapshot['subjects']; sources: Snapshot['sources'] }> {
  const caller = callerOf(viewer, 'sheet', subject.objectClass === 'place' ? subject.identifier : subject.division)
  const subjects: RowsSnapshot['subjects'] = {}
  const sources: Snapshot['sources'] = []
  for (const [objectClass, ofClass] of Map.groupBy(wanted, (w) => w.set.of)) {
    const whom = new Map<string, Named & { elements: Set<ElementId> }>()
    for (const { set, id, name, source } of ofClass) {
      const row = rows.get(id)
      if (row?.objectClass !== objectClass || row.county !== subject.county) continue
      const one = whom.get(id) ?? { subject: { ...row, name: name ?? row.name }, source, elements: new Set() }
      for (const element of elementsOf(catalogue, set)) one.elements.add(element.id)
      whom.set(id, one)
    }
    const elements = [...new Set(ofClass.flatMap(({ set }) => set.columns.map((c) => c.element.id)))]
    const all = await prefill(deps, catalogue, { caller, whom: [...whom.values()], period, elements })
    sources.push(...all.sources)
    for (const [id, { subject: s, elements: own }] of whom) {
      // Only columns of its own lists, although one call asked for more.
      const found = Object.entries(all.found.get(id) ?? {}).filter(([element]) => own.has(element))
      subjects[id] = { identifier: s.identifier, name: s.name, found: Object.fromEntries(found) }
    }
  }
  return { subjects, sources }
}

const elementsOf = (catalogue: Catalogue, { columns }: MergedRowSet): Element[] =>
  withInputs(
    catalogue,
    columns.map((c) => c.element.id),
  )
