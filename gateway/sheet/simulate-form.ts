// What asking a form would cost, before anybody is asked: prefill run for a sample of the subjects that the hub knows, nothing kept but
// the counts. It reads what departments keep of people, so each reading is written down first, like any other.
import { type ElementId, type Form, isPersonal, type Label } from '../../schema/index.ts'
import { callerOf, type Viewer } from '../identity/index.ts'
import { recordAccess } from '../protect/index.ts'
import { chinaDate, keepersOf, readSubjects } from '../records/index.ts'
import { mergeRequests } from './merge.ts'
import { prefill } from './prefill/prefill.ts'
import { settleItems } from './settle-items.ts'
import type { SheetDeps } from './sheet-deps.ts'

/** Fewer say more of persons than of the form. */
const LEAST = 5
const MOST = 20
/** Assumed, not measured: seconds to type a value, and to check one that is filled in. */
const SECONDS = { type: 12, check: 3 } as const
const PURPOSE = '预填模拟'

export interface SimulatedItem {
  element: ElementId
  label: Label
  share: number
}

interface Simulation {
  subjects: number
  /** Items a sheet, once each. */
  items: number
  /** On average, of `items`. */
  prefilled: number
  conflicts: number
  /** For each sheet: prefilled x (type - check) seconds. */
  minutesSaved: number
  perItem: SimulatedItem[]
}

/** null: too few subjects are known to say anything. */
export async function simulateForm(
  deps: SheetDeps,
  viewer: Viewer,
  form: Pick<Form, 'id' | 'title' | 'objectClass' | 'period' | 'fields' | 'source'> & { department: string },
): Promise<Simulation | null> {
  const catalogue = deps.catalogue.current()
  const merged = mergeRequests(catalogue, [{ task: 'simulation', form: { ...form, version: 0, rules: [] } }])
  const unknown = new Set(form.fields.map((f) => f.element).filter((e) => !catalogue.elements.has(e))).size
  const sampled = await deps.db
    .selectFrom('subject')
    .select(['id'])
    .where('object_class', '=', form.objectClass)
    .where('division_code', 'is not', null)
    // The same sample each time, and none of those who came first.
    .orderBy((eb) => eb.fn('md5', ['id']))
    .limit(MOST)
    .execute()
  if (sampled.length < LEAST) return null
  const subjects = [
    ...(
      await readSubjects(
        deps.db,
        deps.seal,
        sampled.map((s) => s.id),
      )
    ).values(),
  ]
  const elements = merged.items.map((i) => i.element)
  const personal = elements.filter((e) => isPersonal(e.classification))
  await recordAccess(
    deps,
    viewer.id,
    PURPOSE,
    subjects.map((s) => ({
      ...{ county: s.county, subject: s.id, elements: personal.map((e) => e.id) },
      connectors: [...new Set(personal.flatMap((e) => keepersOf(deps.connectors, e).map((c) => c.id)))],
    })),
  )
  const filled = new Map<ElementId, number>(elements.map((e) => [e.id, 0]))
  let conflicts = 0
  for (const subject of subjects) {
    const snapshot = await prefill(deps, catalogue, {
      ...{ caller: callerOf(viewer, PURPOSE, subject.division), subject, period: periodOf(form.period, chinaDate(deps.clock())) },
      ...{ elements: elements.map((e) => e.id), namedBy: null },
    })
    for (const item of settleItems(catalogue, merged.items, snapshot, {})) {
      const { id } = item.item.element
      if (item.prefilled) filled.set(id, (filled.get(id) ?? 0) + 1)
      else if (item.state === 'CONFLICT') conflicts++
    }
  }
  const prefilled = [...filled.values()].reduce((a, b) => a + b, 0) / subjects.length
  return {
    subjects: subjects.length,
    items: elements.length + unknown,
    prefilled,
    conflicts: conflicts / subjects.length,
    minutesSaved: (prefilled * (SECONDS.type - SECONDS.check)) / 60,
    perItem: elements.map((e) => ({ element: e.id, label: e.label, share: (filled.get(e.id) ?? 0) / subjects.length })),
  }
}

const periodOf = (kind: Form['period'], day: string): string =>
  ({
    NONE: '',
    MONTH: day.slice(0, 7),
    QUARTER: `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
    YEAR: day.slice(0, 4),
  })[kind]
