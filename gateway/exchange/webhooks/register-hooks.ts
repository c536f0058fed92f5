// POST /hooks/<connector>: where departments post what happened. Unauthenticated callers get no information: neither
// whether the connector exists nor what is wrong with the signature.
import type { FastifyInstance } from 'fastify'
import type { Connector } from '../../../connectors/index.ts'
import { type EventDeps, takeEvents } from './take-events.ts'

export interface HookDeps extends EventDeps {
  /** Read at each request: publishing and pausing need no restart. */
  connectors: { get(id: string): Connector | undefined }
}

const BODY_LIMIT = 1024 * 1024

export function registerHooks(app: FastifyInstance, deps: HookDeps): void {
  app.register(async (hooks) => {
    // The signature covers the raw bytes.
    hooks.removeAllContentTypeParsers()
    hooks.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => done(null, body))
    hooks.post<{ Params: { connector: string } }>('/hooks/:connector', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const answer = await takeEvents(deps, deps.connectors.get(request.params.connector), { headers: request.headers, body })
      reply.header('cache-control', 'no-store')
      switch (answer.kind) {
        case 'not-signed':
          return reply.code(401).send({})
        case 'unreadable':
          return reply.code(422).send({ error: answer.reason })
        case 'busy':
          return reply.code(503).header('retry-after', 5).send({})
        case 'taken': {
          const { acted, repeated, setAside } = answer
          return reply.code(200).send({ acted, repeated, setAside })
        }
      }
    })
  })
}
