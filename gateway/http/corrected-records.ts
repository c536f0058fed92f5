// Live values with accepted corrections that the authority's record does not show yet. Reads and sheets show the same.
import DataLoader from 'dataloader'
import type { Fact, Value } from '../../schema/index.ts'
import type { Catalogue, GraphContext } from '../catalogue/index.ts'
import { type DecidedValue, decidedValues } from '../delivering/index.ts'
import { correctedFact, correctionStands, keepersOf, type RecordLoaders } from '../filling/index.ts'
import type { Hub } from '../hub.ts'
import { chinaDate, derive, type SubjectRow } from '../platform/index.ts'

type Records = GraphContext['records']

export function correctedRecords(
  { db, seal, clock, connectors }: Pick<Hub, 'db' | 'seal' | 'clock' | 'connectors'>,
  catalogue: Catalogue,
  records: Pick<RecordLoaders, 'value' | 'facts'>,
): Records {
  const decided = new DataLoader<SubjectRow, ReadonlyMap<string, DecidedValue> | undefined, string>(
    async (subjects) => {
      const found = new Map<string, ReadonlyMap<string, DecidedValue>>()
      for (const [county, some] of Map.groupBy(subjects, (s) => s.county))
        for (const [id, values] of await decidedValues(db, seal, { county, subjectIds: some.map((s) => s.id) }))
          found.set(`${county}:${id}`, values)
      return subjects.map((s) => found.get(`${s.county}:${s.id}`))
    },
    { cacheKeyFn: (s) => `${s.county}:${s.id}` },
  )

  /** A subject found without decisions is not queried again in this request. */
  const decidedOf = (subject: SubjectRow) => (subject.corrected === false ? undefined : decided.load(subject))

  async function value(subject: SubjectRow, id: string): Promise<Value | null> {
    const [corrections, said] = await Promise.all([
      decidedOf(subject),
      records.value(subject, id).then(
        (own) => ({ own }),
        (error: unknown) => ({ error }),
      ),
    ])
    const element = catalogue.elements.get(id)
    const correction = corrections?.get(id)
    const failed = 'error' in said
    if (element && !element.perPeriod && correction) {
      const own = failed ? undefined : (said.own ?? undefined)
      if (correctionStands(element, correction, own, failed)) return correction.proposed
    }
    if (failed) throw said.error
    const inputs = element?.derivation?.inputs ?? []
    // A value without a keeper is derived, also from corrected values.
    if (!element?.derivation || !corrections?.size || keepersOf(connectors, element).length > 0) return said.own
    const values = await Promise.all(inputs.map((input) => value(subject, input)))
    return values.every((v) => v !== null) ? derive(element.derivation, values, chinaDate(clock())) : null
  }

  return {
    value,
    async facts(subject, ids) {
      const [corrections, facts] = await Promise.all([decidedOf(subject), records.facts(subject, ids)])
      if (!corrections?.size) return facts
      const wanted = new Set(ids ?? catalogue.classes.get(subject.objectClass)?.map((e) => e.id))
      const shown: Fact[] = [...facts]
      for (const [id, correction] of corrections) {
        const element = catalogue.elements.get(id)
        if (!element || element.perPeriod || element.own || !wanted.has(id)) continue
        const at = shown.findIndex((f) => f.element === id && f.source.kind === 'AUTHORITY')
        const first = shown.findIndex((f) => f.element === id)
        // A failed source and one without this element look alike here; in both cases the accepted value stays.
        if (!correctionStands(element, correction, shown[at]?.value, at < 0)) continue
        if (at >= 0) shown[at] = correctedFact(element, correction)
        else shown.splice(first < 0 ? shown.length : first, 0, correctedFact(element, correction))
      }
      return shown
    },
  }
}
