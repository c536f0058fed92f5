// Limits calls to an exchange folder like those to any other system: concurrency, pace, timeout, circuit breaker.
import { because } from '../../schema/index.ts'
import { type CallResult, fault, type Transport } from '../capabilities/index.ts'
import type { Deadline, Guard } from '../protect/index.ts'

export function guarded<O>(transport: Transport<O>, guard: Guard): Transport<O> {
  return {
    async call(call) {
      const run = ({ signal }: Deadline) => inTime(transport.call({ ...call, signal }), signal)
      const result = await guard.run(run, { failed, signal: call.signal })
      if (result.kind !== 'not-made') return result
      const { reason, retryAfterSeconds } = result
      return fault('unsent', reason, retryAfterSeconds === undefined ? {} : { retryAfterSeconds })
    },
    close: transport.close,
  }
}

/** Placing a file again replaces it, so a repeat settles whatever a timeout left open. */
function inTime(work: Promise<CallResult>, signal: AbortSignal): Promise<CallResult> {
  return new Promise((resolve, reject) => {
    const late = () => resolve(fault('unknown', because('FOLDER_LATE')))
    signal.addEventListener('abort', late, { once: true })
    if (signal.aborted) late()
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', late))
  })
}

const failed = (result: CallResult) => result.kind === 'fault' && (result.verdict === 'unsent' || result.verdict === 'unknown')
