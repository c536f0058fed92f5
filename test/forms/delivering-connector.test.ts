import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manifestsHere } from '../../connectors/index.ts'
import { deliveringConnector } from '../../gateway/asking/forms/import/delivering-connector.ts'
import { registeredIn } from '../../gateway/exchange/index.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

const manifestOf = (department: string): string =>
  readFileSync(join(import.meta.dirname, `../../examples/departments/${department}/manifest.yaml`), 'utf8')
const DELIVERS = manifestOf('civil-affairs')
const ONLY_LOOKS_UP = DELIVERS.replace(/^delivery:\n(?: .*\n|\n)*/m, '')

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

async function department(id: string, connectors: Record<string, { manifest: string; state?: 'RETIRED' }>): Promise<void> {
  await database.db.insertInto('department').values({ id, name_zh: id, name_en: id }).execute()
  for (const [connector, row] of Object.entries(connectors))
    await database.db
      .insertInto('connector')
      .values({ id: connector, department_id: id, ...row })
      .execute()
}

const asked = (id: string, named?: string) =>
  deliveringConnector({ db: database.db, manifests: manifestsHere, registered: registeredIn(database.db) }, id, named)

test('forms of a department are answered through its connector, whatever the connector is called', async () => {
  await department('parks', { 'parks-2026': { manifest: DELIVERS }, 'parks-2019': { manifest: DELIVERS, state: 'RETIRED' } })
  expect(await asked('parks')).toBe('parks-2026')
  expect(await asked('parks', 'parks-2026')).toBe('parks-2026')
})

test('of several connectors the one that delivers is taken; where two deliver, a person says which', async () => {
  expect(ONLY_LOOKS_UP).not.toMatch(/^delivery:/m)
  await department('water', { 'water-archive': { manifest: ONLY_LOOKS_UP }, 'water-tasks': { manifest: DELIVERS } })
  expect(await asked('water')).toBe('water-tasks')
  await database.db.insertInto('connector').values({ id: 'water-new', department_id: 'water', manifest: DELIVERS }).execute()
  await expect(asked('water')).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('water-new, water-tasks'),
  })
  expect(await asked('water', 'water-new')).toBe('water-new')
})

test('the hub itself keeps the answers where no connector delivers', async () => {
  await department('youth', {})
  expect(await asked('youth')).toBe('youth')
})

test('a department or connector that does not exist is told, and a retired or foreign connector is none', async () => {
  await expect(asked('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  for (const named of ['parks-2019', 'water-tasks', 'none'])
    await expect(asked('parks', named)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('parks-2026'),
    })
})
