// The inbox filter, kept in the address for bookmarks and the Back button.
import { addDays, isoDay } from '../format/dates.ts'
import type { InboxFilter, InboxOrder, TaskState } from '../generated/graphql.ts'

export interface Wish {
  departments: string[]
  state: TaskState | 'ALL'
  from: string | null
  to: string | null
  text: string
  order: InboxOrder
}

export const NO_WISH: Wish = { departments: [], state: 'OPEN', from: null, to: null, text: '', order: 'DUE_NEWEST' }
const STATES: readonly string[] = ['OPEN', 'SUBMITTED', 'CLOSED', 'ALL']
const day = (text: string | null): string | null => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null)

export function wishOf(search: URLSearchParams): Wish {
  const state = search.get('state') ?? 'OPEN'
  return {
    departments: search.getAll('department'),
    state: STATES.includes(state) ? (state as Wish['state']) : 'OPEN',
    from: day(search.get('from')),
    to: day(search.get('to')),
    text: search.get('text') ?? '',
    order: search.get('order') === 'DUE_SOONEST' ? 'DUE_SOONEST' : 'DUE_NEWEST',
  }
}

export function searchOf(wish: Wish): URLSearchParams {
  const search = new URLSearchParams(wish.departments.map((id): [string, string] => ['department', id]))
  if (wish.state !== 'OPEN') search.set('state', wish.state)
  if (wish.from) search.set('from', wish.from)
  if (wish.to) search.set('to', wish.to)
  if (wish.text.trim()) search.set('text', wish.text)
  if (wish.order !== 'DUE_NEWEST') search.set('order', wish.order)
  return search
}

export function filterOf(wish: Wish): InboxFilter {
  const filter: InboxFilter = { states: wish.state === 'ALL' ? ['OPEN', 'SUBMITTED', 'CLOSED'] : [wish.state] }
  if (wish.departments.length > 0) filter.departments = wish.departments
  if (wish.from) filter.dueFrom = wish.from
  if (wish.to) filter.dueTo = wish.to
  if (wish.text.trim()) filter.text = wish.text.trim()
  return filter
}

export type Quick = 'all' | 'overdue' | 'soon'

/** The quick filters above the list, as date ranges. */
export function rangeOf(quick: Quick, today: Date): Pick<Wish, 'from' | 'to'> {
  if (quick === 'overdue') return { from: null, to: isoDay(addDays(today, -1)) }
  if (quick === 'soon') return { from: isoDay(today), to: isoDay(addDays(today, 7)) }
  return { from: null, to: null }
}

export function quickOf(wish: Wish, today: Date): Quick | null {
  const all: Quick[] = ['all', 'overdue', 'soon']
  return all.find((q) => rangeOf(q, today).from === wish.from && rangeOf(q, today).to === wish.to) ?? null
}
