// What would be counted from a register if it were declared complete: to be looked at before it is said, because a figure that is counted
// fills in a report by itself. Nothing is kept.
import { type Element, type Fact, HubError } from '../../../schema/index.ts'
import {
  type Counted,
  countFromRegister,
  demandKept,
  EVERYBODY,
  isFarOff,
  openRegisters,
  populationOf,
  type Uncounted,
} from '../../asking/index.ts'
import { chinaDate, countyOfDivision, findSubject, may, type Viewer } from '../../platform/index.ts'
import { isStock, reportedBefore } from './prefill/reported-before.ts'
import type { SheetDeps } from './sheet-deps.ts'

export interface DeclaredFiguresInput {
  division: string
  class: string
  /** Left out: everybody of the class. */
  label?: string | null
  /** ISO date; left out: today. */
  completeSince?: string | null
}

export interface DeclaredFigure {
  element: Element
  counted: Counted | Uncounted
  /** What was reported last of the place, for a period before this one. */
  reported: Fact | null
  farOff: boolean
}

/** Figures of this month that are of this population, in the order of the catalogue. */
export async function declaredFigures(
  deps: SheetDeps,
  viewer: Viewer,
  { division, class: objectClass, label, completeSince }: DeclaredFiguresInput,
): Promise<DeclaredFigure[]> {
  const { db, seal } = deps
  if (!may(viewer, 'keep register', { division })) throw new HubError('FORBIDDEN')
  const population = populationOf(label)
  await demandKept(db, division, objectClass)
  const now = deps.clock()
  const today = chinaDate(now)
  const period = today.slice(0, 7)
  const elements = [...deps.catalogue.current().elements.values()].filter(
    ({ counted }) => counted?.of === objectClass && (counted.label ?? EVERYBODY) === population,
  )
  const assumed = { objectClass, population, since: completeSince ?? today }
  const counts = new Map(elements.flatMap((e) => (e.counted ? [[e.id, e.counted] as const] : [])))
  const county = countyOfDivision(division)
  const place = await findSubject(db, seal, county, 'place', division)
  const [counted, reported] = await Promise.all([
    countFromRegister(openRegisters(deps, division, today), period, counts, assumed),
    place ? reportedBefore(db, seal, { county, subjectId: place, period, elements, now }) : new Map<string, Fact>(),
  ])
  return elements.map((element) => {
    const figure = counted.get(element.id) ?? 'untold'
    const before = reported.get(element.id) ?? null
    const farOff =
      before !== null && isStock(element) && typeof figure === 'object' && isFarOff(figure.value, Number(before.value))
    return { element, counted: figure, reported: before, farOff }
  })
}
