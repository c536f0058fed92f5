// Counts a figure of a place from its registers, with everyone who was counted. The registers must be declared complete for the
// counted population: the division's own, or every one of the divisions directly below it.
import type { Count } from '../../../schema/index.ts'
import { type CountedDays, countedLines, needsPerson } from './counted-lines.ts'
import { type Assumed, type DeclaredSince, EVERYBODY } from './declared-since.ts'
import type { RegisterEntry } from './entry.ts'
import type { Registers } from './open-registers.ts'
import { periodDays } from './period-days.ts'
import { type Short, shortBy } from './unlisted.ts'

export interface Counted {
  value: number
  /** The reference date: the end of the period, or today within it. */
  on: string
  entries: RegisterEntry[]
  /** It counts everybody, but many people whom departments have asked about here are not listed. */
  short: Short | null
}

/** Why it could not be counted: no register complete for them, a period that has not begun, a line whose identifier gives no age, a
 * breakdown that no register has. */
export type Uncounted = 'incomplete' | 'future' | 'unreadable' | 'untold'

/** Counts several figures of one place and period, reading each register once. */
export async function countFromRegister<K extends string>(
  registers: Registers,
  period: string,
  counts: ReadonlyMap<K, Count>,
  assumed?: Assumed,
): Promise<Map<K, Counted | Uncounted>> {
  const { today } = registers
  const days = periodDays(period)
  const result = new Map<K, Counted | Uncounted>()
  const classes = new Set([...counts.values()].map((c) => c.of))
  for (const objectClass of classes) {
    const wanted = [...counts].filter(([, c]) => c.of === objectClass)
    const on = days && days.last < today ? days.last : today
    if (!days || days.first > today) {
      for (const [key] of wanted) result.set(key, 'future')
      continue
    }
    for (const [key, { untold }] of wanted) if (untold) result.set(key, 'untold')
    const register = registers.of(objectClass)
    const since = await register.declared(assumed)
    const whole = wanted.filter(([key, count]) => {
      if (count.untold) return false
      const known = isDeclared(since, count, { ...days, on })
      if (!known) result.set(key, 'incomplete')
      return known
    })
    if (whole.length === 0) continue
    const entries = await register.entries()
    const people = whole.some(([, c]) => needsPerson(c)) ? await register.people() : new Map<string, string>()
    const short = whole.some(([, c]) => c.label === undefined)
      ? shortBy(countedLines(entries, people, {}, { ...days, on }).lines.length, await register.unlisted())
      : null
    for (const [key, count] of whole)
      result.set(key, counted(entries, people, count, { ...days, on }, count.label === undefined ? short : null))
  }
  return result
}

function counted(
  entries: readonly RegisterEntry[],
  people: ReadonlyMap<string, string>,
  count: Count,
  days: CountedDays,
  short: Short | null,
): Counted | Uncounted {
  const { lines, unreadable } = countedLines(entries, people, count, days)
  return unreadable > 0 ? 'unreadable' : { value: lines.length, on: days.on, entries: lines, short }
}

/** Arrivals and departures need a register complete from the first day of the period; a current population, on its last day. */
export function isDeclared(
  declared: DeclaredSince,
  { label, within }: Pick<Count, 'label' | 'within'>,
  { first, on }: CountedDays,
): boolean {
  const since = declared(label ?? EVERYBODY)
  return since !== null && since <= (within ? first : on)
}
