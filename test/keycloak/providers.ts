// The two providers that one suite runs against, behind one interface: Keycloak, and the development provider that replaces it.
import { DEMO_ACCOUNTS } from '../../gateway/platform/index.ts'
import type { TestProvider } from '../identity/hub.ts'
import type { RunningKeycloak } from '../support/keycloak.ts'
import { developmentProvider } from '../support/provider.ts'
import { makeRealm, type Realm } from './admin.ts'

export interface ProviderUnderTest extends TestProvider {
  setEnabled(username: string, enabled: boolean): Promise<void>
  setRole(username: string, role: string, has: boolean): Promise<void>
  /** Moves a person to another township of the demo's county; null: to none. */
  setTownship(username: string, township: keyof typeof TOWNSHIPS | null): Promise<void>
}

const TOWNSHIPS = { 鸣凤镇: '420525101000', 花林寺镇: '420525102000' }

export interface KeycloakUnderTest extends ProviderUnderTest {
  realm: Realm
}

export async function keycloakUnderTest(keycloak: RunningKeycloak, portalUrl: string): Promise<KeycloakUnderTest> {
  const realm = await makeRealm(keycloak, portalUrl)
  const { issuer, portalSecret, apiSecret, setEnabled, setRole, setGroup, remove } = realm
  return {
    realm,
    issuer,
    clientId: 'yibiao-portal',
    clientSecret: portalSecret,
    apiSecret,
    setEnabled,
    setRole,
    setTownship: (username, township) => setGroup(username, township && `/远安县/${township}`),
    close: () => remove(),
  }
}

export async function developmentUnderTest(portalUrl: string, dataFolder: string): Promise<ProviderUnderTest> {
  const accounts = DEMO_ACCOUNTS.map((account) => ({ ...account }))
  const provider = await developmentProvider({ accounts })(portalUrl, dataFolder)
  const account = (username: string) => {
    const found = accounts.find((a) => a.username === username)
    if (!found) throw new Error(`no account ${username}`)
    return found
  }
  return {
    ...provider,
    async setEnabled(username, enabled) {
      account(username).enabled = enabled
    },
    async setRole(username, role, has) {
      const others = account(username).roles.filter((r) => r !== role)
      account(username).roles = has ? [...others, role] : others
    },
    async setTownship(username, township) {
      account(username).divisions = township ? [TOWNSHIPS[township]] : []
    },
  }
}
