// A preview of the figures that a register would give if it were declared complete. A counted figure fills reports automatically,
// so people check it before they declare. Nothing is stored.
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
  /** Omitted: everybody of the class. */
  label?: string | null
  /** ISO date; omitted: today. */
  completeSince?: string | null
}

export interface DeclaredFigure {
  element: Element
  counted: Counted | Uncounted
  /** The last figure reported for the place, for an earlier period. */
  reported: Fact | null
  farOff: boolean
}

/** This month's figures of this population, in catalogue order. */
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
