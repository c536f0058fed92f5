// Observes connectors: a span and a measure per call to a departmental system, and the trace header it sends.
import type { Observe } from '../../../connectors/index.ts'
import { type Metrics, since } from './metrics.ts'
import { inSpan } from './span.ts'
import { traceparent } from './traceparent.ts'

export const observeCalls = (metrics: Metrics): Observe => ({
  headers: traceparent,
  call: ({ connector, kind, purpose }, run) =>
    inSpan(`${kind} ${purpose}`, { 'yibiao.connector': connector, 'yibiao.purpose': purpose }, async (span) => {
      const began = performance.now()
      let outcome = 'failed inside'
      try {
        const result = await run()
        outcome = result.kind === 'fault' ? result.verdict : 'reply'
        return result
      } finally {
        span.setAttribute('yibiao.outcome', outcome)
        metrics.call(connector, purpose, outcome, since(began))
      }
    }),
})
