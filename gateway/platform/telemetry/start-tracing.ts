// Sends traces to a collector (OTLP over HTTP). The SDK is loaded only with a collector, so that other hubs save its memory and
// start time. Its own variables also work: OTEL_TRACES_SAMPLER, OTEL_EXPORTER_OTLP_HEADERS.

export async function startTracing(endpoint: string, role: string): Promise<() => Promise<void>> {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ])
  const attributes = { 'service.name': process.env.OTEL_SERVICE_NAME ?? 'yibiao', 'yibiao.role': role }
  const resource = { attributes, merge: () => resource, getRawAttributes: () => Object.entries(attributes) } as never
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: 3000 })
  const provider = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] })
  provider.register()
  // An unavailable collector must not fail the stop.
  return () => provider.shutdown().catch(() => {})
}
