// Reads what departments know about subjects, for one request of one caller. An unavailable department affects only its own values.
import type { Caller, Connector } from '../../../connectors/index.ts'
import type { Element, ElementId, Fact, Value } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import type { SubjectRow } from '../../platform/index.ts'
import { chinaDate, derive } from '../../platform/index.ts'
import { createAskSource } from './ask-sources.ts'
import { keepersOf, type Plan, planOf } from './keepers.ts'
import type { RecordSources } from './record-sources.ts'
import { factIn, type SourceAnswer, sourceAnswer } from './source-answer.ts'
import { sourceFailure } from './source-failure.ts'

type Whom = Pick<SubjectRow, 'objectClass' | 'identifier'>

export interface RecordLoaders {
  /** Asks every connector that keeps one of the elements, in parallel, authority and others alike. Each fails alone. */
  ask(subject: Whom, elements: readonly ElementId[]): Promise<SourceAnswer[]>
  /** The authority's value; without an authority, the first source's value or a derived one. Throws if it could not be asked. */
  value(subject: Whom, element: ElementId): Promise<Value | null>
  /** The values of all sources, authority first. Default: every element of the class. A failed source adds nothing. */
  facts(subject: Whom, elements?: readonly ElementId[]): Promise<Fact[]>
}

export interface RecordLoaderOptions {
  connectors: RecordSources
  catalogue: Catalogue
  caller: Caller
  signal?: AbortSignal
  clock?: () => Date
}

export function createRecordLoaders(options: RecordLoaderOptions): RecordLoaders {
  const { connectors, catalogue, clock = () => new Date() } = options
  const askSource = createAskSource(options.caller, options.signal)

  const elementsOf = (subject: Whom, ids: readonly ElementId[]): Element[] =>
    ids.flatMap((id) => {
      const element = catalogue.elements.get(id)
      return element?.objectClass === subject.objectClass ? [element] : []
    })

  async function answerOf(connector: Connector, subject: Whom, elements: ReadonlySet<ElementId>): Promise<SourceAnswer> {
    const asked = await askSource(connector, subject.objectClass, subject.identifier, elements)
    return sourceAnswer(connector, subject.identifier, [...elements], asked)
  }

  const askAll = ({ asked }: Plan, subject: Whom): Promise<SourceAnswer[]> =>
    Promise.all(Array.from(asked, ([connector, elements]) => answerOf(connector, subject, elements)))

  async function value(subject: Whom, id: ElementId): Promise<Value | null> {
    const element = elementsOf(subject, [id])[0]
    if (!element) return null
    if (element.identifier) return subject.identifier
    const keepers = keepersOf(connectors, element)
    const asked = keepers[0]?.id === element.authority ? keepers.slice(0, 1) : keepers
    const answers = await Promise.all(asked.map((connector) => answerOf(connector, subject, new Set([id]))))
    for (const answer of answers) {
      const known = factIn(answer, element)?.value
      if (known !== undefined && known !== null) return known
    }
    const failed = answers.find((a) => a.state === 'FAILED')
    if (failed) throw sourceFailure(catalogue, failed)
    return derived(subject, element)
  }

  async function derived(subject: Whom, { derivation }: Element): Promise<Value | null> {
    if (!derivation) return null
    const inputs = await Promise.all(derivation.inputs.map((input) => value(subject, input)))
    return inputs.every((input) => input !== null) ? derive(derivation, inputs, chinaDate(clock())) : null
  }

  return {
    ask: (subject, ids) => askAll(planOf(connectors, elementsOf(subject, ids)), subject),
    value,
    async facts(subject, ids) {
      const elements = ids ? elementsOf(subject, ids) : (catalogue.classes.get(subject.objectClass) ?? [])
      const plan = planOf(connectors, elements)
      const answers = new Map<Connector, SourceAnswer>()
      for (const answer of await askAll(plan, subject)) answers.set(answer.connector, answer)
      const facts: Fact[] = []
      for (const { element, connector } of plan.told) {
        const answer = answers.get(connector)
        const fact = answer && factIn(answer, element)
        if (fact) facts.push(fact)
      }
      return facts
    },
  }
}
