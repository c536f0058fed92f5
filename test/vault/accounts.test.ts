// Accounts of workers, from the portal's query to the department's system and back, with a hub in force.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerConnector } from '../../gateway/exchange/index.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import type { HubError } from '../../schema/index.ts'
import { openCounty, worker } from '../authorization/county.ts'
import { json, startHttpDepartment } from '../connectors/http-department.ts'
import { restManifest } from '../connectors/rest-manifest.ts'
import { at, viewer } from '../support/people.ts'

const PASSWORD = 'own-p4ssword-of-the-worker'
const KEY = 'k3y-of-the-hub'
const OWN =
  '{ kind: credential, of: worker, as: { kind: basic }, otherwise: { kind: header, header: X-Key, value: "${settings.key}" } }'

const colleague: Viewer = { ...worker, id: 'colleague', username: 'colleague' }
const officer = viewer('officer', at('OFFICER', null, 'test-department'))
const stranger = viewer('stranger', at('OFFICER', null, 'statistics'))

const county = await openCounty()
const { hub, logged: log } = county
const department = await startHttpDepartment()
const answers: string[] = []

async function ask(as: Viewer, text: string) {
  const { data, errors = [] } = await county.ask<Record<string, never> | null>(text, {}, { as, language: 'en' })
  const plain = {
    data,
    refused: errors.map(({ message, originalError }) => ({ message, code: (originalError as HubError | undefined)?.code })),
  }
  answers.push(JSON.stringify(plain))
  return plain
}
const give = (viewer: Viewer, password: string, name = 'storeMyAccount') =>
  ask(
    viewer,
    `mutation { ${name}(input: {connector: "test-rest", values: [{name: "username", value: "w"}, {name: "password", value: "${password}"}]})
      { ${name === 'storeMyAccount' ? 'changed' : 'ok message'} } }`,
  )
const read = async (viewer: Viewer) => {
  const connector = hub.connectors.get('test-rest')
  return connector?.lookup?.('resident', ['p'], [], { caller: { worker: viewer.id, purpose: 'read' } })
}

beforeAll(async () => {
  const good = `Basic ${Buffer.from(`w:${PASSWORD}`).toString('base64')}`
  department.behave((request, response) => {
    const holds = request.headers.authorization === good || request.headers['x-key'] === KEY
    json(response, holds ? 200 : 401, { people: [{ id: 'p', who: 'them' }] })
  })
  ;(hub.reach.allowOrigins as string[]).push(department.origin)
  const inForce = new Promise<void>((resolve) => hub.onConnectors(() => hub.connectors.get('test-rest') && resolve()))
  await registerConnector(hub, {
    manifest: restManifest('', OWN),
    settings: { origin: department.origin },
    secrets: { key: KEY },
  })
  await inForce
}, 120_000)
afterAll(async () => {
  await county.close()
  await department.close()
})

describe('a worker’s own account for a departmental system', () => {
  test('is asked for by name before it is there, and nobody else’s is taken instead', async () => {
    expect(await read(worker)).toMatchObject({ kind: 'failed', reason: 'sign-in-missing' })
    const { data } = await ask(worker, '{ systemAccounts { connector names department { id } given { givenAt } } }')
    expect(data?.systemAccounts).toEqual([
      { connector: 'test-rest', names: ['username', 'password'], department: { id: 'test-department' }, given: null },
    ])
    expect(department.arrivals).toEqual([])
  })

  test('is tried before it is kept, and then used for this worker alone', async () => {
    expect((await give(worker, 'wrong', 'testMyAccount')).data?.testMyAccount).toMatchObject({ ok: false })
    expect((await give(worker, PASSWORD, 'testMyAccount')).data?.testMyAccount).toEqual({ ok: true, message: null })
    expect(await read(worker)).toMatchObject({ reason: 'sign-in-missing' })
    expect((await give(worker, PASSWORD)).data?.storeMyAccount).toEqual({ changed: true })
    expect(await read(worker)).toMatchObject({ kind: 'found' })
    expect(await read(colleague)).toMatchObject({ reason: 'sign-in-missing' })
    const theirs = await ask(colleague, '{ systemAccounts { given { givenAt } } }')
    expect(theirs.data?.systemAccounts).toEqual([{ given: null }])
  })

  test('is nothing that an officer of the department sees, and an officer of another sees nothing at all', async () => {
    const asked = '{ credentials(connector: "test-rest") { nodes { owner names origin testedAt } } }'
    expect((await ask(officer, asked)).data?.credentials).toEqual({
      nodes: [{ owner: 'SYSTEM', names: ['key'], origin: department.origin, testedAt: null }],
    })
    expect((await ask(stranger, asked)).refused[0]?.code).toBe('NOT_FOUND')
    expect((await ask(officer, '{ systemAccounts { connector } }')).refused[0]?.code).toBe('FORBIDDEN')
  })

  test('is refused with too much or too little in it, in words that name no value', async () => {
    const { data } = await ask(
      worker,
      'mutation { storeMyAccount(input: {connector: "test-rest", values: [{name: "username", value: "w"}]}) { changed problems { message code } } }',
    )
    expect(data?.storeMyAccount).toEqual({
      changed: null,
      problems: [{ message: 'Still missing: password', code: 'BAD_INPUT' }],
    })
    expect((await give({ ...worker, assignments: [] }, PASSWORD)).refused[0]?.code).toBe('FORBIDDEN')
  })

  test('the hub’s own is replaced while it runs: the next call goes with the new one', async () => {
    const hubs = () => hub.connectors.get('test-rest')?.check({ caller: { worker: 'system', purpose: 'pull' } })
    await expect(hubs()).resolves.toBeUndefined()
    const changed = new Promise<void>((resolve) => hub.onConnectors(resolve))
    const stored = await ask(
      officer,
      'mutation { storeCredential(input: {connector: "test-rest", owner: SYSTEM, values: [{name: "key", value: "other"}]}) { changed } }',
    )
    expect(stored.data?.storeCredential).toEqual({ changed: true })
    await changed
    await expect(hubs()).rejects.toMatchObject({ code: 'SOURCE_REFUSED' })
    const tried = await ask(officer, 'mutation { testCredential(input: {connector: "test-rest", owner: SYSTEM}) { ok message } }')
    expect(tried.data?.testCredential).toMatchObject({ ok: false, message: expect.any(String) })
  })

  test('can be taken back by the worker', async () => {
    const remove = 'mutation { removeMyAccount(input: {connector: "test-rest"}) { changed } }'
    expect((await ask(worker, remove)).data?.removeMyAccount).toEqual({ changed: true })
    expect((await ask(worker, remove)).data?.removeMyAccount).toEqual({ changed: false })
    expect(await read(worker)).toMatchObject({ reason: 'sign-in-missing' })
  })

  test('who gave and removed what is journaled; neither journal, log nor any answer holds a credential', async () => {
    const { db } = county.hub
    const entries = await db.selectFrom('journal').selectAll().where('kind', 'like', 'credential.%').orderBy('sequence').execute()
    expect(entries.map((e) => [e.kind, e.actor])).toEqual([
      ['credential.given', 'system'],
      ['credential.given', 'worker'],
      ['credential.given', 'officer'],
      ['credential.removed', 'worker'],
    ])
    const everything = [JSON.stringify(entries), ...log, ...answers].join('\n')
    for (const secret of [PASSWORD, KEY, Buffer.from(`w:${PASSWORD}`).toString('base64')])
      expect(everything).not.toContain(secret)
  })
})
