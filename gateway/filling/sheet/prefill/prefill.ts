// Finds what is already known, in order: the authority; other connectors; earlier submissions inside the freshness window; figures
// counted from registers. All are
// asked at the same time, one lookup call a connector; each fails alone. What can be derived from it is worked out later, with what
// the worker types (settle-items.ts).
import type { Caller } from '../../../../connectors/index.ts'
import type { Element, ElementId, Fact } from '../../../../schema/index.ts'
import { type Counted, countFromRegister, type Uncounted } from '../../../asking/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import { decidedValues } from '../../../delivering/index.ts'
import { chinaDate, type SubjectRow } from '../../../platform/index.ts'
import { keepersOf } from '../../records/keepers.ts'
import { createRecordLoaders } from '../../records/record-loaders.ts'
import type { SourceAnswer } from '../../records/source-answer.ts'
import type { SheetDeps } from '../sheet-deps.ts'
import { doubtSiblings } from './doubt-siblings.ts'
import { earlierFacts } from './earlier-facts.ts'
import { findValue } from './find-value.ts'
import { reportedBefore } from './reported-before.ts'
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
  const today = chinaDate(deps.clock())
  const source: Fact['source'] = namedBy ? { kind: 'CONNECTOR', ...namedBy } : { kind: 'DERIVATION', derivedFrom: [] }
  const whom = [{ subject, source }]
  const { found, sources } = await prefillAll(deps, catalogue, { caller, whom, period, elements: input.elements })
  return { today, found: found.get(subject.id) ?? {}, sources }
}

/** A subject, and who says that it is the one. */
export interface Named {
  subject: SubjectRow
  source: Fact['source']
}

/** For several subjects of one class and county: one call a connector for all of them. */
export async function prefillAll(
  deps: SheetDeps,
  catalogue: Catalogue,
  input: { caller: Caller; whom: readonly Named[]; period: string; elements: readonly ElementId[] },
): Promise<{ found: Map<string, Snapshot['found']>; sources: Snapshot['sources'] }> {
  const { caller, whom, period } = input
  const [first] = whom
  if (!first) return { found: new Map(), sources: [] }
  const now = deps.clock()
  const today = chinaDate(now)
  const elements = withInputs(catalogue, input.elements)
  const records = createRecordLoaders({ connectors: deps.connectors, catalogue, caller, clock: deps.clock })
  const wanted = elements.map((e) => e.id)
  const of = { county: first.subject.county, subjectIds: whom.map((w) => w.subject.id) }
  const [answered, earlier, counts, decided] = await Promise.all([
    Promise.all(whom.map(({ subject }) => records.ask(subject, wanted))),
    earlierFacts(deps.db, deps.seal, { ...of, period, elements, workerId: caller.worker, now }),
    Promise.all(whom.map(({ subject }) => countedFigures(deps, subject, period, elements, now))),
    decidedValues(deps.db, deps.seal, { ...of, elements: elements.filter((e) => !e.perPeriod).map((e) => e.id) }),
  ])
  const found = new Map<string, Snapshot['found']>()
  for (const [i, { subject, source }] of whom.entries()) {
    const answers = answered[i] ?? []
    const values = elements.map((element) => {
      const asked = keepersOf(deps.connectors, element).flatMap(({ id }) => answers.find((a) => a.connector.id === id) ?? [])
      const about = element.objectClass === subject.objectClass
      return [
        element.id,
        findValue({
          element,
          answers: about ? asked : [],
          earlier: earlier.get(subject.id)?.facts.get(element.id),
          last: earlier.get(subject.id)?.last.get(element.id),
          given: about ? given(element, subject, source) : undefined,
          counted: counts[i]?.counted.get(element.id),
          reported: counts[i]?.reported.get(element.id),
          decided: decided.get(subject.id)?.get(element.id),
          codeLists: catalogue.codeLists,
          today,
        }),
      ] as const
    })
    const all = Object.fromEntries(values)
    doubtSiblings(all, elements, counts[i]?.reported ?? new Map())
    found.set(subject.id, all)
  }
  const sources = sourcesOf(answered.flat())
  for (const { connector, state, reason } of sources)
    if (state === 'FAILED') deps.log.warn({ connector, reason }, 'a source could not be asked while a sheet was filled')
  return { found, sources }
}

/** Each source once: failed where it failed for anybody, else answering where it knows anybody. */
function sourcesOf(answers: readonly SourceAnswer[]): Snapshot['sources'] {
  return mergeSources(
    answers.map(({ connector, state, reason, milliseconds }) => ({
      ...{ connector: connector.id, department: connector.department, state, reason, milliseconds },
    })),
  )
}

const WEIGHT = { FAILED: 2, ANSWERED: 1, UNKNOWN_SUBJECT: 0 } as const

export function mergeSources(sources: Snapshot['sources']): Snapshot['sources'] {
  const merged = new Map<string, Snapshot['sources'][number]>()
  for (const source of sources) {
    const known = merged.get(source.connector)
    const heavier = !known || WEIGHT[source.state] > WEIGHT[known.state] ? source : known
    merged.set(source.connector, { ...heavier, milliseconds: Math.max(source.milliseconds, known?.milliseconds ?? 0) })
  }
  return [...merged.values()]
}

/** What names the subject says of it: the identifier, and the name where it gives one. */
function given(element: Element, subject: SubjectRow, source: Fact['source']): Fact | undefined {
  const value = element.identifier ? subject.identifier : element.property === 'name' ? subject.name : null
  if (value === null) return undefined
  return { element: element.id, value, source, asOf: null, classification: element.classification }
}

interface Figures {
  counted: Map<ElementId, Counted | Uncounted>
  reported: Map<ElementId, Fact>
}

/** Figures of a place, counted from its registers, and what was reported of them before. */
async function countedFigures(
  { db, seal }: SheetDeps,
  { objectClass, identifier, county, id }: SubjectRow,
  period: string,
  elements: readonly Element[],
  now: Date,
): Promise<Figures> {
  const own = elements.filter((e) => e.counted && e.objectClass === objectClass)
  if (objectClass !== 'place' || !period || own.length === 0) return { counted: new Map(), reported: new Map() }
  const counts = new Map(own.flatMap((e) => (e.counted ? [[e.id, e.counted] as const] : [])))
  const [counted, reported] = await Promise.all([
    countFromRegister(db, seal, { division: identifier, period, today: chinaDate(now) }, counts),
    reportedBefore(db, seal, { county, subjectId: id, period, elements: own, now }),
  ])
  return { counted, reported }
}

/** The elements and, behind them, those that they derive from. */
export function withInputs(catalogue: Catalogue, ids: readonly ElementId[]): Element[] {
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
