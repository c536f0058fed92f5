// Captures the requests and replies of a connector under trial. A delivery is shown, not sent, unless sending was requested.

import type { Observe, ObservedCall } from '../../../../connectors/index.ts'
import { because } from '../../../../schema/index.ts'

export interface SeenCall {
  about: ObservedCall
  sent: boolean
  /** Absent without a reply. */
  reply?: unknown
  failure: string | null
  milliseconds: number
}

const NOT_SENT = because('DRY_RUN')
const MOST_CALLS = 20

export function watchTrial(sends: boolean): { observe: Observe; calls: SeenCall[] } {
  const calls: SeenCall[] = []
  return {
    calls,
    observe: {
      headers: () => ({}),
      async call(about, run) {
        const sent = about.purpose !== 'send' || sends
        const began = performance.now()
        const result = sent ? await run() : ({ kind: 'fault', verdict: 'unsent', reason: NOT_SENT } as const)
        const answered = result.kind === 'reply' ? { reply: result.body } : 'body' in result ? { reply: result.body } : {}
        const failure = result.kind === 'fault' && sent ? result.reason : null
        if (calls.length < MOST_CALLS)
          calls.push({ about, sent, ...answered, failure, milliseconds: Math.round(performance.now() - began) })
        return result
      },
    },
  }
}
