// A small county for the inbox tests: two townships, five villages, two departments.

import type { Database, Viewer } from '../../gateway/platform/index.ts'
import type { TaskDraft } from '../../schema/index.ts'

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
  await db
    .insertInto('department')
    .values([
      { id: 'civil-affairs', name_zh: '民政局', name_en: 'Civil Affairs' },
      { id: 'statistics', name_zh: '统计局', name_en: 'Statistics' },
    ])
    .execute()
  await db
    .insertInto('connector')
    .values(['civil-affairs', 'statistics'].map((id) => ({ id, department_id: id, manifest: '' })))
    .execute()
}

export const viewer = (
  role: Viewer['assignments'][number]['role'],
  division: string | null,
  department: string | null = null,
): Viewer => ({
  id: 'w1',
  username: 'w1',
  name: 'w1',
  assignments: [{ role, division, department }],
  token: null,
})

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
