// A small county for the inbox tests: two townships, five villages, two departments.

import type { Database } from '../../gateway/platform/index.ts'
import type { TaskDraft } from '../../schema/index.ts'
import { at, viewer as person } from '../support/people.ts'
import { settle as settleDepartments } from '../support/settle.ts'

export const COUNTY = '990101000000'
export const TOWN_A = '990101100000'
export const TOWN_B = '990101200000'
export const villagesOf = (town: string, n: number): string[] =>
  Array.from({ length: n }, (_, i) => `${town.slice(0, 9)}${String(i + 1).padStart(3, '0')}`)

export async function settle(db: Database): Promise<void> {
  const division = (code: string, parent: string | null, level: 'COUNTY' | 'TOWNSHIP' | 'VILLAGE') => ({
    code,
    parent,
    level,
    name: code,
  })
  await db
    .insertInto('division')
    .values([
      division(COUNTY, null, 'COUNTY'),
      division(TOWN_A, COUNTY, 'TOWNSHIP'),
      division(TOWN_B, COUNTY, 'TOWNSHIP'),
      ...villagesOf(TOWN_A, 3).map((v) => division(v, TOWN_A, 'VILLAGE')),
      ...villagesOf(TOWN_B, 2).map((v) => division(v, TOWN_B, 'VILLAGE')),
    ])
    .execute()
  await settleDepartments(db, { departments: { 'civil-affairs': '民政局', statistics: '统计局' } })
}

export const viewer = (...assignment: Parameters<typeof at>) => person('w1', at(...assignment))

export const draft = (externalId: string, division: string, more: Partial<TaskDraft> = {}): TaskDraft => ({
  externalId,
  title: `任务 ${externalId}`,
  division,
  dueAt: null,
  state: 'OPEN',
  form: null,
  period: null,
  subject: null,
  updatedAt: '2026-11-01T00:00:00Z',
  ...more,
})
