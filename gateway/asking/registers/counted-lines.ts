// The register lines that a count covers. Counting and listing use the same rule, so that a figure and its list agree.
import { birthDateIn, type Count, isGb11643, sexIn } from '../../../schema/index.ts'
import { ageAt } from '../../platform/index.ts'
import { isListed, labelsOn, type RegisterEntry } from './entry.ts'

/** First and last day of the period, and the reference date. */
export interface CountedDays {
  first: string
  last: string
  on: string
}

/** It needs something that only a person's identifier tells. */
export const needsPerson = (c: Omit<Count, 'of'>): boolean =>
  c.ageFrom !== undefined || c.ageBelow !== undefined || c.sex !== undefined || c.within === 'born'

/** `unreadable`: lines left out because their identifier lacks what the count needs. */
export function countedLines(
  entries: readonly RegisterEntry[],
  people: ReadonlyMap<string, string>,
  count: Omit<Count, 'of'>,
  { first, last, on }: CountedDays,
): { lines: RegisterEntry[]; unreadable: number } {
  const inPeriod = (day: string | null) => day !== null && day >= first && day <= last && day <= on
  const found = new Map<string, RegisterEntry>()
  let unreadable = 0
  for (const entry of entries) {
    if (!count.within && !isListed(entry, on)) continue
    if (count.within === 'movedIn' && !(entry.came === 'MOVED_IN' && inPeriod(entry.since))) continue
    if (count.within === 'movedOut' && !(entry.went === 'MOVED_OUT' && inPeriod(entry.until))) continue
    if (count.within === 'died' && !(entry.went === 'DIED' && inPeriod(entry.until))) continue
    if (count.label && !labelsOn(entry, on).includes(count.label)) continue
    if (needsPerson(count)) {
      const identifier = people.get(entry.subjectId) ?? ''
      const born = isGb11643(identifier) ? birthDateIn(identifier) : null
      if (born === null) {
        unreadable++
        continue
      }
      if (count.within === 'born' && !inPeriod(born)) continue
      const age = ageAt(born, on)
      if (count.ageFrom !== undefined && (age === null || age < count.ageFrom)) continue
      if (count.ageBelow !== undefined && (age === null || age >= count.ageBelow)) continue
      if (count.sex && sexIn(identifier) !== count.sex) continue
    }
    // A person in the lists of two villages counts once.
    if (!found.has(entry.subjectId)) found.set(entry.subjectId, entry)
  }
  return { lines: [...found.values()], unreadable }
}
