// The department's HTTP side: its interface, if it has one, and its control side. Prints the ready line.

import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import type { Backstage } from './backstage.ts'
import { control } from './control.ts'
import { endWith } from './life.ts'
import type { Settings } from './settings.ts'

export interface Served {
  department: Backstage
  settings: Settings
  /** The hub's interface, under its prefix. */
  api?: { prefix: string; routes(api: FastifyInstance): void }
  /** Additional properties of the ready line. */
  ready?: Record<string, string | number>
  stop(): Promise<void> | void
}

export async function serve({ department, settings, api, ready = {}, stop }: Served): Promise<void> {
  const app = fastify({ forceCloseConnections: true, bodyLimit: 1_048_576 })
  if (api) await app.register(async (scope) => api.routes(scope), { prefix: api.prefix })
  await app.register(async (scope) => control(scope, department, settings.host !== '127.0.0.1'))
  await app.listen({ port: settings.port, host: settings.host })
  const { port } = app.server.address() as AddressInfo
  const issuing = settings.issueEverySeconds
    ? setInterval(
        () => Promise.resolve(department.issue({ dueInDays: 7, count: 1 })).catch((error) => console.error(String(error))),
        settings.issueEverySeconds * 1000,
      )
    : undefined
  endWith(async () => {
    clearInterval(issuing)
    await app.close()
    await stop()
  })
  console.log(JSON.stringify({ ready: true, department: department.id, port, ...ready }))
}
