// A withdrawn task leaves the inbox with the pull that reports it; another department's task of the same number stays.
import { afterAll, expect, test } from 'vitest'
import type { Connector, TaskPage } from '../../connectors/index.ts'
import { pullTasks } from '../../gateway/asking/index.ts'
import { openStore } from '../support/store.ts'
import { draft, settle, TOWN_A, villagesOf } from './world.ts'

const [village = ''] = villagesOf(TOWN_A, 1)

const store = await openStore()
afterAll(() => store.close())
const { db } = store
await settle(db)

const department = (id: string, pages: TaskPage[]): Connector => ({
  id,
  department: id,
  kind: 'rest',
  version: 1,
  capabilities: ['tasks'],
  records: [],
  idempotency: 'NONE',
  check: async () => {},
  async *pullTasks() {
    yield* pages
  },
  close: async () => {},
})

const states = async () =>
  Object.fromEntries(
    (await db.selectFrom('task').select(['connector_id', 'external_id', 'state']).execute()).map((t) => [
      `${t.connector_id} ${t.external_id}`,
      t.state,
    ]),
  )

test('a withdrawn task is closed, and only that one', async () => {
  const deps = store
  const both = [draft('1', village), draft('2', village)]
  await pullTasks(deps, department('civil-affairs', [{ tasks: both, watermark: '1' }]))
  await pullTasks(deps, department('statistics', [{ tasks: both, watermark: '1' }]))
  const told = await pullTasks(deps, department('civil-affairs', [{ tasks: [], withdrawn: ['1', 'never seen'], watermark: '2' }]))
  expect(told.changed).toBe(1)
  expect(await states()).toEqual({
    'civil-affairs 1': 'CLOSED',
    'civil-affairs 2': 'OPEN',
    'statistics 1': 'OPEN',
    'statistics 2': 'OPEN',
  })
})
