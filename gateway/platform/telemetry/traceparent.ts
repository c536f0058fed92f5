// The W3C header `traceparent` (version 00): read from callers of the hub, sent on to the departments it calls.
import { randomBytes } from 'node:crypto'
import { type SpanContext, TraceFlags, trace } from '@opentelemetry/api'
import { ambient } from './ambient.ts'

const FORM = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/

export function readTraceparent(header: unknown): SpanContext | null {
  const match = typeof header === 'string' ? FORM.exec(header) : null
  if (!match) return null
  const [, traceId = '', spanId = '', flags = '00'] = match
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true }
}

/** The header for a call to another system; empty outside of work. */
export function traceparent(): Record<string, string> {
  const span = trace.getActiveSpan()?.spanContext()
  if (span && FORM.test(`00-${span.traceId}-${span.spanId}-00`))
    return { traceparent: `00-${span.traceId}-${span.spanId}-0${span.traceFlags & TraceFlags.SAMPLED}` }
  const about = ambient()
  return about ? { traceparent: `00-${about.trace}-${newSpanId()}-00` } : {}
}

export const newTraceId = (): string => hex(32)
export const newSpanId = (): string => hex(16)

/** Trace ids are many and small, so random bytes are drawn a block at a time. */
const BLOCK_BYTES = 4096
let block = ''
let used = 0

function hex(digits: number): string {
  if (used + digits > block.length) {
    block = randomBytes(BLOCK_BYTES).toString('hex')
    used = 0
  }
  used += digits
  return block.slice(used - digits, used)
}

/** The trace of the current work; undefined outside of work. */
export const traceId = (): string | undefined => ambient()?.trace
