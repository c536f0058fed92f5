import { describe, expect, test } from 'vitest'
import { daysUntil } from '../../portal/src/format/dates.ts'
import { masked } from '../../portal/src/format/value.ts'
import type { TaskPartFragment } from '../../portal/src/generated/graphql.ts'
import { filterFromAddress, filterOf, NO_FILTER, quickOf, rangeOf, searchOf } from '../../portal/src/inbox/filter.ts'
import { groupsOf } from '../../portal/src/inbox/groups.ts'
import { takeIn } from '../../portal/src/inbox/take-in.ts'

const task = (id: string, part: Partial<TaskPartFragment> = {}): TaskPartFragment => ({
  id,
  title: `高龄津贴 ${id}`,
  state: 'OPEN',
  dueAt: null,
  period: null,
  refusal: null,
  closedBecause: null,
  updatedAt: '2026-11-21T00:00:00.000Z',
  department: { id: 'civil-affairs', name: '民政局' },
  division: { code: '420525100201', name: '花林寺村' },
  subject: null,
  form: null,
  ...part,
})
const form = { id: 'civil-affairs:x', title: 'x' }
const subject = (id: string) => ({ id, class: 'resident', label: id })
const due = (day: number) => ({ dueAt: `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z` })

describe('requests about one subject and period are one card', () => {
  test('the same subject and period go onto one sheet, another period onto another', () => {
    const s = subject('s1')
    const groups = groupsOf([
      task('a', { subject: s, form }),
      task('b', { subject: subject('s2'), form }),
      task('c', { subject: s, form }),
      task('d', { subject: s, form, period: '2026-11' }),
    ])
    expect(groups.map((g) => g.tasks.map((t) => t.id))).toEqual([['a', 'c'], ['b'], ['d']])
    expect(groups.map((g) => g.sheet)).toEqual(['/sheet/resident/s1', '/sheet/resident/s2', '/sheet/resident/s1?period=2026-11'])
  })

  test('what has no form, or is answered already, stands alone and opens no sheet', () => {
    const s = subject('s1')
    const groups = groupsOf([task('a', { subject: s }), task('b', { subject: s, form, state: 'SUBMITTED' }), task('c')])
    expect(groups.map((g) => g.sheet)).toEqual([null, null, null])
  })
})

describe('what changes while the inbox is open', () => {
  const shown = [task('a', due(20)), task('b', due(10))]
  test('a new task takes its place by due date', () => {
    expect(takeIn(shown, task('c', due(15)), NO_FILTER, false).map((t) => t.id)).toEqual(['a', 'c', 'b'])
    const soonest = { ...NO_FILTER, order: 'DUE_SOONEST' as const }
    expect(takeIn(shown.toReversed(), task('c', due(15)), soonest, false).map((t) => t.id)).toEqual(['b', 'c', 'a'])
  })

  test('a task that is answered leaves the open ones', () => {
    expect(takeIn(shown, task('a', { ...due(20), state: 'SUBMITTED' }), NO_FILTER, false).map((t) => t.id)).toEqual(['b'])
  })

  test('a task that the filter does not want stays out', () => {
    const filter = { ...NO_FILTER, departments: ['statistics'] }
    expect(takeIn([], task('c'), filter, false)).toEqual([])
  })

  test('a task behind the last one shown waits for its page', () => {
    expect(takeIn(shown, task('c', due(1)), NO_FILTER, true).map((t) => t.id)).toEqual(['a', 'b'])
    expect(takeIn(shown, task('c', due(1)), NO_FILTER, false).map((t) => t.id)).toEqual(['a', 'b', 'c'])
  })
})

describe('what is wished of the inbox', () => {
  test('the address says all of it, so that it can be kept and sent to a colleague', () => {
    const filter = {
      departments: ['civil-affairs', 'statistics'],
      state: 'ALL' as const,
      from: '2026-11-01',
      to: '2026-11-30',
      text: '津贴',
      order: 'DUE_SOONEST' as const,
    }
    expect(filterFromAddress(searchOf(filter))).toEqual(filter)
    expect(searchOf(NO_FILTER).size).toBe(0)
  })

  test('an address that makes no sense asks for the open tasks', () => {
    expect(filterFromAddress(new URLSearchParams('state=NONSENSE&from=yesterday&order=x'))).toEqual(NO_FILTER)
  })

  test('overdue means before today; soon means today and the seven days after', () => {
    const today = new Date(2026, 10, 28)
    expect(rangeOf('overdue', today)).toEqual({ from: null, to: '2026-11-27' })
    expect(rangeOf('soon', today)).toEqual({ from: '2026-11-28', to: '2026-12-05' })
    expect(quickOf({ ...NO_FILTER, ...rangeOf('soon', today) }, today)).toBe('soon')
    expect(filterOf({ ...NO_FILTER, ...rangeOf('overdue', today) })).toEqual({ states: ['OPEN'], dueTo: '2026-11-27' })
  })

  test('days are counted by the calendar, not by hours', () => {
    expect(daysUntil('2026-11-29', new Date(2026, 10, 28, 23, 59))).toBe(1)
    expect(daysUntil('2026-11-28', new Date(2026, 10, 28, 23, 59))).toBe(0)
    expect(daysUntil('2026-11-27', new Date(2026, 10, 28, 0, 1))).toBe(-1)
  })
})

test('an identifier that is only shown keeps its ends and hides its middle', () => {
  expect(masked('990101194611200023')).toBe('9••••••••••3')
})
