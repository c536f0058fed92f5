// Connectors in force can change while others work, and a broken one affects no other.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ConnectorSet, checkManifest, createConnectorSet, manifestIn } from '../../connectors/index.ts'
import { because, type HubError } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { type HttpDepartment, json, startHttpDepartment } from './http-department.ts'
import { context, parcel } from './parcel.ts'
import { restManifest } from './rest-manifest.ts'

let department: HttpDepartment
let set: ConnectorSet
const options = (manifest = restManifest()) => ({
  manifest,
  settings: { origin: department.origin },
  secrets: { key: 'k' },
  allowOrigins: [department.origin],
  development: true,
})

/** Loads a connector as the hub does: its checked manifest, or the reason why it has none. */
function load(id: string, { manifest: text, ...rest }: ReturnType<typeof options>) {
  try {
    return set.load(id, { ...rest, manifest: manifestIn(checkManifest(text)) })
  } catch (error) {
    return set.load(id, error as HubError)
  }
}

beforeEach(async () => {
  department = await startHttpDepartment()
  set = createConnectorSet({ quietMs: 0 })
})
afterEach(async () => {
  await set.close()
  await department.close()
})

describe('the connectors in force', () => {
  test('are found by id and by what they answer', async () => {
    await set.replace('test-rest', createConnector(options()))
    expect(set.get('test-rest')?.id).toBe('test-rest')
    expect(set.all().map((c) => c.id)).toEqual(['test-rest'])
    expect(set.forClass('resident').map((c) => c.id)).toEqual(['test-rest'])
    expect(set.forClass('place')).toEqual([])
  })

  test('one that is replaced finishes what it began, then closes', async () => {
    await set.replace('test-rest', createConnector(options()))
    const old = set.get('test-rest')
    const released: (() => void)[] = []
    department.behave((_request, response) => void released.push(() => json(response, 201, { number: 'R-1' })))
    const sending = old?.send?.(parcel('d-1'), context)
    await expect.poll(() => released.length).toBe(1)
    await set.replace('test-rest', createConnector({ ...options(), version: 2 }))
    expect(set.get('test-rest')?.version).toBe(2)
    released[0]?.()
    expect(await sending).toMatchObject({ kind: 'acknowledged' })
    await expect
      .poll(() => old?.send?.(parcel('d-2'), context))
      .toMatchObject({ kind: 'unsent', reason: because('CONNECTOR_CLOSED') })
  })

  test('one that cannot be built is reported, and what was in force stays', async () => {
    await load('test-rest', options())
    const broken = await load('test-rest', options('kind: rest'))
    expect(broken).toMatchObject({ failure: { code: 'MANIFEST_INVALID' } })
    expect(set.failures().get('test-rest')?.code).toBe('MANIFEST_INVALID')
    expect(await set.get('test-rest')?.send?.(parcel('d-1'), context)).toMatchObject({ kind: 'acknowledged' })
    expect(await load('another-id', options())).toMatchObject({ failure: { code: 'MANIFEST_INVALID' } })
    expect(await load('test-rest', { ...options(), allowOrigins: [] })).toMatchObject({
      failure: { code: 'DESTINATION_REFUSED' },
    })
    await load('test-rest', options())
    expect(set.failures().has('test-rest')).toBe(false)
  })

  test('one that is taken out is gone, and closing the set waits for calls under way', async () => {
    await load('test-rest', options())
    const connector = set.get('test-rest')
    const released: (() => void)[] = []
    department.behave((_request, response) => void released.push(() => json(response, 201, { number: 'R-1' })))
    const sending = connector?.send?.(parcel('d-1'), context)
    await expect.poll(() => released.length).toBe(1)
    await set.replace('test-rest', null)
    expect(set.get('test-rest')).toBeUndefined()
    const closed = set.close()
    released[0]?.()
    expect(await sending).toMatchObject({ kind: 'acknowledged' })
    await closed
  })
})
