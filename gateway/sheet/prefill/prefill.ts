// Finds what is already known, in order: the authority; other connectors; earlier submissions inside the freshness window; figures
// counted from registers. All are
// asked at the same time, one lookup call a connector; each fails alone. What can be derived from it is worked out later, with what
// the worker types (settle-items.ts).
import type { Caller } from '../../../connectors/index.ts'
import type { Element, ElementId, Fact } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { decidedValues } from '../../corrections/index.ts'
import { chinaDate, createRecordLoaders, keepersOf, type SubjectRow } from '../../records/index.ts'
import { type Counted, countFromRegister, type Uncounted } from '../../registers/index.ts'
import type { SheetDeps } from '../sheet-deps.ts'
import { earlierFacts } from './earlier-facts.ts'
import { findValue } from './find-value.ts'
import type { Snapshot } from './snapshot.ts'

export interface PrefillInput {
  caller: Caller
  subject: SubjectRow
  /** "" where there is none. */
  period: string
  elements: readonly ElementId[]
  /** Which request named the subject, so that its identifier has a source. */
  namedBy: { connector: string; department: string } | null
}

export async function prefill(deps: SheetDeps, catalogue: Catalogue, input: PrefillInput): Promise<Snapshot> {
  const { caller, subject, period, namedBy } = input
  const now = deps.clock()
  const today = chinaDate(now)
  const elements = withInputs(catalogue, input.elements)
  const records = createRecordLoaders({ connectors: deps.connectors, catalogue, caller, clock: deps.clock })
  const [answers, earlier, counts, decided] = await Promise.all([
    records.ask(
      subject,
      elements.map((e) => e.id),
    ),
    earlierFacts(deps.db, deps.seal, {
      county: subject.county,
      subjectId: subject.id,
      period,
      elements,
      workerId: caller.worker,
      now,
    }),
    countedFigures(deps, subject, period, elements, today),
    decidedValues(deps.db, deps.seal, {
      county: subject.county,
      subjectId: subject.id,
      elements: elements.filter((e) => !e.perPeriod).map((e) => e.id),
    }),
  ])
  const found = elements.map((element) => {
    const asked = keepersOf(deps.connectors, element).flatMap(({ id }) => answers.find((a) => a.connector.id === id) ?? [])
    const about = element.objectClass === subject.objectClass
    return [
      element.id,
      findValue({
        element,
        answers: about ? asked : [],
        earlier: earlier.facts.get(element.id),
        last: earlier.last.get(element.id),
        given: about ? given(element, subject, namedBy) : undefined,
        counted: counts.get(element.id),
        decided: decided.get(element.id),
        codeLists: catalogue.codeLists,
        today,
      }),
    ] as const
  })
  for (const { connector, state, reason } of answers)
    if (state === 'FAILED')
      deps.log.warn({ connector: connector.id, reason }, 'a source could not be asked while a sheet was filled')
  return {
    today,
    found: Object.fromEntries(found),
    sources: answers.map(({ connector, state, reason, milliseconds }) => ({
      connector: connector.id,
      department: connector.department,
      state,
      reason,
      milliseconds,
    })),
  }
}

/** What the request itself says of its subject: the identifier, and the name where it gives one. */
function given(element: Element, subject: SubjectRow, namedBy: PrefillInput['namedBy']): Fact | undefined {
  const value = element.identifier ? subject.identifier : element.property === 'name' ? subject.name : null
  if (value === null) return undefined
  const source: Fact['source'] = namedBy ? { kind: 'CONNECTOR', ...namedBy } : { kind: 'DERIVATION', derivedFrom: [] }
  return { element: element.id, value, source, asOf: null, classification: element.classification }
}

/** Figures of a place, counted from its registers. */
async function countedFigures(
  { db, seal }: SheetDeps,
  { objectClass, identifier }: SubjectRow,
  period: string,
  elements: readonly Element[],
  today: string,
): Promise<Map<ElementId, Counted | Uncounted>> {
  const counts = new Map(
    elements.flatMap((e) => (e.counted && e.objectClass === objectClass ? [[e.id, e.counted] as const] : [])),
  )
  if (objectClass !== 'place' || !period || counts.size === 0) return new Map()
  return countFromRegister(db, seal, { division: identifier, period, today }, counts)
}

/** The elements and, behind them, those that they derive from. */
function withInputs(catalogue: Catalogue, ids: readonly ElementId[]): Element[] {
  const all = new Map<ElementId, Element>()
  const add = (id: ElementId) => {
    const element = catalogue.elements.get(id)
    if (!element || all.has(id)) return
    all.set(id, element)
    for (const input of element.derivation?.inputs ?? []) add(input)
  }
  for (const id of ids) add(id)
  return [...all.values()]
}
