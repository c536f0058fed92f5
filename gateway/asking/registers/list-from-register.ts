// Lists the subjects in a division's registers at the end of a period, by the same rule as counted figures. Incomplete registers
// may be listed (flagged), but not counted.
import type { Count } from '../../../schema/index.ts'
import { isDeclared } from './count-from-register.ts'
import { countedLines, needsPerson } from './counted-lines.ts'
import type { RegisterEntry } from './entry.ts'
import type { Registers } from './open-registers.ts'
import { periodDays } from './period-days.ts'

export interface Listed {
  /** The reference date: the end of the period, or today within it. */
  on: string
  entries: RegisterEntry[]
  /** The division has declared its register complete for these subjects and that day. */
  complete: boolean
  /** Lines left out because their identifier gives no age or sex. */
  unreadable: number
}

/** `unkept`: neither the division nor one below it keeps such a register. Without a period, today counts. */
export async function listFromRegister(
  registers: Registers,
  period: string,
  count: Count,
): Promise<Listed | 'unkept' | 'future'> {
  const today: string = registers.today
  const days = period === '' ? { first: today, last: today } : periodDays(period)
  if (!days || days.first > today) return 'future'
  const on = days.last < today ? days.last : today
  const register = registers.of(count.of)
  const [entries, since] = await Promise.all([register.entries(), register.declared()])
  if (entries.length === 0 && !(await register.kept())) return 'unkept'
  const people = needsPerson(count) ? await register.people() : new Map<string, string>()
  const { lines, unreadable } = countedLines(entries, people, count, { ...days, on })
  return { on, entries: lines, complete: isDeclared(since, count, { ...days, on }), unreadable }
}
