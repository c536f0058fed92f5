// The JSON Schema of manifests, for editors: a permanent public address.
import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { PUBLISHED_SCHEMA } from '../../connectors/index.ts'

export function registerSchemas(app: FastifyInstance): void {
  app.get('/schemas/connector-manifest-1.json', async (_, reply) =>
    reply
      .type('application/schema+json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'public, max-age=3600')
      .send(await readFile(PUBLISHED_SCHEMA, 'utf8')),
  )
}
