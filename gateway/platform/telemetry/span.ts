// Spans through the OpenTelemetry API: without a registered SDK they cost almost nothing. Attributes are ids and outcomes. An
// error gives its kind and code, not its message, which may quote a value.
import { type Attributes, type Context, context, ROOT_CONTEXT, type Span, SpanStatusCode, trace } from '@opentelemetry/api'
import { type Ambient, ambient, within } from './ambient.ts'
import { newSpanId, newTraceId, readTraceparent } from './traceparent.ts'

const tracer = trace.getTracer('yibiao')

/** Runs the work as a child span of the active span. */
export function inSpan<T>(name: string, attributes: Attributes, work: (span: Span) => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span)
    } catch (error) {
      failed(span, error)
      throw error
    } finally {
      span.end()
    }
  })
}

/** Work that begins in this process (a request, an attempt): its span, its ambient, and how to run within both. */
export interface Begun {
  span: Span
  about: Ambient
  run<T>(work: () => T): T
}

export function begin(name: string, attributes: Attributes, traceparent?: unknown): Begun {
  const caller = readTraceparent(traceparent)
  const parent: Context = caller ? trace.setSpanContext(ROOT_CONTEXT, caller) : ROOT_CONTEXT
  const span = tracer.startSpan(name, { attributes, root: caller === null }, parent)
  const own = span.spanContext()
  const about = span.isRecording()
    ? { trace: own.traceId, span: own.spanId }
    : { trace: caller?.traceId ?? newTraceId(), span: newSpanId() }
  const active = trace.setSpan(parent, span)
  return { span, about, run: (work) => within(about, () => context.with(active, work)) }
}

/** Runs the hub's own work as a trace of its own. */
export async function inTrace<T>(
  name: string,
  attributes: Attributes,
  more: Partial<Ambient>,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  const { span, about, run } = begin(name, attributes)
  Object.assign(about, more)
  try {
    return await run(() => work(span))
  } catch (error) {
    failed(span, error)
    throw error
  } finally {
    span.end()
  }
}

/** Runs a socket event's callback as part of the work it belongs to. */
export const again = (begun: Begun | undefined, work: () => void): void =>
  begun && ambient() !== begun.about ? begun.run(work) : work()

function failed(span: Span, error: unknown): void {
  const { name, code } = error as { name?: string; code?: unknown }
  span.setStatus({ code: SpanStatusCode.ERROR, message: typeof code === 'string' ? code : (name ?? 'unknown') })
}
