// A county with a department, its web system with its own key, and people.
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { saveSystem, type WebSystem } from '../../gateway/exchange/index.ts'
import type { Database } from '../../gateway/platform/index.ts'
import { at, viewer } from '../support/people.ts'

export const COUNTY = '420525000000'
const TOWN = '420525101000'

export const wang = viewer('wang', at('WORKER', TOWN))
export const li = viewer('li', at('WORKER', TOWN))
export const elsewhere = viewer('elsewhere', at('WORKER', '420526100000'))
export const officer = viewer('officer', at('OFFICER', null, 'police'))
export const otherOfficer = viewer('other', at('OFFICER', null, 'tax'))

export interface Signer {
  publicKey: JWK
  /** Signs any claims, as no honest system would. */
  sign(claims: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>
}

export async function makeSigner(): Promise<Signer> {
  const pair = await generateKeyPair('ES256', { extractable: true })
  return {
    publicKey: { ...(await exportJWK(pair.publicKey)), alg: 'ES256' },
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'account-proof+jwt', ...header }).sign(pair.privateKey),
  }
}

export const systemOf = (id: string, department: string, proofKey: JWK | null): WebSystem => ({
  ...{ id, department, name: { zh: '系统', en: 'System' }, protocol: 'OIDC', address: 'https://one.example/sign-in', proofKey },
  ...{ proveAddress: proofKey && 'https://one.example/prove', roles: ['WORKER'], division: COUNTY },
})

export async function seedCounty(db: Database, police: JWK, tax: JWK): Promise<void> {
  for (const id of ['police', 'tax']) await db.insertInto('department').values({ id, name_zh: id, name_en: id }).execute()
  for (const { id } of [wang, li, elsewhere]) await db.insertInto('worker').values({ id, username: id, name: id }).execute()
  await saveSystem(db, systemOf('police-web', 'police', police))
  await saveSystem(db, systemOf('tax-web', 'tax', tax))
}
