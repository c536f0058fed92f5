// keycloak/realm.json is what production starts from: this test reads it, because Keycloak puts no API into `aud` by itself, and because
// a demo password or an open redirect in it would travel far.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEMO_ACCOUNTS } from '../../gateway/identity/index.ts'

interface Client {
  clientId: string
  secret?: string
  publicClient: boolean
  bearerOnly: boolean
  standardFlowEnabled: boolean
  implicitFlowEnabled: boolean
  directAccessGrantsEnabled: boolean
  redirectUris: string[]
  webOrigins: string[]
  attributes: Record<string, string>
  protocolMappers?: { protocolMapper: string; config: Record<string, string> }[]
}

const text = readFileSync(new URL('../../keycloak/realm.json', import.meta.url), 'utf8')
const realm = JSON.parse(text)
const clients: Client[] = realm.clients
const client = (id: string) => clients.find((c) => c.clientId === id)

test('every client that can obtain a token names the hub’s API as its audience', () => {
  for (const { clientId, bearerOnly, protocolMappers } of clients)
    if (!bearerOnly)
      expect([clientId, protocolMappers?.find((m) => m.protocolMapper === 'oidc-audience-mapper')?.config]).toEqual([
        clientId,
        expect.objectContaining({
          'included.client.audience': 'yibiao-api',
          'access.token.claim': 'true',
          'id.token.claim': 'false',
        }),
      ])
  expect(client('yibiao-api')?.bearerOnly).toBe(true)
})

test('sign-in in a browser is by code with PKCE, to exact addresses', () => {
  for (const c of clients) {
    expect(c.implicitFlowEnabled).toBe(false)
    if (c.standardFlowEnabled) expect(c.attributes['pkce.code.challenge.method']).toBe('S256')
    for (const uri of [...c.redirectUris, ...c.webOrigins, c.attributes['post.logout.redirect.uris'] ?? ''])
      expect(uri).not.toMatch(/[*+]/)
  }
})

test('the only client that takes passwords is the command line of the demo', () => {
  expect(clients.filter((c) => c.directAccessGrantsEnabled).map((c) => c.clientId)).toEqual(['yibiao-cli'])
})

test('the portal is told when a session ends elsewhere, and its secret is not in the file', () => {
  expect(client('yibiao-portal')?.attributes['backchannel.logout.url']).toMatch(/\/auth\/backchannel-logout$/)
  expect(client('yibiao-portal')?.attributes['backchannel.logout.session.required']).toBe('true')
  expect(client('yibiao-portal')?.secret).toBe('${YIBIAO_PORTAL_SECRET}')
  expect(clients.filter((c) => c.secret).length).toBe(1)
})

test('access tokens are short-lived, refresh tokens serve once, guessing passwords is slowed down', () => {
  expect(realm).toMatchObject({
    accessTokenLifespan: 300,
    revokeRefreshToken: true,
    refreshTokenMaxReuse: 0,
    bruteForceProtected: true,
  })
})

test('it has the hub’s roles', () => {
  const names = realm.roles.realm.map((role: { name: string }) => role.name)
  expect(names).toEqual(['worker', 'officer', 'supervisor', 'auditor', 'admin'])
})

test('its people are the demo accounts, the same as in the development provider, and marked so', () => {
  const people = realm.users.map((user: Record<string, unknown>) => ({
    id: user.id,
    username: user.username,
    password: (user.credentials as { value: string }[])[0]?.value,
    name: user.firstName,
    roles: user.realmRoles,
    demo: user.attributes,
  }))
  const demo = { demo: ['true'] }
  expect(people).toEqual(
    DEMO_ACCOUNTS.map(({ id, username, password, name, roles }) => ({ id, username, password, name, roles, demo })),
  )
})
