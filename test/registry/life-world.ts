// A hub in this process with one department over HTTP, its connector registered, and whoever may change it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { graphql } from 'graphql'
import pino from 'pino'
import { seedCatalogue } from '../../gateway/catalogue/index.ts'
import { readConfig } from '../../gateway/config.ts'
import { registerConnector } from '../../gateway/exchange/index.ts'
import { buildSchema, createContext } from '../../gateway/http/index.ts'
import { type Hub, openHub } from '../../gateway/hub.ts'
import type { Assignment } from '../../gateway/platform/identity/viewer.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import { type HttpDepartment, startHttpDepartment } from '../connectors/http-department.ts'
import { restManifest } from '../connectors/rest-manifest.ts'
import { KEYS } from '../operations/world.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

export const ID = 'test-rest'
export const DIVISION = '420525100000'
export const KEY = 'the-key-of-the-department'

const FORMS = `
forms:
  bindings:
    T1:
      title: { zh: 测试表, en: Test form }
      objectClass: resident
      period: NONE
      fields:
        XM: { element: resident.name, label: { zh: 姓名, en: Name }, required: true }
        XB: { element: resident.sex, label: { zh: 性别, en: Sex }, convert: { name: codes, map: { '1': M, '2': F } } }
`
/** With a form of two fields. */
export const manifest = (more = FORMS) => restManifest(more)

export interface LifeWorld {
  hub: Hub
  department: HttpDepartment
  database: TestDatabase
  ask<T>(text: string, variables?: Record<string, unknown>, who?: Viewer): Promise<T>
  close(): Promise<void>
}

const viewer = (id: string, ...assignments: Assignment[]): Viewer => ({ id, username: id, name: id, token: null, assignments })
export const admin = viewer('admin', { role: 'ADMIN', division: null, department: null })
export const officer = viewer('officer', { role: 'OFFICER', division: '420525000000', department: 'test-department' })
export const another = viewer('another', { role: 'OFFICER', division: null, department: 'statistics' })
export const branch = viewer('branch', { role: 'OFFICER', division: '420526000000', department: 'test-department' })

export async function startLifeWorld(): Promise<LifeWorld> {
  const database = await freshDatabase(6)
  const folder = await mkdtemp(join(tmpdir(), 'yibiao-life-'))
  const department = await startHttpDepartment()
  const config = readConfig({ YIBIAO_DATA: folder, YIBIAO_ALLOW_ORIGINS: department.origin, YIBIAO_KEYS: KEYS }, process.cwd())
  const log = pino({ level: 'silent' })
  const hub = await openHub(config, log, {
    databaseUrl: database.url,
    identityUrl: 'http://127.0.0.1:9',
    clientSecret: 'not used',
  })
  await seedCatalogue(hub.db)
  await hub.catalogue.reload()
  const town = { code: DIVISION, parent: null, name: '鸣凤镇', level: 'TOWNSHIP' as const }
  await hub.db.insertInto('division').values(town).execute()
  await registerConnector(hub, { manifest: manifest(), settings: { origin: department.origin }, secrets: { key: KEY } })
  return {
    ...{ hub, department, database },
    async ask<T>(text: string, variables: Record<string, unknown> = {}, who: Viewer = officer) {
      const schema = buildSchema(hub.catalogue.current())
      const contextValue = createContext(hub, who, 'en')
      const { data, errors } = await graphql({ schema, source: text, variableValues: variables, contextValue })
      if (errors) throw errors[0]?.originalError ?? errors[0]
      return JSON.parse(JSON.stringify(data)) as T
    },
    async close() {
      await hub.close()
      await department.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Saves the text as a draft and gives its revision. */
export async function draft(world: LifeWorld, text: string, settings = { origin: world.department.origin }): Promise<number> {
  const input = { manifest: text, settings: Object.entries(settings).map(([name, value]) => ({ name, value })) }
  const query =
    'mutation ($input: SaveConnectorDraftInput!) { saveConnectorDraft(input: $input) { connector { draft { revision } } problems { code } } }'
  const { saveConnectorDraft } = await world.ask<{
    saveConnectorDraft: { connector: { draft: { revision: number } } | null; problems: { code: string }[] }
  }>(query, { input })
  const { connector, problems } = saveConnectorDraft
  if (!connector) throw Object.assign(new Error('the draft was not kept'), problems[0])
  return connector.draft.revision
}

export interface Changed {
  connector: { id: string; state: string; version: number | null } | null
  problems: { code: string; message: string }[]
  impact: {
    hash: string
    findings: { severity: string; code: string; about: string; message: string; tasks: number | null }[]
  } | null
}

const FIELDS = `connector { id state version } problems { code message } impact { hash findings { severity code about message tasks } }`

export async function change(world: LifeWorld, verb: string, input: Record<string, unknown>, who = officer): Promise<Changed> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`
  const answer = await world.ask<Record<string, Changed>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { ${FIELDS} } }`,
    { input },
    who,
  )
  return answer[verb] as Changed
}
