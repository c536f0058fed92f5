// When the tasks of a first start are due, and when they were issued: some overdue, most in the coming weeks.
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

/** The nth of so many tasks, issued evenly over the ten days before now. */
export const issuedAt = (now: Date, n: number, total: number): Date =>
  new Date(now.getTime() - Math.round(((total - n) / total) * 10 * 86_400_000))
