// Finds what is already known, in order: the authority; other connectors; earlier submissions within the freshness window;
// figures counted from registers. All are asked in parallel, one lookup call per connector; each fails alone. Derived values are
// computed later, together with the worker's input (settle-items.ts).
import type { Caller } from '../../../../connectors/index.ts'
import type { Count, Element, ElementId, Fact } from '../../../../schema/index.ts'
import { type Counted, countFromRegister, openRegisters, type Registers, type Uncounted } from '../../../asking/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import { type DecidedValue, decidedValues } from '../../../delivering/index.ts'
import { chinaDate, type SubjectRow } from '../../../platform/index.ts'
import { keepersOf } from '../../records/keepers.ts'
import { createRecordLoaders } from '../../records/record-loaders.ts'
import type { RecordSources } from '../../records/record-sources.ts'
import type { SourceAnswer } from '../../records/source-answer.ts'
import type { SheetDeps } from '../sheet-deps.ts'
import { doubtSiblings } from './doubt-siblings.ts'
import { earlierFacts } from './earlier-facts.ts'
import { findValue } from './find-value.ts'
import { reportedBefore } from './reported-before.ts'
import type { Snapshot } from './snapshot.ts'

/** A subject, and the source of its identity. */
export interface Named {
  subject: SubjectRow
  source: Fact['source']
}

export interface PrefillInput {
  caller: Caller
  whom: readonly Named[]
  /** "" without a period. */
  period: string
  elements: readonly ElementId[]
  /** Registers of the sheet's division, if already open. */
  registers?: Registers | null
}

export interface Prefilled {
  /** By subject. */
  found: Map<string, Snapshot['found']>
  sources: Snapshot['sources']
}

/** For several subjects of one class and county, with one call per connector for all of them. */
export async function prefill(deps: SheetDeps, catalogue: Catalogue, input: PrefillInput): Promise<Prefilled> {
  const { caller, whom, period, registers } = input
  const [first] = whom
  if (!first) return { found: new Map(), sources: [] }
  const now = deps.clock()
  const today = chinaDate(now)
  const elements = withInputs(catalogue, input.elements)
  const records = createRecordLoaders({ connectors: deps.connectors, catalogue, caller, clock: deps.clock })
  const wanted = elements.map((e) => e.id)
  const of = { county: first.subject.county, subjectIds: whom.map((w) => w.subject.id) }
  const figures = countsIn(elements, first.subject, period)
  const counting = figures.size > 0 ? whom : []
  const [answered, earlier, counted, reported, decided] = await Promise.all([
    Promise.all(whom.map(({ subject }) => records.ask(subject, wanted))),
    earlierFacts(deps.db, deps.seal, { ...of, period, elements, workerId: caller.worker, now }),
    Promise.all(
      counting.map(({ subject: { identifier } }) =>
        countFromRegister(
          registers?.division === identifier ? registers : openRegisters(deps, identifier, today),
          period,
          figures,
        ),
      ),
    ),
    Promise.all(
      counting.map(({ subject: { id, county } }) => {
        const own = elements.filter((e) => figures.has(e.id))
        return reportedBefore(deps.db, deps.seal, { county, subjectId: id, period, elements: own, now })
      }),
    ),
    decidedValues(deps.db, deps.seal, { ...of, elements: elements.filter((e) => !e.perPeriod).map((e) => e.id) }),
  ])
  const found = new Map<string, Snapshot['found']>()
  for (const [i, named] of whom.entries()) {
    const { id } = named.subject
    const known = { answers: answered[i] ?? [], earlier: earlier.get(id), decided: decided.get(id) }
    const figuresOf = { counted: counted[i], reported: reported[i] ?? new Map<ElementId, Fact>() }
    const all = valuesOf({ connectors: deps.connectors, catalogue, today, elements }, named, { ...known, ...figuresOf })
    doubtSiblings(all, elements, figuresOf.reported)
    found.set(id, all)
  }
  const sources = sourcesOf(answered.flat())
  for (const { connector, state, reason } of sources)
    if (state === 'FAILED') deps.log.warn({ connector, reason }, 'a source could not be asked while a sheet was filled')
  return { found, sources }
}

/** Figures counted from registers: only for places and periods. */
function countsIn(elements: readonly Element[], { objectClass }: SubjectRow, period: string): Map<ElementId, Count> {
  if (objectClass !== 'place' || !period) return new Map()
  return new Map(elements.flatMap((e) => (e.counted && e.objectClass === objectClass ? [[e.id, e.counted] as const] : [])))
}

interface KnownOf {
  answers: readonly SourceAnswer[]
  earlier: { facts: ReadonlyMap<ElementId, Fact>; last: ReadonlyMap<ElementId, Fact> } | undefined
  decided: ReadonlyMap<ElementId, DecidedValue> | undefined
  counted: ReadonlyMap<ElementId, Counted | Uncounted> | undefined
  reported: ReadonlyMap<ElementId, Fact>
}

function valuesOf(
  {
    connectors,
    catalogue,
    today,
    elements,
  }: {
    connectors: RecordSources
    catalogue: Catalogue
    today: string
    elements: readonly Element[]
  },
  { subject, source }: Named,
  known: KnownOf,
): Snapshot['found'] {
  const values = elements.map((element) => {
    const asked = keepersOf(connectors, element).flatMap(({ id }) => known.answers.find((a) => a.connector.id === id) ?? [])
    const about = element.objectClass === subject.objectClass
    return [
      element.id,
      findValue({
        element,
        answers: about ? asked : [],
        earlier: known.earlier?.facts.get(element.id),
        last: known.earlier?.last.get(element.id),
        given: about ? given(element, subject, source) : undefined,
        counted: known.counted?.get(element.id),
        reported: known.reported.get(element.id),
        decided: known.decided?.get(element.id),
        codeLists: catalogue.codeLists,
        today,
      }),
    ] as const
  })
  return Object.fromEntries(values)
}

/** Each source once: failed if it failed for any subject, otherwise answering if it knows any. */
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

/** The facts in a subject's naming: the identifier, and the name if given. */
function given(element: Element, subject: SubjectRow, source: Fact['source']): Fact | undefined {
  const value = element.identifier ? subject.identifier : element.property === 'name' ? subject.name : null
  if (value === null) return undefined
  return { element: element.id, value, source, asOf: null, classification: element.classification }
}

/** The elements, followed by those that they derive from. */
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
