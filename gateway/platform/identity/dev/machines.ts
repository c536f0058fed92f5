// Service accounts of departments' own programs at the development provider, the same as in keycloak/demo.json. No password signs
// in to them.
import type { ClientMetadata } from 'oidc-provider'
import type { DemoAccount } from './accounts.ts'
import { clientSecretOf, type DevelopmentSecrets } from './secrets.ts'

const machine = (n: number, department: string): DemoAccount & { clientId: string } => ({
  id: `00000000-0000-4000-8000-${String(100 + n).padStart(12, '0')}`,
  clientId: `department-${department}`,
  username: `service-account-department-${department}`,
  password: '',
  name: `service-account-department-${department}`,
  titleEn: 'Program of a department',
  roles: ['officer'],
})

/** The departments with web systems in the demo. */
export const DEMO_MACHINES = [machine(1, 'public-security'), machine(3, 'civil-affairs')]

export const machineClients = (secrets: DevelopmentSecrets): ClientMetadata[] =>
  DEMO_MACHINES.map(({ clientId }) => ({
    client_id: clientId,
    client_secret: clientSecretOf(secrets, clientId),
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  }))
