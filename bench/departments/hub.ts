// The production hub with the ten departments joined by manifest. Only the sign-in is fake: a different worker on each request. A
// program; its parent sends the origins and the database.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { saveForm, storeTasks } from '../../gateway/asking/index.ts'
import { readConfig } from '../../gateway/config.ts'
import { registerConnector } from '../../gateway/exchange/index.ts'
import { startWeb } from '../../gateway/http/index.ts'
import { openHub } from '../../gateway/hub.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import { benchManifest } from './manifest.ts'
import { DEPARTMENTS, FIELDS, SUBJECT } from './shape.ts'

const VILLAGE = '990101100001'

const viewer = (id: string): Viewer => ({
  id,
  username: id,
  name: id,
  assignments: [{ role: 'WORKER', division: VILLAGE, department: null }],
  token: null,
})

interface Asked {
  origins: string[]
  databaseUrl: string
  /** Limits of each connector, as in its manifest. */
  limits: string
  /** This many more connectors, which are never called. */
  more?: number
}

process.once('message', async ({ origins, databaseUrl, limits, more = 0 }: Asked) => {
  const folder = await mkdtemp(join(tmpdir(), 'yibiao-bench-hub-'))
  const config = readConfig({ YIBIAO_DATA: folder, YIBIAO_DEMO: 'off', YIBIAO_RATE: 'off' }, folder)
  const hub = await openHub(config, pino({ level: 'silent' }), {
    databaseUrl,
    identityUrl: 'http://127.0.0.1:9',
    clientSecret: 'x',
    allowOrigins: origins,
  })
  const others = Array.from({ length: more }, (_, i) => `m${i}`)
  const all = [...DEPARTMENTS, ...others]
  await hub.catalogue.save(
    { by: 'bench', why: 'departments to measure' },
    DEPARTMENTS.flatMap((id) =>
      FIELDS.map((f) => ({
        id: `resident.${id}${f}`,
        objectClass: 'resident',
        property: `${id}${f}`,
        label: { zh: `${id} ${f}`, en: `${id} ${f}` },
        domain: { datatype: 'STRING' as const, maxLength: 80 },
        classification: 'INTERNAL' as const,
        authority: id,
      })),
    ),
  )
  const known = await hub.db.selectFrom('division').select('code').where('code', '=', VILLAGE).executeTakeFirst()
  if (!known)
    await hub.db.insertInto('division').values({ code: VILLAGE, parent: null, name: 'bench', level: 'VILLAGE' }).execute()
  for (const [i, id] of all.entries()) {
    const ready = new Promise<void>((resolve) => hub.onConnectors(() => hub.connectors.get(id) && resolve()))
    // The others keep records of another class, like most of a county's systems.
    const manifest =
      i < DEPARTMENTS.length ? benchManifest(id, limits) : benchManifest(id, limits).replaceAll('resident', 'place')
    await registerConnector(hub, { manifest, settings: { origin: origins[i % origins.length] ?? '' }, secrets: {} })
    await ready
  }
  const form = 'd0:F'
  const fields = FIELDS.map((f) => ({ code: f, label: { zh: f, en: f }, element: `resident.d0${f}`, required: true }))
  const draft = { id: form, title: { zh: 'F', en: 'F' }, objectClass: 'resident', period: 'NONE' as const, fields, rules: [] }
  await saveForm(hub.db, { connector: 'd0', department: 'd0', draft: { ...draft, source: 'bench' } })
  await storeTasks(hub, { connector: 'd0', department: 'd0', formVersions: new Map([[form, 1]]) }, [
    {
      ...{ externalId: 'T', title: 'T', division: VILLAGE, dueAt: null, state: 'OPEN', form, period: null },
      ...{ subject: { objectClass: 'resident', identifier: SUBJECT }, updatedAt: '2026-11-01T00:00:00Z' },
    },
  ])
  const identity = {
    authenticate: async ({ authorization = '' }: { authorization?: string }) => viewer(authorization),
    register: async () => {},
    close() {},
  }
  const web = await startWeb({ ...hub, identity }, { port: 0, host: '127.0.0.1', portalFolder: null })
  process.on('message', () => process.send?.({ rss: process.memoryUsage().rss, cpu: process.cpuUsage() }))
  process.send?.({ url: `${web.address}/graphql` })
})
process.on('disconnect', () => process.exit())
