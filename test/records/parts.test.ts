// A live read of a part of a figure: from a source that keeps the part, never from one that keeps only the whole.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkManifest } from '../../connectors/index.ts'
import { buildCatalogue } from '../../gateway/catalogue/build-catalogue.ts'
import { createRecordLoaders } from '../../gateway/filling/index.ts'
import { standardCodeLists, standardElements } from '../../schema/index.ts'
import { type RecordDepartment, recordDepartment } from '../support/record-department.ts'

const VILLAGE = '420525100001'
const GIRLS = 'place.births[sex=2]'
const catalogue = buildCatalogue({ elements: standardElements(), codeLists: standardCodeLists(), departments: [] })

let health: RecordDepartment
let statistics: RecordDepartment
beforeAll(async () => {
  health = await recordDepartment('health', 'place', ['place.births', GIRLS])
  statistics = await recordDepartment('statistics', 'place', ['place.births'])
  health.keep(VILLAGE, { 'place.births': 9, [GIRLS]: 5 })
  statistics.keep(VILLAGE, { 'place.births': 8 })
})
afterAll(() => Promise.all([health.close(), statistics.close()]))

test('facts of a part come from who keeps it; an id that is none brings nothing', async () => {
  const records = createRecordLoaders({
    connectors: { all: () => [health.connector, statistics.connector] },
    catalogue,
    caller: { worker: 'worker', purpose: 'read' },
  })
  const village = { objectClass: 'place', identifier: VILLAGE }
  const facts = await records.facts(village, [
    'place.births',
    GIRLS,
    'place.births[sex=1]',
    'place.births[sex=2',
    'place.births[age=60-]',
  ])
  expect(facts.map((f) => [f.element, f.source.connector, f.value])).toEqual([
    ['place.births', 'health', 9],
    ['place.births', 'statistics', 8],
    [GIRLS, 'health', 5],
  ])
  expect(await records.value(village, GIRLS)).toBe(5)
  expect(statistics.calls.flatMap((c) => c.elements)).not.toContain(GIRLS)
})

test('a manifest may bind a field to a part; one that misspells it is told so', () => {
  const text = readFileSync(new URL('../../examples/departments/statistics/manifest.yaml', import.meta.url), 'utf8')
  const codes = (element: string) => {
    const checked = checkManifest(text.replaceAll('place.deaths', `"${element}"`), catalogue)
    return 'problems' in checked ? checked.problems.map((p) => p.code) : []
  }
  expect(codes('place.deaths[age=60-,sex=2]')).toEqual([])
  expect(codes('place.deaths[sex=2,age=60-]')).toEqual(['UNKNOWN_ELEMENT'])
})
