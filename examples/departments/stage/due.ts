// Due dates and issue dates of the first start's tasks: some overdue, most in the coming weeks.
import type { Random } from '../world/index.ts'
import { endOfDay } from './beijing.ts'

export function dueDate(random: Random, now: Date): Date {
  const days = random.weighted([
    [random.int(-6, -1), 8],
    [random.int(0, 3), 17],
    [random.int(4, 14), 45],
    [random.int(15, 40), 30],
  ] as const)
  return endOfDay(now, days)
}

/** For the nth of so many tasks, issued evenly over the past ten days. */
export const issuedAt = (now: Date, n: number, total: number): Date =>
  new Date(now.getTime() - Math.round(((total - n) / total) * 10 * 86_400_000))
