// The inbox filter, kept in the address for bookmarks and the Back button.
import { addDays, isoDay } from '../format/dates.ts'
import type { InboxFilter, InboxOrder, TaskState } from '../generated/graphql.ts'

export interface Filter {
  departments: string[]
  state: TaskState | 'ALL'
  from: string | null
  to: string | null
  text: string
  order: InboxOrder
}

export const NO_FILTER: Filter = { departments: [], state: 'OPEN', from: null, to: null, text: '', order: 'DUE_NEWEST' }
const STATES: readonly string[] = ['OPEN', 'SUBMITTED', 'CLOSED', 'ALL']
const day = (text: string | null): string | null => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null)

export function filterFromAddress(search: URLSearchParams): Filter {
  const state = search.get('state') ?? 'OPEN'
  return {
    departments: search.getAll('department'),
    state: STATES.includes(state) ? (state as Filter['state']) : 'OPEN',
    from: day(search.get('from')),
    to: day(search.get('to')),
    text: search.get('text') ?? '',
    order: search.get('order') === 'DUE_SOONEST' ? 'DUE_SOONEST' : 'DUE_NEWEST',
  }
}

export function searchOf(filter: Filter): URLSearchParams {
  const search = new URLSearchParams(filter.departments.map((id): [string, string] => ['department', id]))
  if (filter.state !== 'OPEN') search.set('state', filter.state)
  if (filter.from) search.set('from', filter.from)
  if (filter.to) search.set('to', filter.to)
  if (filter.text.trim()) search.set('text', filter.text)
  if (filter.order !== 'DUE_NEWEST') search.set('order', filter.order)
  return search
}

export function filterOf(filter: Filter): InboxFilter {
  const asked: InboxFilter = { states: filter.state === 'ALL' ? ['OPEN', 'SUBMITTED', 'CLOSED'] : [filter.state] }
  if (filter.departments.length > 0) asked.departments = filter.departments
  if (filter.from) asked.dueFrom = filter.from
  if (filter.to) asked.dueTo = filter.to
  if (filter.text.trim()) asked.text = filter.text.trim()
  return asked
}

export type Quick = 'all' | 'overdue' | 'soon'

/** The quick filters above the list, as date ranges. */
export function rangeOf(quick: Quick, today: Date): Pick<Filter, 'from' | 'to'> {
  if (quick === 'overdue') return { from: null, to: isoDay(addDays(today, -1)) }
  if (quick === 'soon') return { from: isoDay(today), to: isoDay(addDays(today, 7)) }
  return { from: null, to: null }
}

export function quickOf(filter: Filter, today: Date): Quick | null {
  const all: Quick[] = ['all', 'overdue', 'soon']
  return all.find((q) => rangeOf(q, today).from === filter.from && rangeOf(q, today).to === filter.to) ?? null
}
