// A manifest is parsed once in a process, for all its readers.
import { afterAll, expect, test } from 'vitest'
import { type Bounded, createBounded, createManifestReader } from '../../connectors/index.ts'
import { ElementMap, standardCodeLists, standardElements } from '../../schema/index.ts'
import { restManifest } from './rest-manifest.ts'

const codeLists = new Map(standardCodeLists().map((list) => [list.id, list]))
const catalogue = { elements: new ElementMap(standardElements(), codeLists), codeLists }
const bounded = createBounded()
afterAll(() => bounded.close())

function counting(): { reader: ReturnType<typeof createManifestReader>; parsed: () => number } {
  let parsed = 0
  const run: Bounded['run'] = (...work) => {
    parsed += 1
    return bounded.run(...work)
  }
  return { reader: createManifestReader({ ...bounded, run }), parsed: () => parsed }
}

test('a manifest that was checked against the catalogue comes in force without being parsed again', async () => {
  const { reader, parsed } = counting()
  const text = restManifest().replace('resident.remark', 'resident.name')
  const published = await reader.check(text, catalogue, 'an officer')
  expect(published).toMatchObject({ manifest: { id: 'test-rest' } })
  const [inForce, shown] = await Promise.all([reader.check(text), reader.check(text, undefined, 'another officer')])
  expect(inForce).toBe(published)
  expect(shown).toBe(published)
  expect(parsed()).toBe(1)
})

test('a manifest that does not fit the catalogue is judged anew without it', async () => {
  const { reader, parsed } = counting()
  const text = restManifest().replace('resident.remark', 'resident.favouriteColour')
  expect(await reader.check(text, catalogue, 'an officer')).toMatchObject({ problems: [{ code: 'UNKNOWN_ELEMENT' }] })
  expect(await reader.check(text)).toMatchObject({ manifest: { id: 'test-rest' } })
  expect(parsed()).toBe(2)
})
