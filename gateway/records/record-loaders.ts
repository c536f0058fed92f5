// Reads what departments know about subjects, for one request of one caller. A dead department costs its own values only.
import type { Caller } from '../../connectors/index.ts'
import type { Element, ElementId, Fact, Value } from '../../schema/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { createAskSource } from './ask-sources.ts'
import { chinaDate } from './derive/china-date.ts'
import { derive } from './derive/evaluate.ts'
import { keepersOf } from './keepers.ts'
import type { RecordSources } from './record-sources.ts'
import { factIn, type SourceAnswer, sourceAnswer } from './source-answer.ts'
import { sourceFailure } from './source-failure.ts'
import type { SubjectRow } from './subject.ts'

type Whom = Pick<SubjectRow, 'objectClass' | 'identifier'>

export interface RecordLoaders {
  /** Every connector that keeps one of the elements, asked at the same time; each fails alone. Authority and others alike. */
  ask(subject: Whom, elements: readonly ElementId[]): Promise<SourceAnswer[]>
  /** The value by the authority; without one, by the first source that has it, or derived. Throws when it could not be asked. */
  value(subject: Whom, element: ElementId): Promise<Value | null>
  /** What every source says, authority first. Default: every element of the class. A source that fails contributes nothing. */
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
    ids
      .map((id) => catalogue.elements.get(id))
      .filter((e) => e !== undefined && e.objectClass === subject.objectClass) as Element[]

  async function ask(subject: Whom, ids: readonly ElementId[]): Promise<SourceAnswer[]> {
    const wanted = new Map<string, { connector: SourceAnswer['connector']; elements: ElementId[] }>()
    for (const element of elementsOf(subject, ids))
      for (const connector of keepersOf(connectors, element)) {
        const want = wanted.get(connector.id) ?? { connector, elements: [] }
        want.elements.push(element.id)
        wanted.set(connector.id, want)
      }
    return Promise.all(
      [...wanted.values()].map(async ({ connector, elements }) => {
        const asked = await Promise.all(
          elements.map(async (e) => [e, await askSource(connector, subject.objectClass, subject.identifier, e)] as const),
        )
        return sourceAnswer(connector, subject.identifier, new Map(asked))
      }),
    )
  }

  async function value(subject: Whom, id: ElementId): Promise<Value | null> {
    const element = elementsOf(subject, [id])[0]
    if (!element) return null
    if (element.identifier) return subject.identifier
    const keepers = keepersOf(connectors, element)
    const asked = keepers[0]?.id === element.authority ? keepers.slice(0, 1) : keepers
    const answers = await Promise.all(
      asked.map(async (connector) => {
        const reply = await askSource(connector, subject.objectClass, subject.identifier, id)
        return sourceAnswer(connector, subject.identifier, new Map([[id, reply]]))
      }),
    )
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
    ask,
    value,
    async facts(subject, ids) {
      const elements = elementsOf(subject, ids ?? (catalogue.classes.get(subject.objectClass) ?? []).map((e) => e.id))
      const answers = await ask(
        subject,
        elements.map((e) => e.id),
      )
      return elements.flatMap((element) =>
        keepersOf(connectors, element).flatMap(({ id }) => {
          const answer = answers.find((a) => a.connector.id === id)
          const fact = answer && factIn(answer, element)
          return fact ? [fact] : []
        }),
      )
    },
  }
}
