// Counts a figure of a place from its registers, with everyone who was counted. Only from registers that are complete: the
// division's own, or every one of the divisions right below it.
import type { Count } from '../../schema/index.ts'
import { countyOfDivision, type Database, type Seal } from '../store/index.ts'
import { type CountedDays, countedLines, identifiers, needsPerson } from './counted-lines.ts'
import type { RegisterEntry } from './entry.ts'
import { periodDays } from './period-days.ts'
import { entriesOf } from './read-entries.ts'

export interface Counted {
  value: number
  /** The day as of which: the end of the period, or today within it. */
  on: string
  entries: RegisterEntry[]
}

/** Why it could not be counted: no complete register, a period that has not begun, a line whose identifier says no age, a breakdown
 * that no register tells. */
export type Uncounted = 'incomplete' | 'future' | 'unreadable' | 'untold'

export interface CountAsked {
  division: string
  period: string
  today: string
}

/** Counts several figures of one place and period, reading each register once. */
export async function countFromRegister<K extends string>(
  db: Database,
  seal: Seal,
  { division, period, today }: CountAsked,
  counts: ReadonlyMap<K, Count>,
): Promise<Map<K, Counted | Uncounted>> {
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
    const complete = await completeSince(db, division, objectClass)
    const whole = wanted.filter(([key, { within, untold }]) => {
      if (untold) return false
      // Who came and went is known for a period that was kept from its first day; who is there, for its last.
      const known = complete !== null && complete <= (within ? days.first : on)
      if (!known) result.set(key, 'incomplete')
      return known
    })
    if (whole.length === 0) continue
    const entries = await entriesOf(db, seal, division, objectClass)
    const people = whole.some(([, c]) => needsPerson(c)) ? await identifiers(db, seal, entries) : new Map<string, string>()
    for (const [key, count] of whole) result.set(key, counted(entries, people, count, { ...days, on }))
  }
  return result
}

function counted(
  entries: readonly RegisterEntry[],
  people: ReadonlyMap<string, string>,
  count: Count,
  days: CountedDays,
): Counted | Uncounted {
  const { lines, unreadable } = countedLines(entries, people, count, days)
  return unreadable > 0 ? 'unreadable' : { value: lines.length, on: days.on, entries: lines }
}

/** The day from which the division's register is complete, or all of those right below it are; null: none or not all. */
export async function completeSince(db: Database, division: string, objectClass: string): Promise<string | null> {
  const rows = await db
    .selectFrom('register')
    .select(['division_code', 'complete_since'])
    .where('county', '=', countyOfDivision(division))
    .where('object_class', '=', objectClass)
    .where('complete_since', 'is not', null)
    .execute()
  const since = new Map(rows.map((r) => [r.division_code, r.complete_since as string]))
  const own = since.get(division)
  if (own !== undefined) return own
  const below = await db.selectFrom('division').select('code').where('parent', '=', division).execute()
  const days = below.map(({ code }) => since.get(code) ?? null)
  return days.length > 0 && days.every((d) => d !== null) ? ((days as string[]).sort().at(-1) ?? null) : null
}
