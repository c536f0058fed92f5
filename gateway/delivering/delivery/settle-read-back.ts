// DUE -> SAME, DIFFERENT, ABSENT or UNREAD, or due again: what came of reading back. One statement, which works only while the claim is
// ours. Of what differs the field and how is kept, never a value; what a department has lost is journaled, by count alone.
import { sql } from 'kysely'
import type { Loss } from '../../../connectors/index.ts'
import { type Database, journalAppend, work } from '../../platform/index.ts'
import type { ClaimedReadBack } from './claim-read-backs.ts'
import { deliveryEntry } from './delivery-entry.ts'
import { READ_BACK } from './expect-read-back.ts'

export type ReadBackResult =
  | { kind: 'same'; compared: number; left: number }
  | { kind: 'different'; compared: number; left: number; differences: { code: string; loss: Loss }[] }
  /** It acknowledged the delivery, and shows none. */
  | { kind: 'absent'; reason: string }
  | { kind: 'unread'; reason: string }
  | { kind: 'later'; reason: string; waitSeconds: number }

const STATES = { same: 'SAME', different: 'DIFFERENT', absent: 'ABSENT', unread: 'UNREAD', later: 'DUE' } as const

/** False when the claim was lost, or the delivery was sent again meanwhile. */
export async function settleReadBack(db: Database, claimed: ClaimedReadBack, result: ReadBackResult, at: Date): Promise<boolean> {
  const differences = result.kind === 'different' ? result.differences : []
  const { compared, left } = { compared: 0, left: 0, ...result }
  const lost = result.kind === 'different' || result.kind === 'absent'
  const entry = deliveryEntry(`delivery.${result.kind}`, claimed, { compared, differences: differences.length })
  const settled = sql`
    update read_back set state = ${STATES[result.kind]}, compared = ${compared}, left_out = ${left},
      differences = ${JSON.stringify(differences)}::jsonb, reason = ${'reason' in result ? result.reason : null},
      read_at = case when ${result.kind !== 'later'} then ${at}::timestamptz end
    from released where county = ${claimed.county} and delivery_id = ${claimed.id} returning 1`
  const claim = work.claimOf(READ_BACK, claimed)
  const released = result.kind === 'later' ? work.postpone(claim, result.waitSeconds) : work.finish(claim)
  const said = lost ? journalAppend(claimed.county, at, [entry]) : sql`1`
  const { rows } = await sql`with ${released}, settled as (${settled}) select ${said} from settled`.execute(db)
  return rows.length === 1
}
