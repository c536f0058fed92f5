// DUE -> SAME, DIFFERENT, ABSENT or UNREAD, or due again: the result of a read-back. One statement, which works only while the
// claim is ours. Of a difference it stores the field and the kind, never a value. Lost records are journaled by count only.
import { sql } from 'kysely'
import type { Loss } from '../../../connectors/index.ts'
import { type Database, journalAppend, work } from '../../platform/index.ts'
import type { ClaimedReadBack } from './claim-read-backs.ts'
import { deliveryEntry } from './delivery-entry.ts'
import { READ_BACK } from './expect-read-back.ts'

export type ReadBackResult =
  | { kind: 'same'; compared: number; left: number }
  | { kind: 'different'; compared: number; left: number; differences: { code: string; loss: Loss }[] }
  /** The department acknowledged the delivery but has no record of it. */
  | { kind: 'absent'; reason: string }
  | { kind: 'unread'; reason: string }
  | { kind: 'later'; reason: string; waitSeconds: number }

const STATES = { same: 'SAME', different: 'DIFFERENT', absent: 'ABSENT', unread: 'UNREAD', later: 'DUE' } as const

/** False if the claim was lost, or the delivery was sent again in the meantime. */
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
