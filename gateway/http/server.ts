// The web role: GraphQL, live changes, sign-in and the portal's files, on one address.
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { secondsUntilFree } from '../../connectors/index.ts'
import { ERRORS, HubError } from '../../schema/index.ts'
import { registerHooks } from '../exchange/index.ts'
import type { Hub } from '../hub.ts'
import { noteWorker, pseudonymOf, purposeOf, traceId } from '../platform/index.ts'
import { buildSchema } from './build-schema.ts'
import { type Context, createContext } from './context.ts'
import { documentErrors } from './document-errors.ts'
import { codeOf, formatError, refuse, sentence } from './errors.ts'
import { registerFiles } from './files.ts'
import { registerHealth } from './health.ts'
import { languageOf } from './language.ts'
import { bounds, MAX_TOKENS, VALIDATION_OPTIONS } from './limits/bounds.ts'
import { clientOf } from './limits/client-of.ts'
import { boundFailedSignIns } from './limits/failed-sign-ins.ts'
import { refuseOddAddresses } from './limits/odd-addresses.ts'
import { createRateLimit, secondsToWait } from './limits/rate.ts'
import { nameOperations, observeRequests } from './observe.ts'
import { registerPortal } from './portal.ts'
import { resultStatus } from './result-status.ts'
import { registerSchemas } from './schemas.ts'
import { statedPurpose } from './stated-purpose.ts'
import { registerStream } from './stream.ts'
import { createSwappableSchema } from './swappable-schema.ts'
import { portalOperations } from './trusted/portal-operations.ts'
import { createTrustedDocuments, documentIn } from './trusted/trusted-documents.ts'

export interface Web {
  app: FastifyInstance
  /** "http://127.0.0.1:4000": the address it listens on. */
  address: string
  /** Every route of the server, for a test that walks all of them. */
  routes: readonly { method: string; path: string }[]
  close(): Promise<void>
}

const BODY_LIMIT = 1024 * 1024

export async function startWeb(hub: Hub, options: { port: number; host: string; portalFolder: string | null }): Promise<Web> {
  const logger: FastifyBaseLogger = hub.log.child({}, { level: 'warn' })
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    bodyLimit: BODY_LIMIT,
    // An incomplete request is ended with 408, and its connection closed. Checked every second, not every thirty. The time for
    // the headers is no longer than that for the whole, or Node swaps the two.
    requestTimeout: hub.config.bodySeconds * 1000,
    http: { headersTimeout: Math.min(60, hub.config.bodySeconds) * 1000, connectionsCheckingInterval: 1000 },
    forceCloseConnections: 'idle',
    trustProxy: (_, hop) => hop < hub.config.proxies,
    // Requests on open connections are still answered while the hub stops.
    return503OnClosing: false,
  })
  const routes: { method: string; path: string }[] = []
  app.addHook('onRoute', ({ method, url }) => void routes.push(...[method].flat().map((one) => ({ method: one, path: url }))))
  // Before the routes: each uses the handler that exists when it is created.
  app.setErrorHandler((error, request, reply) => {
    const status = (error as { statusCode?: number }).statusCode
    const language = languageOf(request.headers['accept-language'])
    if (status && status >= 400 && status < 500)
      return reply
        .code(status)
        .send({ errors: [{ message: ERRORS.BAD_INPUT[language], extensions: { code: 'BAD_INPUT', trace: traceId() } }] })
    const code = codeOf(error)
    const seconds = secondsUntilFree(error)
    if (seconds !== null) reply.header('retry-after', seconds)
    if (code === 'INTERNAL') hub.log.error({ err: error, path: request.url.split('?')[0] }, 'a request failed')
    return reply
      .code(ERRORS[code].status)
      .send({ errors: [{ message: sentence(error, language), extensions: { code, trace: traceId() } }] })
  })
  refuseOddAddresses(app)
  observeRequests(app, hub)
  const schema = createSwappableSchema(hub.catalogue, buildSchema)

  const rateLimit = createRateLimit(hub.config.ratePerMinute, hub.pool)
  const demandTrusted = createTrustedDocuments(hub.db, hub.config.trust, await portalOperations(options.portalFolder))

  const contextOf = async (request: FastifyRequest, reply: FastifyReply, document: unknown): Promise<Context> => {
    const language = languageOf(request.headers['accept-language'])
    try {
      const viewer = await hub.identity.authenticate(request.headers)
      if (!viewer) throw new HubError('UNAUTHENTICATED')
      noteWorker(viewer.id, () => pseudonymOf(hub.seal, viewer.id))
      await rateLimit({ worker: viewer.id, client: clientOf(request, viewer) })
      // A file request has an address, no document to check.
      if (document !== null) await demandTrusted(document, request.headers.authorization !== undefined)
      return createContext(hub, viewer, language, purposeOf(request.headers))
    } catch (error) {
      const seconds = secondsToWait(error)
      if (seconds !== null) reply.header('retry-after', seconds)
      if (codeOf(error) === 'INTERNAL') hub.log.error({ err: error }, 'sign-in could not be checked')
      throw refuse(error, language)
    }
  }

  const apollo = new ApolloServer<Context>({
    gateway: schema.gateway,
    introspection: !hub.config.production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: hub.config.production,
    csrfPrevention: { requestHeaders: ['authorization', 'x-yibiao', 'apollo-require-preflight', 'x-apollo-operation-name'] },
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [bounds],
    validationOptions: VALIDATION_OPTIONS,
    allowBatchedHttpRequests: false,
    // They would let a client add to its own allow-list; the hub keeps ours (trusted).
    persistedQueries: false,
    // Apollo formats errors without the request; the plugin below translates each operation's errors.
    formatError: formatError(hub.log, 'zh'),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      inTheLanguageAskedFor(hub),
      documentErrors,
      statedPurpose,
      nameOperations,
      resultStatus,
    ],
    stopOnTerminationSignals: false,
    logger: { debug() {}, info() {}, warn: (m) => hub.log.warn(m), error: (m) => hub.log.error(m) },
  })
  await apollo.start()
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: (request, reply) => contextOf(request, reply, documentIn(request)),
  })
  registerStream(app, hub, schema.current, contextOf)
  registerFiles(app, hub, (request, reply) => contextOf(request, reply, null))
  boundFailedSignIns(app, hub.pool)
  await hub.identity.register(app)
  registerHooks(app, hub)
  registerSchemas(app)
  registerPortal(app, options.portalFolder, hub.config.publicUrl)

  registerHealth(app, hub)

  const address = await app.listen({ port: options.port, host: options.host })
  return {
    app,
    address,
    routes,
    async close() {
      // Live streams never end by themselves; clients resume them elsewhere. Everything else is answered.
      hub.beginStop()
      const ending = app.close()
      setTimeout(() => app.server.closeAllConnections(), 7000).unref()
      await ending
      await apollo.stop()
    },
  }
}

/** formatError has no request; this translates each answer's errors into the language of its request. */
function inTheLanguageAskedFor(hub: Hub) {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({
          response,
          contextValue,
          errors,
        }: {
          response: {
            http: { headers: { set(name: string, value: string): void } }
            body: { kind: string; singleResult?: { errors?: readonly unknown[] } }
          }
          contextValue: Context
          errors?: readonly unknown[]
        }) {
          const seconds = errors
            ?.map((e) => secondsUntilFree((e as { originalError?: unknown }).originalError))
            .find((s) => s !== null)
          if (seconds) response.http.headers.set('retry-after', String(seconds))
          if (!errors?.length || response.body.kind !== 'single' || !response.body.singleResult) return
          const format = formatError(hub.log.child({}, { level: 'silent' }), contextValue.language)
          response.body.singleResult.errors = response.body.singleResult.errors?.map((formatted, i) =>
            format(formatted as never, errors[i] ?? formatted),
          )
        },
      }
    },
  }
}
