// Live changes as server-sent events (graphql-sse, distinct connections mode) at /graphql/stream. It passes proxies, needs no
// upgrade, and authenticates like every other request.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type DocumentNode, execute, GraphQLError, type GraphQLSchema, parse, specifiedRules, subscribe, validate } from 'graphql'
import { createHandler } from 'graphql-sse/lib/use/fastify'
import { ERRORS, HubError } from '../../schema/index.ts'
import type { Hub } from '../hub.ts'
import { mayChangeState, traceId } from '../platform/index.ts'
import { type Context, createContext } from './context.ts'
import { refusalIn } from './document-errors.ts'
import { codeOf, formatError, plainSyntax, refuse } from './errors.ts'
import { type Language, languageOf } from './language.ts'
import { bounds, MAX_TOKENS, VALIDATION_OPTIONS } from './limits/bounds.ts'
import { secondsToWait } from './limits/rate.ts'
import { plainValues } from './plain-values.ts'
import { variableFault } from './variable-faults.ts'

type StreamContext = Context & Record<PropertyKey, unknown>

export function registerStream(
  app: FastifyInstance,
  hub: Hub,
  schema: () => GraphQLSchema,
  contextOf: (request: FastifyRequest, reply: FastifyReply, document: unknown) => Promise<Context>,
): void {
  const takeStream = boundOpenStreams()
  const handle = createHandler<StreamContext>({
    // One request is one stream; no state is shared.
    authenticate: () => null,
    async onSubscribe(request, { query, variables, operationName }) {
      const gone = new AbortController()
      const { raw } = request.context.reply
      const cut = () => raw.destroy()
      hub.stopping.addEventListener('abort', cut, { once: true })
      raw.once('close', () => {
        hub.stopping.removeEventListener('abort', cut)
        gone.abort()
      })
      const context: StreamContext = { ...(await contextOf(request.raw, request.context.reply, query)), signal: gone.signal }
      const release = takeOrRefuse(takeStream, context, request.context.reply)
      if (gone.signal.aborted) release()
      else gone.signal.addEventListener('abort', release)
      const still = keepAsking(hub, request.raw, context, () => gone.abort())
      gone.signal.addEventListener('abort', still)
      // One schema from the first to the last event, even if the catalogue changes.
      const current = schema()
      const document = checked(String(query), current, hub.config.production)
      if (document instanceof GraphQLError) return refused(document, context.language)
      // Reported here in our words: graphql's own message about a variable repeats it.
      const fault = variableFault(current, document, operationName ?? null, variables ?? {})
      if (fault) return refused(fault, context.language)
      return { schema: current, document, operationName, variableValues: variables, contextValue: context }
    },
    execute: (args) => execute(args) as never,
    subscribe: (args) => subscribe(args) as never,
    onNext(_, request, result) {
      const format = formatError(hub.log, languageOf(request.raw.headers['accept-language']))
      return result.errors ? { ...result, errors: result.errors.map((e) => format(e.toJSON(), e)) as never } : result
    },
  })
  app.post('/graphql/stream', async (request, reply) => {
    // graphql-sse accepts "text/plain; application/json" as JSON, which a foreign page can send with the cookie.
    if (!mayChangeState(request.headers)) throw new HubError('FORBIDDEN')
    // graphql-sse hangs unless the body is already parsed.
    if (typeof request.body !== 'object' || request.body === null || Array.isArray(request.body)) throw new HubError('BAD_INPUT')
    if (hub.stopping.aborted) {
      reply.hijack()
      return void reply.raw.destroy()
    }
    try {
      await handle(request, reply)
    } catch (error) {
      const code =
        error instanceof SyntaxError ? 'BAD_INPUT' : codeOf((error as { originalError?: unknown }).originalError ?? error)
      if (code === 'INTERNAL') hub.log.error({ err: error }, 'a live stream could not begin')
      if (reply.sent || reply.raw.headersSent) return reply.raw.end()
      const language = languageOf(request.headers['accept-language'])
      return reply
        .code(ERRORS[code].status)
        .send({ errors: [{ message: ERRORS[code][language], extensions: { code, trace: traceId() } }] })
    }
  })
}

function takeOrRefuse(take: TakeStream, { viewer, language }: Context, reply: FastifyReply): () => void {
  try {
    return take(viewer.id)
  } catch (error) {
    reply.header('retry-after', secondsToWait(error))
    throw refuse(error, language)
  }
}

/** A stream ends with its session: checked when something changed for this worker, and at intervals. */
const ASK_AGAIN_MS = 10_000

function keepAsking(hub: Hub, request: FastifyRequest, context: Context, end: () => void): () => void {
  const worker = context.viewer.id
  const ask = async () => {
    try {
      const viewer = await hub.identity.authenticate(request.headers)
      if (viewer?.id !== worker || viewer.assignments.length === 0) return end()
      // The loaders are reset when the viewer changes.
      Object.assign(context, createContext(hub, viewer, context.language), { signal: context.signal })
    } catch (error) {
      if (codeOf(error) === 'UNAUTHENTICATED') end()
    }
  }
  const timer = setInterval(() => void ask(), ASK_AGAIN_MS)
  const unsubscribe = hub.notifications.listen('session', (id) => void (id === worker && ask()))
  return () => {
    clearInterval(timer)
    unsubscribe()
  }
}

/** The document, or its first error. */
function checked(text: string, schema: GraphQLSchema, hideSuggestions: boolean): DocumentNode | GraphQLError {
  try {
    const document = parse(text, { maxTokens: MAX_TOKENS })
    const [error] = validate(schema, document, [bounds, plainValues, ...specifiedRules], {
      ...VALIDATION_OPTIONS,
      hideSuggestions,
    })
    return error ?? document
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

function refused(
  error: GraphQLError,
  language: Language,
): [string, { status: number; statusText: string; headers: Record<string, string> }] {
  const said = refusalIn(error, language) ?? {
    message: plainSyntax(error.message),
    locations: error.locations,
    extensions: { code: 'BAD_INPUT' },
  }
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  return [JSON.stringify({ errors: [said] }), { status: 400, statusText: 'Bad Request', headers }]
}

/**
 * Limits the live streams of one worker in this process. Another one is refused with the time to wait; none is closed for
 * it. The portal shares one stream among its tabs, so only many programs, or one that forgets to close, reach the limit.
 */
const MOST = 12
/** Pings detect a stream whose client has vanished within this time. */
const SECONDS = 15

/** Throws RATE_LIMITED. Otherwise returns a function that releases the slot, once. */
type TakeStream = (worker: string) => () => void

function boundOpenStreams(): TakeStream {
  const open = new Map<string, number>()
  return (worker) => {
    const held = open.get(worker) ?? 0
    if (held >= MOST) throw new HubError('RATE_LIMITED', { cause: SECONDS })
    open.set(worker, held + 1)
    let given = false
    return () => {
      if (given) return
      given = true
      const left = (open.get(worker) ?? 1) - 1
      if (left > 0) open.set(worker, left)
      else open.delete(worker)
    }
  }
}
