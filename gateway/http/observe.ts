// Each API request is one span and one measure, named after its operation. Its log lines carry its trace.
import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Hub } from '../hub.ts'
import { again, ambient, type Begun, begin, since } from '../platform/index.ts'
import type { Context } from './context.ts'

interface Observed {
  operation: string
  outcome: string
}

const observed = new WeakMap<object, Observed>()

export function observeRequests(app: FastifyInstance, hub: Hub): void {
  const begun = new WeakMap<FastifyRequest, Begun & { at: number }>()
  app.addHook('onRequest', (request, _, done) => {
    const path = request.url.split('?')[0] ?? ''
    if (!/^\/(graphql|auth|files)(\/|$)/.test(path)) return done()
    // A file's address contains ids; its route does not.
    const name = path.startsWith('/files/') ? (request.routeOptions.url ?? '/files') : path
    const one = begin(`${request.method} ${name}`, { 'http.request.method': request.method }, request.headers.traceparent)
    begun.set(request, { ...one, at: performance.now() })
    one.run(done)
  })
  // The body arrives in socket events, outside the request's context.
  app.addHook('preValidation', (request, _, done) => again(begun.get(request), done))
  // While stopping, clients with an open connection are asked to send the next request elsewhere.
  app.addHook('onSend', (_, reply, payload, done) => {
    if (hub.stopping.aborted) reply.header('connection', 'close')
    done(null, payload)
  })
  app.addHook('onResponse', (request, reply, done) => {
    const one = begun.get(request)
    done()
    if (!one) return
    one.span.setAttribute('http.response.status_code', reply.statusCode)
    if (request.routeOptions.url === '/graphql') {
      // Refused before any operation ran: not signed in, or not a GraphQL request.
      const { operation, outcome } = observed.get(one.about) ?? { operation: 'none', outcome: `HTTP ${reply.statusCode}` }
      if (operation !== 'none') one.span.updateName(`graphql ${operation}`)
      one.span.setAttribute('yibiao.outcome', outcome)
      hub.metrics.request(operation, outcome, since(one.at))
    }
    one.span.end()
  })
}

/** Records the operation of a request and its outcome. */
export const nameOperations: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    let operation = 'none'
    return {
      async didResolveOperation({ operationName }) {
        operation = operationName ?? 'anonymous'
      },
      async willSendResponse({ response }) {
        const about = ambient()
        const result = response.body.kind === 'single' ? response.body.singleResult : undefined
        const code = result?.errors?.[0]?.extensions?.code
        const outcome = result?.errors?.length ? (typeof code === 'string' ? code : 'error') : 'ok'
        if (about) observed.set(about, { operation, outcome })
      },
    }
  },
}
