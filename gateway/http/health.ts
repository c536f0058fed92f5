// /healthz: the process is alive. /readyz: it should get work; otherwise it names the failing part.
import type { FastifyInstance } from 'fastify'
import { type Hub, readyTo } from '../hub.ts'

export function registerHealth(app: FastifyInstance, hub: Hub): void {
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_, reply) => {
    const now = await readyTo(hub)
    return reply.code(now.ready ? 200 : 503).send({ ok: now.ready, ...now.parts })
  })
}
