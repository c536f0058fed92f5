// A delivery that this process may work on until its lease ends. The fence proves it: each claim raises it, and every settling
// statement names it. A process that slept through its lease changes nothing when it wakes.
import { type RawBuilder, sql } from 'kysely'
import type { Authority } from '../../../connectors/index.ts'

export interface Claimed {
  county: string
  id: string
  submissionId: string
  departmentId: string
  connectorId: string
  queue: string
  taskId: string
  formId: string
  formVersion: number
  /** Number of this attempt. A poll for an answer keeps the number of the attempt that sent it. */
  attempts: number
  /** Attempts before a person's "send it again"; they no longer count. */
  retryFrom: number
  fence: string
  /** The last attempt may have arrived. */
  askFirst: boolean
  /** The process of the last attempt died, or its lease expired, before it recorded an outcome. */
  interrupted: boolean
  /** Since when the department has it without an answer; null if it must be sent. */
  awaitingSince: Date | null
  /** The authority of this attempt's call to the department. */
  authority?: Authority | undefined
}

export const KIND = 'delivery'

/** True for the row of a claim that the same statement `released` before. */
export const isSending = ({ county, id }: Pick<Claimed, 'county' | 'id'>): RawBuilder<boolean> =>
  sql`delivery.county = ${county} and delivery.id = ${id} and delivery.state = 'SENDING'`

/** CTE `ended`: logs the end of the attempt for the row of the CTE `settled`. */
export const endAttempt = (outcome: string, reason: string | null): RawBuilder<unknown> =>
  sql`ended as (
    update attempt set ended_at = now(), outcome = ${outcome}, reason = ${reason} from settled
    where attempt.county = settled.county and attempt.delivery_id = settled.id and attempt.number = settled.attempts returning 1
  )`
