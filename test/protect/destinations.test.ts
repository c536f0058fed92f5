// The hub cannot be led to forbidden places (reliability: row 9): forty destinations, refused at creation and at connection.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardedLookup, openHttpClient } from '../../connectors/http/index.ts'
import { checkManifest } from '../../connectors/index.ts'
import { because } from '../../schema/index.ts'
import { type HttpDepartment, startHttpDepartment } from '../connectors/http-department.ts'
import { restManifest } from '../connectors/rest-manifest.ts'
import { createConnector } from '../support/connector.ts'
import { writeScore } from '../support/score.ts'
import { DESTINATIONS } from './destinations.ts'

const LISTED = 'https://dept.example'
const REFUSED = expect.objectContaining({ code: 'DESTINATION_REFUSED' })
const checked = checkManifest(restManifest())
if (!('manifest' in checked)) throw new Error('the test manifest does not hold')
const { limits } = checked.manifest

let inside: HttpDepartment
beforeAll(async () => {
  inside = await startHttpDepartment()
})
afterAll(() => inside.close())

const figures = { 'at registration': 0, 'at connect': 0, 'redirect, rebinding, late DNS': 0 }

describe.each(DESTINATIONS)('$id: $what', ({ origin, evenIfListed, address }) => {
  const allowOrigins = evenIfListed ? [LISTED, origin] : [LISTED]

  test('is refused at registration', () => {
    const register = () =>
      createConnector({ manifest: restManifest(), settings: { origin }, secrets: { key: 'k' }, allowOrigins, development: false })
    expect(register).toThrow(REFUSED)
    figures['at registration']++
  })

  test('is refused at connect', async () => {
    expect(() => openHttpClient({ origin, limits, allowOrigins, development: false })).toThrow(REFUSED)
    if (address) {
      const door = openHttpClient({
        origin: LISTED,
        limits,
        allowOrigins: [LISTED],
        development: false,
        resolve: (_name, _options, done) => done(null, [{ address, family: address.includes(':') ? 6 : 4 }]),
      })
      expect(await door.call({ method: 'GET', path: '/', headers: {} })).toMatchObject({
        kind: 'failed',
        sent: false,
        reason: because('ADDRESS_REFUSED'),
      })
      await door.close()
    }
    figures['at connect']++
  })
})

describe('a listed destination that turns out to lead inside', () => {
  type Answer = { address: string; family: number }[]
  const dial = (answers: Answer[]) => {
    const lookup = guardedLookup(false, (_name, _options, done) => done(null, answers.shift() ?? []))
    return () =>
      new Promise<string>((resolve) =>
        lookup('dept.example', { all: true }, (error, found) =>
          resolve(error ? String((error as NodeJS.ErrnoException).code) : JSON.stringify(found)),
        ),
      )
  }
  const outside = { address: '203.0.113.9', family: 4 }
  const loopback = { address: '127.0.0.1', family: 4 }

  test.each([302, 307])('EGR-R%i: a redirect is a reply like any other, and nobody follows it', async (status) => {
    const other = await startHttpDepartment()
    inside.behave((_, response) => void response.writeHead(status, { location: `${other.origin}/stolen` }).end())
    const door = openHttpClient({ origin: inside.origin, limits, allowOrigins: [inside.origin, other.origin], development: true })
    const reply = await door.call({ method: 'POST', path: '/reports', headers: { 'x-key': 'secret' }, body: '{}' })
    expect(reply).toMatchObject({ kind: 'reply', status })
    expect(other.arrivals).toEqual([])
    await door.close()
    await other.close()
    figures['redirect, rebinding, late DNS']++
  })

  test('EGR-R3: a name that resolves inside is not dialled', async () => {
    expect(await dial([[loopback]])()).toBe('EDESTINATION')
    figures['redirect, rebinding, late DNS']++
  })

  test('EGR-R4: a name that changes between two connections is dialled once and then no more', async () => {
    const next = dial([[outside], [loopback]])
    expect(await next()).toBe(JSON.stringify([outside]))
    expect(await next()).toBe('EDESTINATION')
    figures['redirect, rebinding, late DNS']++
  })

  test('EGR-R5: one inside address among good ones, whatever its place, spoils the answer', async () => {
    expect(await dial([[outside, loopback]])()).toBe('EDESTINATION')
    expect(await dial([[loopback, outside]])()).toBe('EDESTINATION')
    figures['redirect, rebinding, late DNS']++
  })
})

test('forty of forty, twice, and five of five', async () => {
  expect(DESTINATIONS.map((d) => d.id)).toEqual(Array.from({ length: 40 }, (_, i) => `EGR-${String(i + 1).padStart(2, '0')}`))
  await writeScore(
    'destinations',
    { destinations: DESTINATIONS.length, ...figures },
    'vitest run test/protect/destinations.test.ts',
  )
  expect(figures).toEqual({ 'at registration': 40, 'at connect': 40, 'redirect, rebinding, late DNS': 5 })
})
