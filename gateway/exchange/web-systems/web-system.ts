// A departmental system with its own pages, as the hub knows it.
import type { JWK } from 'jose'
import { HubError, type Label } from '../../../schema/index.ts'
import { countyOfDivision, type Database, may, type Role, type Seal, type Viewer } from '../../platform/index.ts'
import type { WebSystemTable } from '../tables.ts'

export interface WebSystem {
  id: string
  department: string
  name: Label
  protocol: 'OIDC' | 'SAML'
  /** Address that starts a sign-in there. */
  address: string
  /** Address where a worker proves an old account; null: proofs are not accepted. */
  proveAddress: string | null
  proofKey: JWK | null
  roles: Role[]
  /** Workers within it see the system; its county's journal records account changes. */
  division: string
}

export interface LinkDeps {
  db: Database
  seal: Seal
  clock: () => Date
}

const viewOf = (row: Omit<WebSystemTable, 'proof_key'> & { proof_key: unknown }): WebSystem => ({
  id: row.id,
  department: row.department_id,
  name: { zh: row.name_zh, en: row.name_en },
  protocol: row.protocol,
  address: row.address,
  proveAddress: row.prove_address,
  proofKey: row.proof_key as JWK | null,
  roles: row.roles as Role[],
  division: row.division_code,
})

export async function readSystems(db: Database): Promise<WebSystem[]> {
  return (await db.selectFrom('web_system').selectAll().orderBy('id').execute()).map(viewOf)
}

/** Throws NOT_FOUND if there is none. */
export async function readSystem(db: Database, id: string): Promise<WebSystem> {
  const row = await db.selectFrom('web_system').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new HubError('NOT_FOUND', { detail: 'no such web system' })
  return viewOf(row)
}

export const mayOpen = (viewer: Viewer, { department, division, roles }: WebSystem): boolean =>
  may(viewer, 'open web system', { department, division, roles })

/** The system, for a worker who may see it; NOT_FOUND for everybody else. */
export async function readOwnSystem(db: Database, viewer: Viewer, id: string): Promise<WebSystem> {
  const system = await readSystem(db, id)
  if (!mayOpen(viewer, system)) throw new HubError('NOT_FOUND', { detail: `may not open ${system.id}` })
  return system
}

export const journalOf = (system: WebSystem): string => countyOfDivision(system.division)

export const ACCOUNT_PLACE = 'account.number'
export const accountHash = (seal: Seal, system: string, account: string): Buffer => seal.hash(account, `account:${system}`)

/** An account as departments number people: short, one line, no outer blanks. */
export const isAccount = (text: unknown): text is string =>
  typeof text === 'string' && /^[^\s\p{C}](?:[^\p{C}]{0,62}[^\s\p{C}])?$/u.test(text)
