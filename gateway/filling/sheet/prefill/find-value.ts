// What is known about one element from all answers: usable facts best first, conflicts, and the result of each question. A value
// outside the element's domain is not offered.
import type { CodeList, Element, Fact, Value } from '../../../../schema/index.ts'
import { type Counted, isFarOff, type Uncounted } from '../../../asking/index.ts'
import type { DecidedValue } from '../../../delivering/index.ts'
import { factIn, type SourceAnswer } from '../../records/source-answer.ts'
import { checkValue } from '../check/check-value.ts'
import { normaliseValue } from '../check/normalise-value.ts'
import { sameValue } from '../check/same-value.ts'
import { isStock } from './reported-before.ts'
import type { Found } from './snapshot.ts'
import { correctedFact, correctionStands } from './standing-correction.ts'

export interface FindInput {
  element: Element
  /** Answers of the connectors that keep the element, authority first. */
  answers: readonly SourceAnswer[]
  earlier: Fact | undefined
  /** The value reported for the previous period. */
  last?: Fact | undefined
  /** The requests' own information: the subject's identifier and name. */
  given: Fact | undefined
  /** The authority's latest decision on a correction. */
  decided?: DecidedValue | undefined
  counted?: Counted | Uncounted | undefined
  /** The last reported value of a counted figure, for any earlier period. */
  reported?: Fact | undefined
  codeLists: ReadonlyMap<string, CodeList>
  today: string
}

export function findValue({
  element,
  answers,
  earlier,
  last,
  given,
  decided,
  counted,
  codeLists,
  today,
  ...more
}: FindInput): Found {
  const found: Found = { facts: [], conflict: false, failed: [], unknownSubject: [], notKept: [], empty: [], unusable: [] }
  const usable = (fact: Fact): Fact | null => {
    const fault = checkValue(element, fact.value, codeLists, today)
    // An answer in another unit may be finer than the element's own digits; it was accepted that way.
    if (fault && !(fault === 'FORMAT' && fact.source.kind === 'SUBMISSION')) return null
    return { ...fact, value: normaliseValue(element.domain, fact.value) as Value }
  }
  for (const answer of answers) {
    const { department } = answer.connector
    const fact = factIn(answer, element)
    if (answer.record?.problems[element.id] !== undefined) found.unusable.push(department)
    else if (fact && fact.value !== null) {
      const kept = usable(fact)
      if (kept) found.facts.push(kept)
      else found.unusable.push(department)
    } else if (fact) found.empty.push(department)
    else if (answer.state === 'FAILED') found.failed.push(department)
    else if (answer.state === 'UNKNOWN_SUBJECT') found.unknownSubject.push(department)
    else found.notKept.push(department)
  }
  if (element.identifier && given) {
    // A subject cannot be renamed: a source that returned another identifier answered about somebody else.
    found.facts = found.facts.filter((f) => sameValue(element.domain, f.value, given.value))
    if (found.facts.length === 0) found.facts.push(given)
    return found
  }
  const corrected = decided?.accepted ? usable(correctedFact(element, decided)) : null
  if (decided && corrected) putCorrected(element, found, decided, corrected)
  const authority = found.facts[0]?.source.kind === 'AUTHORITY'
  // A keeper that has no value contradicts a source that has one, unless that source is the authority.
  found.conflict = disagree(element, found.facts) || (!authority && found.facts.length > 0 && found.empty.length > 0)
  const reported = last && usable(last)
  if (reported) found.last = reported
  // The authority rejected this very value, so it is not compared with the authority's record any more.
  const refused = decided && !decided.accepted && earlier && sameValue(element.domain, earlier.value, decided.proposed)
  const before = earlier && !refused && usable(earlier)
  if (before) {
    found.conflict ||= overtakes(element, before, found.facts)
    found.facts.push(before)
  }
  if (typeof counted === 'string') found.uncounted = counted
  else if (counted && element.counted) {
    const figure: Fact = {
      element: element.id,
      value: counted.value,
      source: { kind: 'DERIVATION', derivedFrom: [], register: { objectClass: element.counted.of, on: counted.on } },
      asOf: null,
      classification: element.classification,
    }
    const says = (f: Fact) => sameValue(element.domain, f.value, figure.value)
    // A register declared complete by mistake gives a small figure that looks right. Another source with the same value confirms it.
    const farFrom = more.reported && isStock(element) && isFarOff(counted.value, Number(more.reported.value)) && more.reported
    if (!found.facts.some(says)) {
      if (farFrom) found.farFrom = farFrom
      if (counted.short) found.short = counted.short
    }
    // The value reported for this period and the register's current value are shown side by side.
    found.conflict ||= found.farFrom !== undefined || found.short !== undefined || !found.facts.every(says)
    found.facts.push(figure)
  }
  // The name in a request identifies the subject. It is used only if no record answers.
  const named = given && found.facts.length === 0 ? usable(given) : null
  if (named) found.facts.push(named)
  return found
}

function putCorrected(element: Element, found: Found, decided: DecidedValue, corrected: Fact): void {
  const own = found.facts.find((f) => f.source.kind === 'AUTHORITY')
  if (!correctionStands(element, decided, own?.value, found.failed.includes(decided.department))) return
  found.facts = [corrected, ...found.facts.filter((f) => f !== own)]
  found.failed = found.failed.filter((d) => d !== decided.department)
}

const disagree = (element: Element, facts: readonly Fact[]): boolean =>
  facts.some((f) => !sameValue(element.domain, f.value, (facts[0] as Fact).value))

/** An earlier answer contradicts a record only if the record is older. A live record of unknown age counts as newer. */
const overtakes = (element: Element, earlier: Fact, records: readonly Fact[]): boolean =>
  records.some((r) => r.asOf !== null && earlier.asOf !== null && r.asOf < earlier.asOf) &&
  records.every((r) => !sameValue(element.domain, r.value, earlier.value))
