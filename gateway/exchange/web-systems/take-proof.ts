// The worker returns with a proof: a token (JWS) that the department's system signed after a sign-in with the old account. It
// counts once, within two minutes, for this worker, hub and system, with the number that we issued.
import { importJWK, jwtVerify } from 'jose'
import type { Viewer } from '../../platform/index.ts'
import { nonceHash } from './begin-proof.ts'
import { type LinkOutcome, linkAccount } from './link-account.ts'
import { isAccount, type LinkDeps, readOwnSystem, type WebSystem } from './web-system.ts'

/** The token's `typ`: no other text that a system signs with the key may pass as a proof. */
const TYPE = 'account-proof+jwt'
const MAX_LENGTH = 4096
const MAX_AGE_SECONDS = 120
const TOLERANCE_SECONDS = 5

export type ProofOutcome = LinkOutcome | 'refused'

interface Proof {
  account: string
  nonce: string
}

/** Undefined if it is not a proof of this worker. */
async function read(deps: LinkDeps, system: WebSystem, viewer: Viewer, hub: string, text: string): Promise<Proof | undefined> {
  if (!system.proofKey || text.length > MAX_LENGTH) return undefined
  try {
    const { alg } = system.proofKey
    const { payload } = await jwtVerify(text, await importJWK(system.proofKey, alg), {
      issuer: system.id,
      audience: hub,
      subject: viewer.id,
      typ: TYPE,
      algorithms: [alg ?? ''],
      requiredClaims: ['iat', 'exp', 'nonce', 'account'],
      maxTokenAge: MAX_AGE_SECONDS,
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: deps.clock(),
    })
    const { account, nonce } = payload
    return isAccount(account) && typeof nonce === 'string' ? { account, nonce } : undefined
  } catch {
    return undefined
  }
}

/** `hub`: the audience that the proof must name. */
export async function takeProof(
  deps: LinkDeps,
  viewer: Viewer,
  { system: id, proof: text, hub }: { system: string; proof: string; hub: string },
): Promise<ProofOutcome> {
  const system = await readOwnSystem(deps.db, viewer, id)
  const proof = await read(deps, system, viewer, hub, text)
  if (!proof) return 'refused'
  return deps.db.transaction().execute(async (trx) => {
    const asked = await trx
      .deleteFrom('proof_request')
      .where('nonce_hash', '=', nonceHash(deps.seal, proof.nonce))
      .where('worker_id', '=', viewer.id)
      .where('system_id', '=', system.id)
      .where('expires_at', '>', deps.clock())
      .returning('system_id')
      .executeTakeFirst()
    if (!asked) return 'refused'
    return linkAccount(trx, deps, system, { worker: viewer.id, account: proof.account, way: 'PROOF', actor: viewer.id })
  })
}
