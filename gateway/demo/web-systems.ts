// The departments' own web pages of the demo: one by OpenID Connect, run here; one by SAML, listed as openable only with
// Keycloak. With Keycloak both are run by hand (examples/departments/README.md).
import { join } from 'node:path'
import type { JWK } from 'jose'
import type { Config } from '../config.ts'
import { saveSystem, type WebSystem } from '../exchange/index.ts'
import type { Hub } from '../hub.ts'
import { addAssignments, DEMO_MACHINES, type DevelopmentIdentity } from '../platform/index.ts'
import { DEMO_COUNTY } from './assignments.ts'
import { runDepartment } from './departments.ts'

const POLICE = 23
const ARCHIVES = 24
const at = (port: number) => `http://127.0.0.1:${port}`

/** For the development provider. */
export const demoRelyingParties = ({ demo, demoDepartments, port }: Config) =>
  demo && demoDepartments === 'all' ? [{ clientId: 'police-web', url: at(port + POLICE) }] : []

const system = (port: number, rest: Pick<WebSystem, 'id' | 'department' | 'name' | 'protocol' | 'proofKey'>): WebSystem => ({
  ...rest,
  address: `${at(port)}/sign-in`,
  proveAddress: rest.proofKey && `${at(port)}/prove`,
  roles: ['WORKER', 'SUPERVISOR'],
  division: DEMO_COUNTY,
})

export async function startDemoWebSystems(
  hub: Hub,
  { projectFolder, provider }: { projectFolder: string; provider: DevelopmentIdentity },
): Promise<{ stop(): Promise<void> }> {
  const { config, db } = hub
  const police = config.port + POLICE
  const running = await runDepartment({
    ...{ id: 'police-web', port: police, projectFolder, dataFolder: join(config.data, 'departments') },
    env: {
      WEB_ISSUER: provider.issuer,
      WEB_CLIENT_SECRET: provider.secretOf('police-web'),
      WEB_HUB_URL: config.publicUrl,
      WEB_HUB_CLIENT_SECRET: provider.secretOf('department-public-security'),
    },
  })
  // Their programs ask which account is whose.
  const assignments = DEMO_MACHINES.map(({ id, clientId }) => ({
    ...{ id: `demo-${clientId}`, worker_id: id, role: 'OFFICER' as const, division_code: DEMO_COUNTY },
    ...{ department_id: clientId.replace('department-', ''), starts_on: '2026-01-01' },
  }))
  await addAssignments(db, assignments)
  const policeName = { zh: '社区警务系统', en: 'Community policing' }
  const archivesName = { zh: '民政档案查询系统', en: 'Civil affairs archives' }
  const proofKey = running.ready.proofKey as JWK
  await saveSystem(
    db,
    system(police, { id: 'police-web', department: 'public-security', name: policeName, protocol: 'OIDC', proofKey }),
  )
  await saveSystem(
    db,
    system(config.port + ARCHIVES, {
      ...{ id: 'archives-web', department: 'civil-affairs', name: archivesName, protocol: 'SAML', proofKey: null },
    }),
  )
  return running
}
