// Production starts from keycloak/realm.json; a demo adds keycloak/demo.json. This test checks both, because Keycloak adds no
// API to `aud` by itself, and because a demo password or an open redirect in the first would reach production.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEMO_DEPARTMENTS } from '../../gateway/demo/index.ts'
import { accountsOf } from '../../gateway/platform/identity/dev/relying-parties.ts'
import { DEMO_ACCOUNTS } from '../../gateway/platform/index.ts'

interface Client {
  clientId: string
  protocol: string
  secret?: string
  publicClient: boolean
  serviceAccountsEnabled: boolean
  standardFlowEnabled: boolean
  implicitFlowEnabled: boolean
  directAccessGrantsEnabled: boolean
  redirectUris: string[]
  webOrigins?: string[]
  attributes: Record<string, string>
  protocolMappers?: { protocolMapper: string; config: Record<string, string> }[]
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../keycloak/${name}`, import.meta.url), 'utf8'))
const realm = read('realm.json')
const demo = read('demo.json')
const clients: Client[] = [...realm.clients, ...demo.clients]
/** Departments' own web systems: their tokens are for themselves only. */
const WEB_SYSTEMS = ['police-web', 'archives-web']
const client = (id: string) => clients.find((c) => c.clientId === id)

test('every client that can obtain a token names the hub’s API as its audience', () => {
  for (const { clientId, protocolMappers } of clients)
    if (clientId !== 'yibiao-api' && !WEB_SYSTEMS.includes(clientId))
      expect([clientId, protocolMappers?.find((m) => m.protocolMapper === 'oidc-audience-mapper')?.config]).toEqual([
        clientId,
        expect.objectContaining({
          'included.client.audience': 'yibiao-api',
          'access.token.claim': 'true',
          'id.token.claim': 'false',
        }),
      ])
  expect(client('yibiao-api')).toMatchObject({ standardFlowEnabled: false, serviceAccountsEnabled: false })
})

test('every client that a person signs in with says where the person belongs, by the groups', () => {
  for (const id of ['yibiao-portal', 'yibiao-front-end', 'yibiao-cli'])
    for (const claim of ['divisions', 'departments'])
      expect([id, client(id)?.protocolMappers?.find((m) => m.config['claim.name'] === claim)?.config]).toEqual([
        id,
        expect.objectContaining({
          'user.attribute': claim.slice(0, -1),
          multivalued: 'true',
          // With several groups all divisions count (the hub drops those above another); the department is the nearest one.
          'aggregate.attrs': String(claim === 'divisions'),
          'access.token.claim': 'true',
          'id.token.claim': 'false',
        }),
      ])
})

test('nobody can say of oneself where one belongs: the profile has no such attribute', () => {
  const [profile] = realm.components['org.keycloak.userprofile.UserProfileProvider']
  const { attributes, unmanagedAttributePolicy } = JSON.parse(profile.config['kc.user.profile.config'][0])
  expect(unmanagedAttributePolicy).toBeUndefined()
  expect(attributes.map((a: { name: string }) => a.name)).not.toContain('division')
  expect(attributes.map((a: { name: string }) => a.name)).not.toContain('department')
})

test('sign-in in a browser is by code with PKCE, to exact addresses', () => {
  for (const c of clients) {
    if (c.protocol === 'saml') continue
    expect(c.implicitFlowEnabled).toBe(false)
    if (c.standardFlowEnabled) expect(c.attributes['pkce.code.challenge.method']).toBe('S256')
    for (const uri of [...c.redirectUris, ...(c.webOrigins ?? []), c.attributes['post.logout.redirect.uris'] ?? ''])
      expect(uri).not.toMatch(/[*+]/)
  }
})

test('a client of others leads nowhere until somebody says where (issue 10, 35; F17)', () => {
  const { redirectUris, webOrigins, attributes } = client('yibiao-front-end') as Client
  const addresses = [...redirectUris, ...(webOrigins ?? []), attributes['post.logout.redirect.uris']]
  const unset = addresses.map((uri) => uri?.replace(/\$\{\w+:([^}]*)\}/, '$1'))
  expect(unset.map((uri) => new URL(uri ?? '').hostname)).toEqual(['front-end.invalid', 'front-end.invalid', 'front-end.invalid'])
})

test('the only client that takes passwords is the command line of the demo', () => {
  expect(clients.filter((c) => c.directAccessGrantsEnabled).map((c) => c.clientId)).toEqual(['yibiao-cli'])
})

test('departments are machine clients: no pages, no passwords, tokens by their own secret only', () => {
  const departments = clients.filter((c) => c.clientId.startsWith('department-'))
  expect(departments.map((c) => c.clientId).toSorted()).toEqual(DEMO_DEPARTMENTS.map((d) => `department-${d.id}`).toSorted())
  for (const c of departments)
    expect(c).toMatchObject({ serviceAccountsEnabled: true, standardFlowEnabled: false, publicClient: false, redirectUris: [] })
})

test('what a department’s own web system gets opens nothing at the hub, is for people with a role there, and is signed', () => {
  for (const id of WEB_SYSTEMS) {
    const c = client(id)
    expect(c).toMatchObject({ enabled: true, fullScopeAllowed: false })
    expect(JSON.stringify(c)).not.toContain('yibiao-api')
    expect(demo.roles.client[id].map((role: { name: string }) => role.name)).toEqual(['access'])
  }
  expect(client('police-web')?.attributes['backchannel.logout.session.required']).toBe('true')
  expect(client('archives-web')?.attributes).toMatchObject({
    'saml.server.signature': 'true',
    'saml.assertion.signature': 'true',
    'saml.client.signature': 'true',
    'saml.signature.algorithm': 'RSA_SHA256',
  })
})

test('the portal is told when a session ends elsewhere', () => {
  expect(client('yibiao-portal')?.attributes['backchannel.logout.url']).toMatch(/\/auth\/backchannel-logout$/)
  expect(client('yibiao-portal')?.attributes['backchannel.logout.session.required']).toBe('true')
})

test('what production starts from holds no account and no secret', () => {
  expect(realm.users).toBeUndefined()
  const secrets = clients.filter((c) => c.secret).map((c) => [c.clientId, c.secret])
  expect(secrets).toEqual([
    ['yibiao-api', '${YIBIAO_API_SECRET}'],
    ['yibiao-portal', '${YIBIAO_PORTAL_SECRET}'],
  ])
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

interface Group {
  path: string
  attributes: Record<string, string[]>
  subGroups?: Group[]
}

/** What Keycloak derives from a person's groups: of each group its own attribute, or the nearest above it. */
function home(paths: string[]): Record<string, string[]> {
  const flat = (groups: Group[]): Group[] => groups.flatMap((g) => [g, ...flat(g.subGroups ?? [])])
  const of = (name: string) =>
    paths.flatMap((path) => {
      const above = flat(demo.groups).filter((g) => path === g.path || path.startsWith(`${g.path}/`))
      return above.toSorted((a, b) => b.path.length - a.path.length).find((g) => g.attributes[name])?.attributes[name] ?? []
    })
  const [divisions, departments] = [of('division'), of('department')]
  return { ...(divisions.length > 0 && { divisions }), ...(departments.length > 0 && { departments }) }
}

test('its people are the demo accounts, the same as in the development provider, and marked so', () => {
  const accounts = demo.users.filter((user: Record<string, unknown>) => !user.serviceAccountClientId)
  const people = accounts.map((user: Record<string, unknown>) => ({
    id: user.id,
    username: user.username,
    password: (user.credentials as { value: string }[])[0]?.value,
    name: user.firstName,
    roles: user.realmRoles,
    ...home((user.groups as string[] | undefined) ?? []),
    demo: { demo: (user.attributes as Record<string, string[]>).demo },
  }))
  const marked = { demo: ['true'] }
  expect(people).toEqual(DEMO_ACCOUNTS.map(({ titleEn: _, ...account }) => ({ ...account, demo: marked })))
  for (const user of demo.users) expect(user.attributes).toMatchObject(marked)
  const linked = demo.users.flatMap((user: { attributes: { accounts?: string[] } }) => user.attributes.accounts ?? [])
  expect(linked).toEqual(accountsOf('worker'))
})
