// Registers or changes a department's own web pages. Addresses must use https or be on this machine; the key is public.
import type { JWK } from 'jose'
import { HubError } from '../../../schema/index.ts'
import { readDepartment } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import type { WebSystem } from './web-system.ts'

const ROLES = ['WORKER', 'OFFICER', 'SUPERVISOR', 'AUDITOR', 'ADMIN']
const ALGORITHMS = ['ES256', 'EdDSA', 'RS256', 'PS256']

function isAddress(text: string): boolean {
  const url = URL.parse(text)
  if (!url || url.username || url.password || url.hash) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
}

const isPublicKey = (key: JWK): boolean => ALGORITHMS.includes(key.alg ?? '') && key.kty !== 'oct' && !('d' in key)

function wrongIn(system: WebSystem): string[] {
  return [
    /^[a-z0-9-]{1,40}$/.test(system.id) ? '' : 'the id may hold small letters, digits and -',
    [system.address, system.proveAddress].every((a) => a === null || isAddress(a)) ? '' : 'addresses must be https://...',
    (system.proveAddress === null) === (system.proofKey === null) ? '' : 'an address for proofs and a key go together',
    !system.proofKey || isPublicKey(system.proofKey) ? '' : `the key must be a public JWK with "alg" ${ALGORITHMS.join(', ')}`,
    system.roles.length > 0 && system.roles.every((r) => ROLES.includes(r)) ? '' : `roles are ${ROLES.join(', ')}`,
    /^\d{12}$/.test(system.division) ? '' : 'the division must be a 12-digit code',
  ].filter(Boolean)
}

export async function saveSystem(db: Database, system: WebSystem): Promise<void> {
  const wrong = wrongIn(system)
  if (wrong.length > 0) throw new HubError('BAD_INPUT', { message: `${wrong.join('; ')}.` })
  const { id, department, name, protocol, address, proveAddress, proofKey, roles, division } = system
  if (!(await readDepartment(db, department)))
    throw new HubError('NOT_FOUND', { message: `There is no department ${department}.` })
  const values = {
    ...{ department_id: department, name_zh: name.zh, name_en: name.en, protocol, address, prove_address: proveAddress },
    ...{ proof_key: proofKey && JSON.stringify(proofKey), roles, division_code: division },
  }
  await db
    .insertInto('web_system')
    .values({ id, ...values })
    .onConflict((c) => c.column('id').doUpdateSet(values))
    .execute()
}

/** Also deletes every account linked there. False if there was none. */
export async function removeSystem(db: Database, id: string): Promise<boolean> {
  return (await db.deleteFrom('web_system').where('id', '=', id).returning('id').execute()).length > 0
}
