// What a form would cost, before anybody is asked: prefill for a sample of the hub's subjects, of which only the counts are kept.
// It reads departments' personal records, so each reading is recorded first, as always.
import { type Element, type ElementId, type Form, isPersonal, type Label, type SourceKind } from '../../../schema/index.ts'
import {
  callerOf,
  chinaDate,
  readSubjects,
  recordAccess,
  type SubjectRow,
  sampleSubjects,
  type Viewer,
} from '../../platform/index.ts'
import { keepersOf } from '../records/keepers.ts'
import { mergeRequests } from './merge.ts'
import { withOwnFields } from './own-fields.ts'
import { prefill } from './prefill/prefill.ts'
import type { Snapshot } from './prefill/snapshot.ts'
import { type SettledItem, settleItems } from './settle-items.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { sheetsAYear, type YearlySheets } from './simulate-year.ts'

/** Fewer would say more about persons than about the form. */
const LEAST = 5
const MOST = 20
/** Assumed, not measured: seconds to type a value, and to check a prefilled one. */
const SECONDS = { type: 12, check: 3 } as const
const PURPOSE = '预填模拟'

/** NEW: the element is not in the catalogue yet. NOT_KEPT: no source keeps it, derives it, or has an answer. */
export type SimulatedState = 'KEPT' | 'NOT_KEPT' | 'NEW'

export interface SimulatedItem {
  /** The department's code of the (first) field. */
  field: string
  element: ElementId
  label: Label
  state: SimulatedState
  /** Shares of the sample. The rest up to 1 is empty. */
  share: number
  conflict: number
  /** A source could not be asked. */
  failed: number
  /** The sources of the value, most frequent first. */
  sources: SimulatedSource[]
}

export interface SimulatedSource {
  kind: SourceKind
  department: string | null
  share: number
}

export interface Simulation {
  county: string | null
  subjects: number
  /** Items per sheet, each once. */
  items: number
  /** Of these, elements that are not in the catalogue yet. */
  newItems: number
  /** Fields per row; not simulated. */
  rowFields: number
  /** The average number, out of `items`. */
  prefilled: number
  conflicts: number
  secondsToType: number
  secondsToCheck: number
  /** Per sheet: prefilled x (type - check) seconds. */
  minutesSaved: number
  year: YearlySheets
  perItem: SimulatedItem[]
}

/** With the state of the form itself. */
export type SimulationOfForm = Simulation & { waiting: number; inForce: boolean }

export type SimulatedForm = Pick<Form, 'id' | 'title' | 'objectClass' | 'period' | 'fields' | 'rowSets' | 'source'> & {
  department: string
}

/** Null: too few known subjects for a result. */
export async function simulateForm(
  deps: SheetDeps,
  viewer: Viewer,
  form: SimulatedForm,
  county: string | null = null,
): Promise<Simulation | null> {
  const catalogue = deps.catalogue.current()
  const bound = withOwnFields(catalogue, { ...form, version: 0, rules: [] })
  const merged = mergeRequests(catalogue, [{ task: 'simulation', form: bound }])
  const subjects = await sampleOf(deps, form.objectClass, county)
  if (subjects.length < LEAST) return null
  const elements = merged.items.map((i) => i.element)
  await writeDown(deps, viewer, subjects, elements)
  const settled = new Map<ElementId, SettledItem[]>(elements.map((e) => [e.id, []]))
  const today = chinaDate(deps.clock())
  for (const subject of subjects) {
    const { found } = await prefill(deps, catalogue, {
      caller: callerOf(viewer, PURPOSE, subject.division),
      whom: [{ subject, source: { kind: 'DERIVATION', derivedFrom: [] } }],
      ...{ period: periodOf(form.period, today), elements: elements.map((e) => e.id) },
    })
    const snapshot: Snapshot = { today, found: found.get(subject.id) ?? {}, sources: [] }
    for (const item of settleItems(catalogue, merged.items, snapshot, {})) settled.get(item.item.element.id)?.push(item)
  }
  const perItem = form.fields
    .map((f, i) => ({ f, item: bound.fields[i]?.element ?? f.element }))
    .filter(({ item }, i, all) => all.findIndex((g) => g.item === item) === i)
    .map(({ f, item }): SimulatedItem => {
      const element = catalogue.elements.get(f.element)
      const base = { field: f.code, element: f.element, label: f.label }
      if (!element) return { ...base, state: 'NEW', share: 0, conflict: 0, failed: 0, sources: [] }
      // Values observed at the visit, or private to one department, are typed each time, even if a source has them.
      const typed = (f.onSpot ?? element.onSpot) || (f.own ?? element.own)
      const state = !typed && isKept(deps, element) ? 'KEPT' : 'NOT_KEPT'
      return { ...base, state, ...sharesOf(settled.get(item) ?? [], subjects.length) }
    })
  const sum = (of: (i: SimulatedItem) => number) => perItem.reduce((n, i) => n + of(i), 0)
  const prefilled = sum((i) => i.share)
  return {
    county,
    subjects: subjects.length,
    items: perItem.length,
    newItems: perItem.filter((i) => i.state === 'NEW').length,
    rowFields: (form.rowSets ?? []).reduce((n, r) => n + r.fields.length, 0),
    prefilled,
    conflicts: sum((i) => i.conflict),
    secondsToType: SECONDS.type,
    secondsToCheck: SECONDS.check,
    minutesSaved: (prefilled * (SECONDS.type - SECONDS.check)) / 60,
    year: await sheetsAYear(deps, form, county),
    perItem,
  }
}

/** The same sample each time, and not the oldest subjects. */
async function sampleOf({ db, seal }: SheetDeps, objectClass: string, county: string | null): Promise<SubjectRow[]> {
  const ids = await sampleSubjects(db, objectClass, county, MOST)
  return ids.length < LEAST ? [] : [...(await readSubjects(db, seal, ids)).values()]
}

function writeDown(deps: SheetDeps, viewer: Viewer, subjects: readonly SubjectRow[], elements: readonly Element[]) {
  const personal = elements.filter((e) => isPersonal(e.classification))
  return recordAccess(
    deps,
    viewer.id,
    PURPOSE,
    subjects.map((s) => ({
      ...{ county: s.county, subject: s.id, elements: personal.map((e) => e.id) },
      connectors: [...new Set(personal.flatMap((e) => keepersOf(deps.connectors, e).map((c) => c.id)))],
    })),
  )
}

const isKept = (deps: SheetDeps, element: Element): boolean =>
  element.identifier === true ||
  element.derivation !== undefined ||
  element.counted !== undefined ||
  (element.freshnessDays ?? 0) > 0 ||
  keepersOf(deps.connectors, element).length > 0

function sharesOf(
  items: readonly SettledItem[],
  subjects: number,
): Pick<SimulatedItem, 'share' | 'conflict' | 'failed' | 'sources'> {
  const filled = items.filter((i) => i.prefilled)
  const from = Map.groupBy(filled, ({ fetched }) => `${fetched?.source.kind ?? 'CONNECTOR'} ${fetched?.source.department ?? ''}`)
  return {
    share: filled.length / subjects,
    conflict: items.filter((i) => i.state === 'CONFLICT').length / subjects,
    failed: items.filter((i) => i.state === 'FAILED').length / subjects,
    sources: [...from]
      .map(([key, all]) => {
        const [kind, department] = key.split(' ') as [SourceKind, string]
        return { kind, department: department || null, share: all.length / subjects }
      })
      .sort((a, b) => b.share - a.share),
  }
}

const periodOf = (kind: Form['period'], day: string): string =>
  ({
    NONE: '',
    MONTH: day.slice(0, 7),
    QUARTER: `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
    YEAR: day.slice(0, 4),
  })[kind]
