// The upgrade to the single table of work: work in progress continues, and the queue library's leftovers are removed.
import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { claimCorrections } from '../../gateway/delivering/corrections/claim-corrections.ts'
import { claim } from '../../gateway/delivering/delivery/claim.ts'
import { startCorrectionWorker, startDeliveryWorker, startReadBackWorker } from '../../gateway/delivering/index.ts'
import { registeredIn } from '../../gateway/exchange/index.ts'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { type Database, migrate, openDatabase } from '../../gateway/platform/index.ts'
import { knownMigrations } from '../../gateway/platform/store/migrate.ts'
import { said } from '../../schema/index.ts'
import { department } from '../delivery/department.ts'
import { openWorld, quiet, seal, type World } from '../delivery/world.ts'
import { addDepartments, addScenes } from '../submissions/scene.ts'
import { beforeWork } from '../support/before-work.ts'
import { emptyDatabase } from '../support/database.ts'
import { eventually } from '../support/world.ts'

const before = async () => new Set((await knownMigrations()).map((m) => m.name).filter((name) => name < '0140'))

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client
}

test('registers that were gone through today are gone through tomorrow, events that were acted on stay so; the queue library leaves', async () => {
  const url = await emptyDatabase()
  await migrate(url, await before())
  const old = await connected(url)
  await old.query(`insert into alert_run (county, division_code, object_class, ran_on)
    values ('420525', '420525100001', 'resident', '2026-11-28')`)
  await old.query(`insert into department (id, name_zh, name_en) values ('d', 'd', 'd')`)
  await old.query(`insert into connector (id, department_id, manifest) values ('c', 'd', '')`)
  await old.query(`insert into webhook_event (connector_id, event_hash, received_at, done_at, expires_at) values
    ('c', '\\xaa', '2026-11-28T08:00:00Z', null, '2999-01-01'), ('c', '\\xbb', '2026-11-28T08:00:00Z', now(), '2999-01-01')`)
  await old.query('create schema pgboss; create table pgboss.queue (name text primary key); create table pgboss.job (name text)')
  await old.query(`insert into pgboss.queue values ('__pgboss__send-it'), ('pull-civil-affairs')`)
  await migrate(url)
  const { rows: registers } = await old.query(`select county, key, due_at, lease_until from work where kind = 'register'`)
  expect(registers).toEqual([
    {
      ...{ county: '420525', key: '420525100001:resident', lease_until: null },
      due_at: new Date('2026-11-29T00:00:00+08:00'),
    },
  ])
  // An event in progress stays claimed until its lease ends; an event that was handled is not handled again.
  const { rows: events } = await old.query(`select county, key, lease_until from work where kind = 'event'`)
  expect(events).toEqual([{ county: '', key: 'aa', lease_until: new Date('2026-11-28T08:00:30Z') }])
  expect((await old.query(`select encode(event_hash, 'hex') as hash from webhook_event`)).rows).toEqual([{ hash: 'bb' }])
  expect((await old.query(`select 1 where to_regnamespace('pgboss') is not null`)).rows).toEqual([])
  await old.end()
})

test('a schema of the queue library in which another program has its queues stays as it is', async () => {
  const url = await emptyDatabase()
  const client = await connected(url)
  await client.query('create schema pgboss; create table pgboss.queue (name text primary key)')
  await client.query(`insert into pgboss.queue values ('pull-civil-affairs'), ('their-mails')`)
  await migrate(url)
  const { rows } = await client.query('select name from pgboss.queue order by 1')
  expect(rows.map((r) => r.name)).toEqual(['pull-civil-affairs', 'their-mails'])
  await client.end()
})

/** Columns and indexes, in any order. */
async function shapeOf(db: Database) {
  const { rows } = await sql<{ line: string }>`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
    from information_schema.columns where table_schema = 'public'
    union all select indexdef from pg_indexes where schemaname = 'public' order by 1`.execute(db)
  return rows.map((r) => r.line)
}

async function raise({ deps, database }: World, connector: string): Promise<void> {
  await addDepartments(database.db, [connector])
  const [scene] = await addScenes(database.db, seal, [connector], 1, { name: `${connector}-${Math.random()}` })
  const { acceptance } = scene as NonNullable<typeof scene>
  const at = { departmentId: connector, connectorId: connector, was: '1', proposed: '2', dueOn: '2999-01-01', reason: null }
  const accepted = await accept(deps, { ...acceptance, corrections: [{ element: 'resident.phone', ...at }] })
  if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
}

test('every delivery, correction and read-back that was under way goes on, with its due time and its lease, and ends', async () => {
  const url = await emptyDatabase()
  await migrate(url)
  const world = await openWorld({ ...openDatabase(url, { poolSize: 8 }), url })
  const { db } = world.database

  const keeps = department('u-keeps')
  Object.assign(keeps.connector, { readBack: { afterSeconds: 0, read: async () => ({ kind: 'failed', reason: said('busy') }) } })
  const retries = department('u-retries', { send: () => ({ kind: 'unsent', reason: said('busy') }) })
  const later = department('u-later', { send: () => ({ kind: 'awaiting', checkAfterSeconds: 3600 }), find: () => null })
  const stuck = department('u-stuck', { idempotency: 'NONE', send: () => ({ kind: 'unknown', reason: said('lost') }) })
  const claimed = department('u-claimed')
  const waits = department('u-waits')
  const all = [keeps, retries, later, stuck, claimed, waits]
  const submission = await world.submit(all)
  const backoff = { firstSeconds: 3600, factor: 1, longestSeconds: 3600, maxAttempts: 12 }
  const connectors = { all: () => [keeps, retries, later, stuck].map((d) => d.connector) }
  const worker = startDeliveryWorker(
    { ...world.deps, registered: registeredIn(db), connectors, log: quiet },
    { backoff, pollMs: 20 },
  )
  await eventually(
    () => world.deliveries(submission),
    (found) => found.filter((d) => d.state === 'PENDING' || (d.state === 'SENDING' && d.nextAttemptAt === null)).length === 2,
  )
  await worker.stop()
  await claim(db, [{ kind: 'delivery', queue: 'u-claimed', slots: 1 }], 3600)
  for (const connector of ['u-claimed', 'u-waits']) await raise(world, connector)
  await claimCorrections(db, [{ kind: 'correction', queue: 'u-claimed', slots: 1 }], 3600)

  const underWay = () =>
    db
      .selectFrom('work')
      .select(['county', 'kind', 'key', 'queue', 'due_at', 'lease_until'])
      .where('kind', 'in', ['delivery', 'correction', 'read-back'])
      .orderBy('kind')
      .orderBy('key')
      .execute()
  const was = await underWay()
  expect(was.map((w) => w.kind)).toEqual([...Array(2).fill('correction'), ...Array(6).fill('delivery'), 'read-back'])

  await beforeWork(db)
  const old = await emptyDatabase()
  await migrate(old, await before())
  const there = openDatabase(old)
  expect(await shapeOf(db)).toEqual(await shapeOf(there.db))
  await there.close()
  expect(await migrate(url)).toEqual(expect.arrayContaining(['0140-work.sql', '0141-delivery-work.sql']))
  expect(await underWay()).toEqual(was)

  // Claimed work is due when its lease ends, and waiting work at its own time.
  await sql`update work set due_at = now()`.execute(db)
  const back = all.map((d) => (d === stuck ? d : department(d.connector.id)))
  await world.run(back, [submission], {})
  const states = Object.fromEntries((await world.deliveries(submission)).map((d) => [d.connectorId, d.state]))
  expect(states).toEqual({
    ...Object.fromEntries(all.map((d) => [d.connector.id, 'ACKNOWLEDGED'])),
    'u-stuck': 'STUCK',
  })
  const takers = ['u-claimed', 'u-waits'].map((id) => ({
    ...department(id).connector,
    corrections: {
      elements: ['resident.phone'],
      idempotency: 'KEY' as const,
      send: async () => ({ kind: 'accepted' as const, answer: null }),
    },
  }))
  const workers = [
    startCorrectionWorker({ ...world.deps, connectors: { all: () => takers as never }, log: quiet }, { pollMs: 20 }),
    startReadBackWorker({ ...world.deps, connectors: { all: () => [keeps.connector] }, log: quiet }, { pollMs: 20, waits: [] }),
  ]
  await eventually(
    () => db.selectFrom('work').select(['kind', 'queue']).where('kind', 'in', ['correction', 'read-back']).execute(),
    (left) => left.length === 0,
  )
  await Promise.all(workers.map((w) => w.stop()))
  expect(await db.selectFrom('correction').select('state').execute()).toEqual([{ state: 'ACCEPTED' }, { state: 'ACCEPTED' }])
  expect(await db.selectFrom('read_back').select('state').execute()).toMatchObject([{ state: 'UNREAD' }])
  await world.close()
})
