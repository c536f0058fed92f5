// The production hub with a fake sign-in: `admin...` may do what administrators may, everybody else works in one township. A
// program; its parent sends the database.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { seedCatalogue } from '../../gateway/catalogue/index.ts'
import { readConfig } from '../../gateway/config.ts'
import { startWeb } from '../../gateway/http/index.ts'
import { openHub } from '../../gateway/hub.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import { TOWNSHIP } from '../county.ts'

const viewer = (id: string): Viewer => ({
  id,
  username: id,
  name: id,
  assignments: [
    id.startsWith('admin')
      ? { role: 'ADMIN', division: null, department: null }
      : { role: 'WORKER', division: TOWNSHIP, department: null },
  ],
  token: null,
})

process.once('message', async ({ databaseUrl }: { databaseUrl: string }) => {
  const folder = await mkdtemp(join(tmpdir(), 'yibiao-bench-hub-'))
  // Without rate limits, which would refuse most of the documents.
  const config = readConfig({ YIBIAO_DATA: folder, YIBIAO_DEMO: 'off', YIBIAO_RATE: 'off' }, folder)
  const options = { databaseUrl, identityUrl: 'http://127.0.0.1:9', clientSecret: 'x' }
  const hub = await openHub(config, pino({ level: 'silent' }), options)
  await seedCatalogue(hub.db)
  await hub.catalogue.reload()
  const identity = {
    authenticate: async ({ authorization = '' }: { authorization?: string }) => viewer(authorization.replace(/^Bearer /, '')),
    register: async () => {},
    close() {},
  }
  const web = await startWeb({ ...hub, identity }, { port: 0, host: '127.0.0.1', portalFolder: null })
  process.send?.({ url: `${web.address}/graphql` })
})
process.on('disconnect', () => process.exit())
