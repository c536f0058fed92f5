// A delivery that this process may work on until its lease ends. The fence proves it: each claim raises it, and every statement
// that settles a claim names it, so that a process which slept through its lease changes nothing when it wakes.
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
  /** Number of this attempt; a look at an unanswered delivery keeps the number of the attempt that handed it over. */
  attempts: number
  /** Attempts that do not count any more, because a person said "send it again" after them. */
  retryFrom: number
  fence: string
  /** The last attempt may have arrived. */
  askFirst: boolean
  /** The process that made the last attempt died, or overslept its lease, without saying what came of it. */
  interrupted: boolean
  /** Since when the department has it, unanswered; null when it must be sent. */
  awaitingSince: Date | null
  /** On whose authority this attempt asks the department. */
  authority?: Authority | undefined
}

export const KIND = 'delivery'

/** True for the row of a claim that was `released` before in the same statement. */
export const isSending = ({ county, id }: Pick<Claimed, 'county' | 'id'>): RawBuilder<boolean> =>
  sql`delivery.county = ${county} and delivery.id = ${id} and delivery.state = 'SENDING'`

/** CTE `ended`: writes the end of the attempt into its log, for the row that the CTE `settled` returns. */
export const endAttempt = (outcome: string, reason: string | null): RawBuilder<unknown> =>
  sql`ended as (
    update attempt set ended_at = now(), outcome = ${outcome}, reason = ${reason} from settled
    where attempt.county = settled.county and attempt.delivery_id = settled.id and attempt.number = settled.attempts returning 1
  )`
