// No answer reaches another caller, and a slow or failing system affects no other.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Connector } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { type HttpDepartment, json, startHttpDepartment } from './http-department.ts'
import { context, parcel } from './parcel.ts'
import { restManifest } from './rest-manifest.ts'

let department: HttpDepartment
const open: Connector[] = []

const connect = (manifest: string) => {
  const made = createConnector({
    manifest,
    settings: { origin: department.origin },
    secrets: { key: 'k' },
    allowOrigins: [department.origin],
    development: true,
  })
  open.push(made)
  return made
}

beforeEach(async () => {
  department = await startHttpDepartment()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((c) => c.close()))
  await department.close()
})

describe('callers and systems are kept apart', () => {
  test('fifty workers at once each get the answer to their own sign-in', async () => {
    const connector = connect(
      restManifest('', '{ kind: caller, otherwise: { kind: header, header: X-Key, value: "${settings.key}" } }').replace(
        'totalSeconds: 0.8',
        'totalSeconds: 20',
      ),
    )
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, i) => {
        const caller = { worker: `w${i}`, purpose: 'read', token: `token-of-${i}` }
        const reply = await connector.lookup?.('resident', ['same-person'], ['resident.remark'], { caller })
        return reply?.kind === 'found' ? reply.records.get('same-person')?.values['resident.remark'] : reply
      }),
    )
    expect(answers).toEqual(Array.from({ length: 50 }, (_, i) => `Bearer token-of-${i}`))
  })

  test('a worker without a sign-in of their own is not given somebody else’s', async () => {
    const connector = connect(
      restManifest('', '{ kind: caller, otherwise: { kind: header, header: X-Key, value: "${settings.key}" } }'),
    )
    expect(await connector.lookup?.('resident', ['1'], [], context)).toMatchObject({ kind: 'failed', reason: 'refused' })
    expect(department.arrivals).toEqual([])
  })

  test('an answer about somebody who was not asked for is dropped', async () => {
    department.behave((_request, response) =>
      json(response, 200, {
        people: [
          { id: 'other', born: '19440305' },
          { id: 'x1', born: '19440306' },
        ],
      }),
    )
    const reply = await connect(restManifest()).lookup?.('resident', ['X1'], [], context)
    expect(reply?.kind === 'found' && [...reply.records.keys()]).toEqual(['X1'])
  })

  test('many identifiers go in as few calls as the department allows', async () => {
    const connector = connect(restManifest().replace('identifier: id', 'identifier: id\n    batch: 40'))
    const identifiers = Array.from({ length: 100 }, (_, i) => `id-${i}`)
    const reply = await connector.lookup?.('resident', identifiers, ['resident.birthDate'], context)
    expect(reply?.kind === 'found' && reply.records.size).toBe(100)
    expect(department.arrivals).toHaveLength(3)
  })

  test('no more calls at once than agreed; the others wait in line or are told', async () => {
    let inside = 0
    let most = 0
    department.behave((_request, response) => {
      inside += 1
      most = Math.max(most, inside)
      setTimeout(() => {
        inside -= 1
        json(response, 200, { people: [] })
      }, 20)
    })
    const connector = connect(restManifest('', undefined, ', concurrency: 3, queue: 5'))
    const replies = await Promise.all(Array.from({ length: 12 }, () => connector.lookup?.('resident', ['1'], [], context)))
    expect(most).toBe(3)
    expect(replies.filter((r) => r?.kind === 'found')).toHaveLength(8)
    expect(replies.filter((r) => r?.kind === 'failed')).toHaveLength(4)
  })

  test('a system that keeps failing is left alone, and is used again once it answers', async () => {
    const manifest = restManifest('', undefined, ', restSeconds: 0.2').replace('failuresToOpen: 100', 'failuresToOpen: 3')
    const connector = connect(manifest)
    department.behave((_request, response) => json(response, 500, {}))
    for (let i = 0; i < 6; i++) await connector.send?.(parcel(`b-${i}`), context)
    expect(department.arrivals).toHaveLength(3)
    expect(await connector.send?.(parcel('b-open'), context)).toMatchObject({ kind: 'unsent', retryAfterSeconds: 1 })
    department.behave(null)
    await expect
      .poll(() => connector.send?.(parcel('b-healed'), context), { timeout: 5000 })
      .toMatchObject({ kind: 'acknowledged' })
  })

  test('waiting in vain counts against a system, a caller who leaves does not', async () => {
    const connector = connect(restManifest().replace('failuresToOpen: 100', 'failuresToOpen: 2'))
    department.behave(() => {})
    for (let i = 0; i < 4; i++) {
      const leaving = new AbortController()
      const asked = connector.lookup?.('resident', ['1'], [], { ...context, signal: leaving.signal })
      await expect.poll(() => department.arrivals.length).toBe(i + 1)
      leaving.abort()
      expect(await asked).toMatchObject({ kind: 'failed' })
    }
    for (let i = 0; i < 4; i++) await connector.lookup?.('resident', ['1'], [], { ...context, signal: AbortSignal.timeout(50) })
    expect(department.arrivals).toHaveLength(6)
  })

  test('refusals are answers: they never make the hub leave a system alone', async () => {
    const connector = connect(restManifest().replace('failuresToOpen: 100', 'failuresToOpen: 2'))
    department.behave((_request, response) => json(response, 422, {}))
    for (let i = 0; i < 6; i++) expect(await connector.send?.(parcel(`r-${i}`), context)).toMatchObject({ kind: 'refused' })
    expect(department.arrivals).toHaveLength(6)
  })
})
