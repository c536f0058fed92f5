// A supervisor's report on how workers read: days and figures, never the people who were read.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../gateway/platform/index.ts'
import { chinaDate, ensureSubjects, recordAccess } from '../../gateway/platform/index.ts'
import { COUNTY, openCounty, worker } from '../authorization/county.ts'
import { at, viewer as person } from '../support/people.ts'

const TOWN = '420525100000'
const county = await openCounty()
beforeAll(async () => {
  const { db, seal, clock } = county.hub
  const day = chinaDate(clock())
  const of = { county: COUNTY, day, division_code: TOWN }
  await db
    .insertInto('number_lookup')
    .values([
      { ...of, worker_id: 'worker', sheet_id: 'a', named: 60, unknown: 0 },
      { ...of, worker_id: 'worker', sheet_id: 'b', named: 45, unknown: 9 },
      { ...of, worker_id: 'made-up', sheet_id: 'c', named: 12, unknown: 11 },
      { ...of, worker_id: 'usual', sheet_id: 'd', named: 99, unknown: 9 },
      { ...of, worker_id: 'long-ago', sheet_id: 'e', day: '2020-01-01', named: 400, unknown: 400 },
    ])
    .execute()
  const crowd = Array.from({ length: 500 }, (_, n) => ({
    ...{ objectClass: 'resident', identifier: `99010119600101${n}`, division: '420525101000' },
  }))
  const subjects = await ensureSubjects(db, seal, COUNTY, crowd)
  const readings = subjects.map((subject) => ({ county: COUNTY, subject, elements: ['resident.name'], connectors: [] }))
  await recordAccess({ db, seal, clock }, 'reads-all', '核对', [...readings, ...readings])
}, 120_000)
afterAll(() => county.close())

const viewer = (...assignment: Parameters<typeof at>) => person('looks', at(...assignment))
async function ask(as: Viewer, division: string, days = 30) {
  const source = `query ($division: ID!, $days: Int) { unusualReading(division: $division, days: $days) { worker { id name } people numbers unknownNumbers reasons } }`
  const { data, errors, code } = await county.ask<{ unusualReading: unknown }>(source, { division, days }, { as })
  return errors ? code : data.unusualReading
}

test('the supervisor sees who looked up many numbers, or many that nobody knew, or read of very many people, and no person (issue 10, 34; F13)', async () => {
  const here = [
    { worker: { id: 'worker', name: 'worker' }, people: 1, numbers: 105, unknownNumbers: 9, reasons: ['MANY_NUMBERS'] },
    { worker: { id: 'made-up', name: 'made-up' }, people: 0, numbers: 12, unknownNumbers: 11, reasons: ['UNKNOWN_NUMBERS'] },
  ]
  const crowd = {
    worker: { id: 'reads-all', name: 'reads-all' },
    people: 500,
    numbers: 0,
    unknownNumbers: 0,
    reasons: ['MANY_PEOPLE'],
  }
  const told = await ask(viewer('SUPERVISOR', '420525000000'), '420525000000')
  expect(told).toEqual([{ ...here[0], people: expect.any(Number) }, here[1], crowd])
  expect(await ask(viewer('AUDITOR', null), '420525000000')).toEqual(told)
  expect(await ask(viewer('SUPERVISOR', '420525000000'), TOWN)).toEqual([{ ...here[0], people: expect.any(Number) }, here[1]])
  expect(await ask(viewer('SUPERVISOR', '420525000000'), '420525101000')).toEqual([crowd])
})

test('only within one’s own divisions, of a county or below, and of the days that are asked (issue 10, 34; F13)', async () => {
  expect(await ask(viewer('SUPERVISOR', TOWN), '420525000000')).toBe('FORBIDDEN')
  expect(await ask(worker, TOWN)).toBe('FORBIDDEN')
  expect(await ask(viewer('SUPERVISOR', '420525000000'), '420525')).toBe('BAD_INPUT')
  expect(await ask(viewer('SUPERVISOR', '420000000000'), '420000000000')).toBe('BAD_INPUT')
  expect(await ask(viewer('SUPERVISOR', TOWN), TOWN, 93)).toBe('BAD_INPUT')
  expect(await ask(viewer('SUPERVISOR', TOWN), TOWN, 1)).toHaveLength(2)
})

test('the metrics count those workers of today by county (issue 10, 34; F13)', async () => {
  expect(await county.hub.metrics.text()).toContain(`yibiao_unusual_reading{county="${COUNTY}"} 3`)
})
