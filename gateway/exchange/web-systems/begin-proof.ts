// Starts the proof of a worker's account. The department's system gets a number that is valid once, for this worker, for ten minutes.
import { randomBytes } from 'node:crypto'
import { HubError } from '../../../schema/index.ts'
import type { Viewer } from '../../platform/index.ts'
import { type LinkDeps, readOwnSystem } from './web-system.ts'

const MINUTES = 10

export const nonceHash = (seal: LinkDeps['seal'], nonce: string): Buffer => seal.hash(nonce, 'proof request')

/** The address for the worker's browser. */
export async function beginProof(deps: LinkDeps, viewer: Viewer, id: string): Promise<string> {
  const system = await readOwnSystem(deps.db, viewer, id)
  if (!system.proveAddress) throw new HubError('BAD_INPUT', { detail: `${system.id} gives no proofs` })
  const now = deps.clock()
  const nonce = randomBytes(24).toString('base64url')
  await deps.db.deleteFrom('proof_request').where('expires_at', '<', now).execute()
  await deps.db
    .insertInto('proof_request')
    .values({
      nonce_hash: nonceHash(deps.seal, nonce),
      worker_id: viewer.id,
      system_id: system.id,
      expires_at: new Date(now.getTime() + MINUTES * 60_000),
    })
    .execute()
  const address = new URL(system.proveAddress)
  address.searchParams.set('nonce', nonce)
  return address.href
}
