// The layers around every call to a system, in their order: no call during the system's Retry-After; the call is observed; a
// defect of the hub itself becomes a fault of this call only.
import { because } from '../schema/index.ts'
import { fault, type Transport } from './capabilities/index.ts'
import type { Manifest } from './language/index.ts'
import type { Log } from './log.ts'
import type { Observe } from './observe.ts'
import { createRetryAfterHold, type RetryAfterHold } from './protect/index.ts'

export interface EachCall {
  manifest: Manifest
  log: Log
  observe: Observe
  /** Shared by all transports of one connector. */
  hold?: RetryAfterHold
}

export function aroundEachCall<O>(
  transport: Transport<O>,
  { manifest: { id: connector, kind }, log, observe, hold = createRetryAfterHold() }: EachCall,
): Transport<O> {
  return {
    async call(call) {
      const left = hold.left()
      if (left > 0) return fault('rate-limited', because('ASKED_TO_WAIT'), { retryAfterSeconds: Math.ceil(left) })
      const { operation, parameters, purpose } = call
      try {
        const result = await observe.call({ connector, kind, purpose, operation, parameters }, () => transport.call(call))
        if (result.kind === 'fault' && result.verdict === 'rate-limited') hold.ask(result.retryAfterSeconds ?? 0)
        return result
      } catch (error) {
        log.warn({ connector, error: error instanceof Error ? error.name : 'unknown' }, 'a connector failed inside')
        return fault(purpose === 'send' ? 'unknown' : 'unsent', because('CONNECTOR_FAULT'))
      }
    },
    ...(transport.authority && { authority: transport.authority }),
    close: transport.close,
  }
}
