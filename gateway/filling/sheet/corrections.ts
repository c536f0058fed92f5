// A worker's change of an authority's value is a correction. It is addressed to that authority, with a due date.
import type { Acceptance } from '../submissions/acceptance.ts'
import { sameValue } from './check/same-value.ts'
import type { SettledItem } from './settle-items.ts'

/** Working days until an authority must answer. */
const DAYS_TO_ANSWER = 10
const DAY_MS = 86_400_000

export function correctionsIn(
  { objectClass, id }: Acceptance['subject'],
  items: readonly SettledItem[],
  today: string,
): Acceptance['corrections'] {
  return items.flatMap(({ item: { element }, value, found }) => {
    const fact = found.facts.find((f) => f.source.kind === 'AUTHORITY')
    const { department, connector } = fact?.source ?? {}
    if (!fact || !department || !connector || sameValue(element.domain, value, fact.value)) return []
    return [
      {
        subject: { objectClass, id },
        element: element.id,
        departmentId: department,
        connectorId: connector,
        was: fact.value,
        proposed: value,
        dueOn: workingDaysAfter(today, DAYS_TO_ANSWER),
      },
    ]
  })
}

/** Monday to Friday count. Public holidays and make-up days, announced each year, are unknown here. */
export function workingDaysAfter(date: string, days: number): string {
  let at = new Date(`${date}T00:00:00Z`)
  for (let left = days; left > 0; ) {
    at = new Date(at.getTime() + DAY_MS)
    if (at.getUTCDay() !== 0 && at.getUTCDay() !== 6) left--
  }
  return at.toISOString().slice(0, 10)
}
