// Whom the registers of a division list at the end of a period, by the rule that figures are counted by. A list shows who is there: it
// is given from a register that nobody has declared complete, too, and says so; a figure would claim more than is known.
import type { Count } from '../../../schema/index.ts'
import { codesBelow, countyOfDivision, type Database, type Seal } from '../../platform/index.ts'
import { type CountAsked, isDeclared } from './count-from-register.ts'
import { countedLines, identifiers, needsPerson } from './counted-lines.ts'
import { declaredSince } from './declared-since.ts'
import type { RegisterEntry } from './entry.ts'
import { periodDays } from './period-days.ts'
import { entriesOf } from './read-entries.ts'

export interface Listed {
  /** The day as of which: the end of the period, or today within it. */
  on: string
  entries: RegisterEntry[]
  /** The division has declared its register complete for these subjects and that day. */
  complete: boolean
  /** Lines left out because their identifier does not say an age or a sex. */
  unreadable: number
}

/** `unkept`: neither the division nor one below it keeps such a register. Without a period, today counts. */
export async function listFromRegister(
  db: Database,
  seal: Seal,
  { division, period, today }: CountAsked,
  count: Count,
): Promise<Listed | 'unkept' | 'future'> {
  const days = period === '' ? { first: today, last: today } : periodDays(period)
  if (!days || days.first > today) return 'future'
  const on = days.last < today ? days.last : today
  const [entries, since] = await Promise.all([entriesOf(db, seal, division, count.of), declaredSince(db, division, count.of)])
  if (entries.length === 0 && !(await isKept(db, division, count.of))) return 'unkept'
  const people = needsPerson(count) ? await identifiers(db, seal, entries) : new Map<string, string>()
  const { lines, unreadable } = countedLines(entries, people, count, { ...days, on })
  return { on, entries: lines, complete: isDeclared(since, count, { ...days, on }), unreadable }
}

/** By the division itself or one right below it. */
async function isKept(db: Database, division: string, objectClass: string): Promise<boolean> {
  const row = await db
    .selectFrom('register')
    .select('division_code')
    .where('county', '=', countyOfDivision(division))
    .where('object_class', '=', objectClass)
    .where((eb) => eb.or([eb('division_code', '=', division), eb('division_code', 'in', codesBelow(division))]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
