// Live changes as server-sent events (graphql-sse, distinct connections mode) at /graphql/stream: passes proxies, needs no
// upgrade, and is signed in like every other request.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { execute, type GraphQLSchema, parse, subscribe, validate } from 'graphql'
import { createHandler } from 'graphql-sse/lib/use/fastify'
import { ERRORS } from '../../schema/index.ts'
import type { Hub } from '../hub.ts'
import type { Context } from './context.ts'
import { codeOf, formatError } from './errors.ts'
import { languageOf } from './language.ts'
import { depthLimit } from './limits/depth-limit.ts'
import { fieldLimit } from './limits/field-limit.ts'

type StreamContext = Context & Record<PropertyKey, unknown>

export function registerStream(
  app: FastifyInstance,
  hub: Hub,
  schema: () => GraphQLSchema,
  contextOf: (request: FastifyRequest) => Promise<Context>,
): void {
  const handle = createHandler<StreamContext>({
    // One request, one stream: nothing is kept between them.
    authenticate: () => null,
    async onSubscribe(request, { query, variables, operationName }) {
      const gone = new AbortController()
      request.context.reply.raw.once('close', () => gone.abort())
      const context: StreamContext = { ...(await contextOf(request.raw)), signal: gone.signal }
      // One schema from the first to the last event, whatever the catalogue does meanwhile.
      const current = schema()
      const document = parse(String(query), { maxTokens: 2000 })
      const errors = validate(current, document)
      if (errors.length > 0) return { errors }
      const tooMuch = validate(current, document, [depthLimit, fieldLimit])
      if (tooMuch.length > 0) return { errors: tooMuch }
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
    try {
      await handle(request, reply)
    } catch (error) {
      const code =
        error instanceof SyntaxError ? 'BAD_INPUT' : codeOf((error as { originalError?: unknown }).originalError ?? error)
      if (code === 'INTERNAL') hub.log.error({ err: error }, 'a live stream could not begin')
      if (reply.sent || reply.raw.headersSent) return reply.raw.end()
      const language = languageOf(request.headers['accept-language'])
      return reply.code(ERRORS[code].status).send({ errors: [{ message: ERRORS[code][language], extensions: { code } }] })
    }
  })
}
