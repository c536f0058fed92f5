// Whether a register entry matches a rule within the month before a day, so that a job that was down for weeks skips no one.
import { birthDateIn, isGb11643 } from '../../../schema/index.ts'
import { ageAt } from '../../platform/index.ts'
import { isListed, type RegisterEntry } from '../registers/entry.ts'
import type { AlertRule } from './read-rules.ts'

const DAYS_BACK = 31
const DAY_MS = 86_400_000

export function holdsFor({ when }: AlertRule, entry: RegisterEntry, identifier: string, today: string): boolean {
  const from = new Date(Date.parse(today) - DAYS_BACK * DAY_MS).toISOString().slice(0, 10)
  const lately = (day: string | null) => day !== null && day > from && day <= today
  if ('went' in when) return entry.went === when.went && lately(entry.until)
  if (!isListed(entry, today)) return false
  if ('came' in when) return entry.came === when.came && lately(entry.since)
  if ('label' in when) {
    const carried = entry.labels.find((l) => l.label === when.label && (l.until === undefined || l.until > today))
    return carried !== undefined && lately(carried.since)
  }
  if (!isGb11643(identifier)) return false
  const born = birthDateIn(identifier)
  const [before, now] = [ageAt(born, from), ageAt(born, today)]
  return now !== null && now >= when.turns && (before === null || before < when.turns)
}
