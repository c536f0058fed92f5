// Departments' misbehaviours (X-Road's cases, and known faults of Chinese departmental systems), over every protocol that they
// apply to. Each delivery ends delivered, retrying or stuck, within a bounded time and never silently.
import { afterAll, describe, expect, test } from 'vitest'
import { writeScore } from '../support/score.ts'
import { databaseScenes, databases } from './misbehaviour-databases.ts'
import { folderScenes, folders } from './misbehaviour-folders.ts'
import { httpManners } from './misbehaviour-http.ts'
import { type HttpStage, httpDepartments } from './misbehaviour-http-stage.ts'
import { count, ends, expectEnd, misbehaviours } from './misbehaviour-list.ts'
import { context, parcel } from './parcel.ts'

let number = 0
let passed = 0
const ofSystem = (system: string) => misbehaviours.filter(({ systems }) => systems.includes(system))
const expected = misbehaviours.reduce((sum, { systems }) => sum + systems.length, 0)
let untried = 0

afterAll(async () => {
  const { delivered, retrying, stuck } = ends()
  await writeScore(
    'misbehaviours',
    {
      passed: `${passed}/${expected - untried}`,
      'distinct misbehaviours': misbehaviours.length,
      'delivered at the last attempt': delivered ?? 0,
      'retrying at the last attempt': retrying ?? 0,
      'stuck for a person': stuck ?? 0,
      silent: expected - untried - passed,
      'not tried: no server on this machine': untried,
    },
    'YIBIAO_SCORES=1 npx vitest run test/connectors/misbehaviours.test.ts',
  )
})

test('the list and the scenes are one: each id once, each with its scene', () => {
  const ids = misbehaviours.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const special = ['http-refuses-connection', 'http-tls-expired']
  const manners = Object.keys(httpManners({} as never))
  const scenes = [...manners, ...special, ...Object.keys(databaseScenes), ...Object.keys(folderScenes)]
  expect(scenes.toSorted()).toEqual(ids.toSorted())
})

describe.each(Object.keys(httpDepartments))('whatever a %s department does, a delivery ends', (system) => {
  test.each(ofSystem(system))('$id: it $does', async ({ id, ends: first, then }) => {
    const stage: HttpStage = await (httpDepartments[system] as (id: string) => Promise<HttpStage>)(id)
    try {
      number += 1
      const delivery = parcel(`m-${number}`)
      let outcome = await stage.connector.send?.(delivery, context)
      expectEnd(outcome, first)
      if (then) {
        outcome = await stage.connector.send?.(delivery, context)
        expectEnd(outcome, then)
        expect(stage.department.ledger.size).toBe(1)
      }
      count(outcome)
      passed += 1
    } finally {
      await stage.close()
    }
  })
})

for (const [system, open] of Object.entries(databases)) {
  const world = await open()
  if (!world) untried += ofSystem(system).length
  describe.runIf(world)(`whatever a ${system} database does, a delivery ends`, () => {
    afterAll(() => world?.close())
    test.each(ofSystem(system))(
      '$id: it $does',
      async ({ id, ends: first, then }) => {
        if (!world) return
        number += 1
        const key = `m-${number}`
        const scene = await databaseScenes[id]?.(world, key)
        const at = scene?.connector ?? world.fresh()
        let outcome = await at.send?.(parcel(key, scene?.fields), context)
        expectEnd(outcome, first)
        await scene?.heal?.()
        if (then) {
          await expect.poll(() => at.send?.(parcel(key), context), { timeout: 30_000 }).toMatchObject({ kind: then.kind })
          outcome = await at.send?.(parcel(key), context)
          expectEnd(outcome, then)
          expect((await world.effects()).filter((one) => one === key)).toHaveLength(1)
        }
        await at.close()
        count(outcome)
        passed += 1
      },
      60_000,
    )
  })
}

describe.each(Object.keys(folders))('whatever the department of a %s does, a delivery ends', (system) => {
  test.each(ofSystem(system))('$id: it $does', async ({ id, ends: first, then }) => {
    const world = await (folders[system] as (typeof folders)[string])()
    try {
      const scene = await folderScenes[id]?.(world, 'm-1')
      const at = scene?.connector ?? world.connector
      const ask = async () => (scene?.asked ? at.find?.('m-1', context) : at.send?.(parcel('m-1'), context))
      let outcome = await ask()
      expectEnd(outcome, first)
      await scene?.heal?.()
      if (then) {
        const again = async () => (scene?.asked && first ? at.find?.('m-1', context) : at.send?.(parcel('m-1'), context))
        await expect.poll(again, { timeout: 10_000 }).toMatchObject({ kind: then.kind })
        outcome = await again()
        expectEnd(outcome, then)
      }
      await scene?.connector?.close()
      count(outcome)
      passed += 1
    } finally {
      await world.close()
    }
  })
})
