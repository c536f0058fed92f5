// Parts and versions over GraphQL, as developers of pages see them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ residents: 60 })
}, 240_000)
afterAll(() => world?.close())

const ELEMENT = `query ($id: ID!) { element(id: $id) { id label class domain { datatype unit } base { id } parts { id label }
  versions { version by { id } why changes { what before after } } } }`
type Answer = { element: { id: string; label: string; parts: { id: string }[]; versions: { by: { id: string } }[] } | null }

test('an element names its parts; a part is an element that names its whole and has its history', async () => {
  const whole = await world.ask<Answer>('worker', ELEMENT, { id: 'place.births' })
  expect(whole.data.element).toMatchObject({
    base: null,
    parts: [{ id: 'place.births[sex=1]' }, { id: 'place.births[sex=2]', label: '出生人数：其中女性' }],
    versions: [{ version: 1, by: { id: 'migration/seed' }, changes: [] }],
  })
  const part = await world.ask<Answer>('worker', ELEMENT, { id: 'place.births[sex=2]' })
  expect(part.data.element).toMatchObject({
    ...{ id: 'place.births[sex=2]', class: 'place', domain: { datatype: 'INTEGER', unit: '人' }, base: { id: 'place.births' } },
    ...{ parts: [], versions: [{ by: { id: 'migration/seed' } }] },
  })
})

test('an id that is none is refused with what to write', async () => {
  const swapped = await world.ask<Answer>('worker', ELEMENT, { id: 'place.deaths[sex=2,age=60-]' })
  expect(swapped.errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } })
  expect(JSON.stringify(swapped.errors)).toContain('[age=60-,sex=2]')
})

test('the graph has a field for the whole and none for a part', async () => {
  type Fields = { __type: { fields: { name: string }[] } }
  const { data } = await world.ask<Fields>('worker', '{ __type(name: "Place") { fields { name } } }')
  const names = data?.__type?.fields.map((f) => f.name) ?? []
  expect(names).toContain('births')
  expect(names.filter((n) => n.includes('['))).toEqual([])
})
