// Sends something under an id and reads the reply as an outcome; the same for deliveries and corrections. If a repeat would act
// twice, it first asks whether it is already there.
import { because, type Outcome } from '../../schema/index.ts'
import type { CallContext, Idempotency, PlacedFile } from '../contract.ts'
import { type Parameters, plain, readPath } from '../mapping/index.ts'
import type { Fault, Transport } from './transport.ts'

export interface Handing<S, Taken> {
  idempotency: Idempotency
  send: { operation: S; acknowledgement?: string | undefined; echo?: string | undefined; checkAfterSeconds: number }
  id: string
  parameters: Parameters
  files?: readonly PlacedFile[] | undefined
  /** Reads a good reply; null if required information is missing. */
  taken(body: unknown): Taken | null
  /** Queries its state; absent if the system has no query. */
  find?: (() => Promise<Taken | Untaken | null>) | undefined
  /** An answer may come by itself. */
  reported: boolean
}

export type Untaken = Exclude<Outcome, { kind: 'acknowledged' }>

export async function handOver<S, Taken extends { kind: string }>(
  { idempotency, send, id, parameters, files, taken, find, reported }: Handing<S, Taken>,
  transport: Transport<S>,
  context: CallContext,
): Promise<Taken | Untaken> {
  if (idempotency === 'LOOK_UP') {
    const before = await find?.()
    if (before?.kind === 'unknown') return { ...(before as Extract<Untaken, { kind: 'unknown' }>), kind: 'unsent' }
    // An earlier refusal had no effect; sending again was decided knowingly.
    if (before && before.kind !== 'refused') return before
  }
  const result = await transport.call({ operation: send.operation, parameters, files, purpose: 'send', ...context })
  if (result.kind === 'fault') return ofFault(result)
  const { body } = result
  if (send.echo && plain(readPath(body, send.echo) ?? '') !== id) return { kind: 'unknown', reason: because('OTHER_DELIVERY') }
  // Required information is missing. It may be a refusal in words, so the system is asked before anything is believed.
  return taken(body) ?? (await find?.()) ?? { kind: 'unknown', reason: because('NO_ACKNOWLEDGEMENT') }

  async function ofFault({ verdict, reason, retryAfterSeconds, body }: Fault): Promise<Taken | Untaken> {
    const later = retryAfterSeconds === undefined ? {} : { retryAfterSeconds }
    const awaiting = { kind: 'awaiting', checkAfterSeconds: retryAfterSeconds ?? send.checkAfterSeconds } as const
    switch (verdict) {
      case 'refused':
      case 'absent':
        return { kind: 'refused', reason }
      case 'mismatch':
        return { kind: 'refused', reason, mismatch: true }
      case 'unsent':
      case 'rate-limited':
      case 'sign-in-expired':
        return { kind: 'unsent', reason, ...later }
      case 'unknown':
        return { kind: 'unknown', reason, ...later }
      case 'awaiting':
        // Without any later answer, only an acknowledgement in the reply can end the wait.
        if (find || reported) return awaiting
        return (send.acknowledgement && taken(body)) || { kind: 'unknown', reason: because('LATER_AND_NOT_ASKABLE') }
      case 'duplicate':
        return (send.acknowledgement && taken(body)) || (await find?.()) || (reported ? awaiting : { kind: 'refused', reason })
    }
  }
}
