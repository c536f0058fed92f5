// The development provider exchanges tokens like Keycloak: for one system, for people with a role there, and only for the hub.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiClient } from '../../gateway/platform/identity/api-client.ts'
import { createExchangeToken } from '../../gateway/platform/identity/exchange-token.ts'
import { type DevelopmentIdentity, startDevelopmentIdentity, tokenFor } from '../../gateway/platform/index.ts'

const quiet = { info() {}, warn() {}, error() {} }
const dataFolder = mkdtempSync(join(tmpdir(), 'yibiao-exchange-'))
let identity: DevelopmentIdentity

beforeAll(async () => {
  identity = await startDevelopmentIdentity({ port: 0, dataFolder, portalUrl: 'http://localhost:4000', log: quiet })
})
afterAll(async () => {
  await identity.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const exchange = (clientSecret = identity.apiSecret) =>
  createExchangeToken(createApiClient({ issuerUrl: identity.issuer, clientId: 'yibiao-api', clientSecret, fetch }))
const tokenOf = (username: string) => tokenFor({ issuerUrl: identity.issuer }, username)

test('a worker’s token becomes one that health alone takes, still the worker’s, and short-lived', async () => {
  const { token, expiresIn } = await exchange()(await tokenOf('worker'), 'department-health')
  const keys = createRemoteJWKSet(new URL(`${identity.issuer}/protocol/openid-connect/certs`))
  const { payload } = await jwtVerify(token, keys, { issuer: identity.issuer, audience: 'department-health' })
  expect(payload).toMatchObject({ sub: '00000000-0000-4000-8000-000000000001', azp: 'yibiao-api' })
  expect([payload.aud].flat()).toEqual(['department-health'])
  expect(expiresIn).toBeLessThanOrEqual(300)
  // A token that a department received cannot be exchanged again.
  await expect(exchange()(token, 'department-civil-affairs')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})

test('who has no role at the system, a system that is not there, and a token that is none get nothing', async () => {
  await expect(exchange()(await tokenOf('officer'), 'department-health')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(exchange()(await tokenOf('worker'), 'no-such-system')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(exchange()(`${await tokenOf('worker')}x`, 'department-health')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  await expect(exchange('not-its-secret')(await tokenOf('worker'), 'department-health')).rejects.toMatchObject({
    code: 'IDENTITY_UNAVAILABLE',
  })
})
