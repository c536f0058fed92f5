// The officer's pasted input on the page that issues requests, and what is sent to the hub; and the auditor's exported file.
import { describe, expect, test } from 'vitest'
import { csvOf } from '../../portal/src/access/csv-of.ts'
import { emptyDraft, type IssuableForm, inputOf, isWhole, periodsOf, subjectsOf } from '../../portal/src/issue/draft.ts'

const form = (over: Partial<IssuableForm>): IssuableForm => ({
  id: 'civil-affairs:F',
  version: 1,
  title: 'F',
  class: 'resident',
  period: 'NONE',
  source: 'x',
  department: { id: 'civil-affairs', name: '民政局' },
  ...over,
})

describe('subjects, one a line', () => {
  test.each([
    ['990101199001010000', [['990101199001010000', null]], 0],
    ['99010119900101000x 张三', [['99010119900101000X', '张三']], 0],
    ['９９０１０１１９９００１０１００００，李四', [['990101199001010000', '李四']], 0],
    [
      'a\n\n  \nb\tname of two words\na',
      [
        ['A', null],
        ['B', 'name of two words'],
      ],
      1,
    ],
    ['', [], 0],
  ])('%j', (lines, expected, repeated) => {
    const found = subjectsOf(lines)
    expect(found.subjects.map((s) => [s.identifier, s.label])).toEqual(expected)
    expect(found.repeated).toBe(repeated)
  })
})

test('nothing is sent that lacks a subject, a division or a period, or is more than the hub takes at once', () => {
  const whole = { ...emptyDraft, form: 'civil-affairs:F', division: '420525101000', lines: 'A\nB' }
  expect(isWhole(whole, form({}))).toBe(true)
  expect(isWhole({ ...whole, lines: '' }, form({}))).toBe(false)
  expect(isWhole({ ...whole, division: null }, form({}))).toBe(false)
  expect(isWhole(whole, form({ period: 'MONTH' }))).toBe(false)
  expect(isWhole({ ...whole, period: '2026-11' }, form({ period: 'MONTH' }))).toBe(true)
  expect(isWhole({ ...whole, lines: Array.from({ length: 2001 }, (_, i) => `S${i}`).join('\n') }, form({}))).toBe(false)
  expect(isWhole({ ...whole, lines: '', divisions: ['420525101000'] }, form({ class: 'place' }))).toBe(true)
})

test('the hub is sent subjects with their division, or divisions; a due day is due when it ends', () => {
  const draft = { ...emptyDraft, division: '420525101000', lines: 'a 张三\nA', due: '2026-12-31', title: ' ', period: '2026-11' }
  expect(inputOf(draft, form({}))).toEqual({
    form: 'civil-affairs:F',
    title: null,
    period: null,
    dueAt: new Date('2026-12-31T23:59:59').toISOString(),
    subjects: [{ identifier: 'A', label: '张三', division: '420525101000' }],
  })
  expect(inputOf({ ...draft, divisions: ['420525101000'] }, form({ class: 'place', period: 'MONTH' }))).toMatchObject({
    period: '2026-11',
    divisions: ['420525101000'],
  })
})

test('periods offered are the next, the present and those of a year before, as the hub writes them', () => {
  const today = new Date(2026, 0, 15)
  expect(periodsOf('MONTH', today).slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12'])
  expect(periodsOf('QUARTER', today).slice(0, 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3'])
  expect(periodsOf('YEAR', today)).toEqual(['2027', '2026', '2025', '2024'])
  expect(periodsOf('NONE', today)).toEqual([])
})

test('a file for a spreadsheet has no cell that it takes for a formula', () => {
  expect(
    csvOf([
      ['=1+1', 'a "b"'],
      ['@x', '现场, 核对'],
    ]),
  ).toBe('\ufeff"\'=1+1","a ""b"""\r\n"\'@x","现场, 核对"\r\n')
})
