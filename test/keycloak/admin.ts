// Keycloak's administrator, over its REST API: makes a realm from keycloak/*.json, and changes people and keys.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { RunningKeycloak } from '../support/keycloak.ts'

type Body = Record<string, unknown>

export interface Realm {
  name: string
  issuer: string
  portalSecret: string
  apiSecret: string
  setEnabled(username: string, enabled: boolean): Promise<void>
  setRole(username: string, role: string, has: boolean): Promise<void>
  /** Moves a person to one group, by its path; null: to none. */
  setGroup(username: string, path: string | null): Promise<void>
  /** Ends all sessions of a person, everywhere. */
  signOut(username: string): Promise<void>
  secretOf(clientId: string): Promise<string>
  serviceAccountOf(clientId: string): Promise<string>
  /** A client like another one, under another name. */
  addClientLike(clientId: string, changes: { clientId: string; attributes: Record<string, string> }): Promise<void>
  rotateKey(): Promise<void>
  version(): Promise<string>
  remove(): Promise<void>
}

const read = (name: string) => readFileSync(new URL(`../../keycloak/${name}`, import.meta.url), 'utf8')

/** What Keycloak itself does on import: `${NAME}` and `${NAME:otherwise}`. */
const filled = (text: string, values: Record<string, string>) =>
  text.replace(/\$\{(YIBIAO_\w+)(?::([^}]*))?\}/g, (_, name: string, otherwise?: string) => values[name] ?? otherwise ?? '')

/** `pages`: where the departments' own web systems are, in place of the demo's addresses. */
export async function makeRealm(
  keycloak: RunningKeycloak,
  portalUrl: string,
  pages: Record<string, string> = {},
): Promise<Realm> {
  let token = { text: '', until: 0 }
  async function tokenNow(): Promise<string> {
    if (token.until > Date.now()) return token.text
    const body = new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', ...keycloak.admin })
    const response = await fetch(`${keycloak.url}/realms/master/protocol/openid-connect/token`, { method: 'POST', body })
    const { access_token } = (await response.json()) as { access_token: string }
    token = { text: access_token, until: Date.now() + 30_000 }
    return access_token
  }
  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${keycloak.url}/admin${path}`, {
      method,
      headers: { authorization: `Bearer ${await tokenNow()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`)
    return (text ? JSON.parse(text) : undefined) as T
  }

  const name = `yibiao-${randomBytes(4).toString('hex')}`
  const [portalSecret, apiSecret] = [randomBytes(24).toString('hex'), randomBytes(24).toString('hex')]
  const values = { YIBIAO_PORTAL_SECRET: portalSecret, YIBIAO_API_SECRET: apiSecret }
  const addresses = { YIBIAO_PUBLIC_URL: portalUrl, YIBIAO_BACKCHANNEL_URL: portalUrl }
  const realm = JSON.parse(filled(read('realm.json'), { ...values, ...addresses }))
  const demo = JSON.parse(Object.entries(pages).reduce((text, [from, to]) => text.replaceAll(from, to), read('demo.json')))
  // An account's id is unique in the whole of a Keycloak, and another account may already have one of these.
  if (!keycloak.own) for (const user of demo.users) delete user.id
  await ask('POST', '/realms', { ...realm, realm: name })
  token.until = 0
  const at = `/realms/${name}`
  await ask('POST', `${at}/partialImport`, demo)

  const userOf = async (username: string) => {
    const [user] = await ask<Body[]>('GET', `${at}/users?exact=true&username=${username}`)
    if (!user) throw new Error(`no account ${username}`)
    return user
  }
  const clientOf = async (clientId: string) => {
    const [client] = await ask<Body[]>('GET', `${at}/clients?clientId=${clientId}`)
    if (!client) throw new Error(`no client ${clientId}`)
    return client
  }
  return {
    name,
    issuer: `${keycloak.url}/realms/${name}`,
    portalSecret,
    apiSecret,
    async setEnabled(username, enabled) {
      const user = await userOf(username)
      await ask('PUT', `${at}/users/${user.id}`, { ...user, enabled })
    },
    async setRole(username, role, has) {
      const { id } = await userOf(username)
      const roles = [await ask('GET', `${at}/roles/${role}`)]
      await ask(has ? 'POST' : 'DELETE', `${at}/users/${id}/role-mappings/realm`, roles)
    },
    async setGroup(username, path) {
      const { id } = await userOf(username)
      for (const group of await ask<Body[]>('GET', `${at}/users/${id}/groups`))
        await ask('DELETE', `${at}/users/${id}/groups/${group.id}`)
      if (path === null) return
      const group = await ask<Body>('GET', `${at}/group-by-path${encodeURI(path)}`)
      await ask('PUT', `${at}/users/${id}/groups/${group.id}`)
    },
    signOut: async (username) => ask('POST', `${at}/users/${(await userOf(username)).id}/logout`),
    secretOf: async (clientId) => String((await clientOf(clientId)).secret),
    async serviceAccountOf(clientId) {
      const { id } = await clientOf(clientId)
      return (await ask<{ id: string }>('GET', `${at}/clients/${id}/service-account-user`)).id
    },
    async addClientLike(like, { attributes, ...changes }) {
      const { id: _, attributes: before, protocolMappers: __, ...client } = await clientOf(like)
      await ask('POST', `${at}/clients`, { ...client, ...changes, attributes: { ...(before as object), ...attributes } })
    },
    async rotateKey() {
      const { id: parentId } = await ask<Body>('GET', at)
      const config = { priority: ['1000'], enabled: ['true'], active: ['true'], keySize: ['2048'], algorithm: ['RS256'] }
      const providerType = 'org.keycloak.keys.KeyProvider'
      await ask('POST', `${at}/components`, { name: 'next', providerId: 'rsa-generated', providerType, parentId, config })
    },
    version: async () => (await ask<{ systemInfo: { version: string } }>('GET', '/serverinfo')).systemInfo.version,
    remove: () => ask('DELETE', at),
  }
}
