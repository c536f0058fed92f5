// The effect of requesting a form, computed before any request is made.
import { afterAll, expect, test } from 'vitest'
import { simulateForm } from '../../gateway/filling/index.ts'
import { ensureSubjects } from '../../gateway/platform/index.ts'
import { gb11643CheckCharacter } from '../../schema/index.ts'
import { COUNTY, sheetWorld, TOWN, worker } from './sheet-world.ts'

const people = Array.from({ length: 8 }, (_, n) => `9901011950030${n + 1}002`).map((n) => n + gb11643CheckCharacter(n))
const label = { zh: 'x', en: 'x' }
const form = {
  ...{
    id: 'civil-affairs:NEW',
    title: label,
    objectClass: 'resident',
    period: 'NONE' as const,
    source: 'x',
    department: 'civil-affairs',
  },
  fields: ['resident.idNumber', 'resident.age', 'resident.residenceAddress', 'resident.remark', 'resident.neverSeen'].map(
    (element) => ({
      ...{ code: element, element, label, required: false },
    }),
  ),
}

const world = await sheetWorld()
afterAll(() => world.close())

test('a sample of those who are known tells how many items are filled in, what that saves, and every reading is written down', async () => {
  expect(await simulateForm(world.deps, worker, form)).toBe(null)
  const known = people.map((identifier) => ({ objectClass: 'resident', identifier, division: TOWN }))
  await ensureSubjects(world.deps.db, world.deps.seal, COUNTY, known)
  for (const one of people.slice(0, 4)) world.police.keep(one, { 'resident.residenceAddress': '鸣凤镇1号' })
  const result = await simulateForm(world.deps, worker, form)
  // Number and age are known for everyone, the address for half, the remark and the new element for none.
  expect(result).toMatchObject({ subjects: 8, items: 5, prefilled: 2.5, conflicts: 0, minutesSaved: 0.375 })
  expect(result?.perItem.map((i) => [i.element, i.state, i.share])).toEqual([
    ['resident.idNumber', 'KEPT', 1],
    ['resident.age', 'KEPT', 1],
    ['resident.residenceAddress', 'KEPT', 0.5],
    ['resident.remark', 'NOT_KEPT', 0],
    ['resident.neverSeen', 'NEW', 0],
  ])
  expect(result?.perItem[2]?.sources).toEqual([{ kind: 'AUTHORITY', department: 'public-security', share: 0.5 }])
  expect(result?.newItems).toBe(1)
  // No request exists yet, so each known subject counts once.
  expect(result?.year).toEqual({ sheets: 8, basis: 'SUBJECTS' })
  const read = await world.deps.db.selectFrom('access_record').select('subject_id').execute()
  expect(new Set(read.map((r) => r.subject_id)).size).toBe(8)
})

test('a county of which too few are known gives no answer, and none of its neighbours’', async () => {
  expect(await simulateForm(world.deps, worker, form, '990102')).toBe(null)
  expect(await simulateForm(world.deps, worker, form, COUNTY)).toMatchObject({ county: COUNTY, subjects: 8 })
})
