// Misbehaviours of departments that open their database, by the ids of misbehaviours.jsonl, in both dialects.
import type { Connector, Parcel } from '../../connectors/index.ts'
import { mysqlWorld } from './mysql-world.ts'
import { context } from './parcel.ts'
import { sqlWorld } from './sql-world.ts'
import type { TcpFront } from './tcp-front.ts'
import { recorded } from './world.ts'

export interface DatabaseStage {
  dialect: 'postgresql' | 'mysql'
  connector: Connector
  front: TcpFront
  /** A connector like the first, with no connection open yet. */
  fresh(): Connector
  stranger(): Connector
  /** Puts this in the place of the body of the function that takes deliveries; null: as it was. */
  receive(body: string | null): Promise<void>
  endSessions(): Promise<void>
  effects(): Promise<string[]>
  loseNextReply(): void
  close(): Promise<void>
}

interface Scene {
  connector?: Connector
  fields?: Parcel['fields']
  heal?(): Promise<void> | void
}

const { log } = recorded()

async function postgresql(): Promise<DatabaseStage> {
  const world = await sqlWorld(log)
  const database = (await world.query('select current_database() as d')).rows[0].d as string
  const role = `role_${database}`
  const before = (await world.query(`select pg_get_functiondef('receive'::regproc) as text`)).rows[0].text as string
  const lead = 'create or replace function receive(key text, body jsonb) returns text language plpgsql security definer as $f$'
  return {
    ...world,
    dialect: 'postgresql',
    fresh: () => world.connect(role),
    stranger: () => world.connect('nobody_that_is_known'),
    receive: async (body) => void (await world.query(body === null ? before : `${lead} begin ${body} end $f$`)),
    endSessions: async () =>
      void (await world.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`)),
  }
}

async function mysql(): Promise<DatabaseStage | null> {
  const world = await mysqlWorld(log)
  if (!world) return null
  const rows = (await world.own.query('show create procedure receive'))[0] as Record<string, string>[]
  const before = rows[0]?.['Create Procedure'] ?? ''
  return {
    ...world,
    dialect: 'mysql',
    fresh: () => world.connect('hub'),
    stranger: () => world.connect('nobody'),
    async receive(body) {
      await world.own.query('drop procedure if exists receive')
      await world.own.query(
        body === null ? before : `create procedure receive(given varchar(80), body longtext) begin ${body} end`,
      )
      await world.own.query(`grant execute on procedure office.receive to hub@'%'`)
    },
    async endSessions() {
      const ids = (await world.own.query(`select id from information_schema.processlist where user = 'hub'`))[0] as {
        id: number
      }[]
      for (const { id } of ids) await world.own.query(`kill connection ${id}`).catch(() => {})
    },
  }
}

export const databases: Record<string, () => Promise<DatabaseStage | null>> = { postgresql, mysql }

const replaced = (postgresqlBody: string, mysqlBody: string) => async (world: DatabaseStage) => {
  await world.receive(world.dialect === 'mysql' ? mysqlBody : postgresqlBody)
  return { heal: () => world.receive(null) }
}

const raised = (errcode: string, signal: string) => replaced(`raise exception 'x' using errcode = '${errcode}';`, signal)

export const databaseScenes: Record<string, (world: DatabaseStage, key: string) => Promise<Scene>> = {
  async 'sql-refuses-connection'(world) {
    world.front.refuse(true)
    return { connector: world.fresh(), heal: () => world.front.refuse(false) }
  },
  async 'sql-accepts-then-silent'(world) {
    world.front.hang()
    return { connector: world.fresh(), heal: () => world.front.pass() }
  },
  async 'sql-hangs-mid-way'(world) {
    const connector = world.fresh()
    await connector.check(context)
    world.front.hang()
    return { connector, heal: () => world.front.pass() }
  },
  async 'sql-acts-then-resets'(world) {
    const connector = world.fresh()
    await connector.check(context)
    world.loseNextReply()
    return { connector }
  },
  async 'sql-sessions-ended'(world) {
    const connector = world.fresh()
    await connector.check(context)
    await world.endSessions()
    return { connector }
  },
  'sql-too-slow': async () => ({ fields: { sleep: '1' } }),
  'sql-refuses-in-words': async () => ({ fields: { refuse: '1' } }),
  'sql-data-error': async () => ({ fields: { bad: '1' } }),
  'sql-sign-in-lost': async (world) => ({ connector: world.stranger() }),
  'sql-repeat': async () => ({}),
  'sql-disk-full': raised('53100', `signal sqlstate 'HY000' set mysql_errno = 1021;`),
  'sql-deadlock': raised('40P01', `signal sqlstate '40001' set mysql_errno = 1213;`),
  'sql-function-gone': raised('42883', `signal sqlstate '42000' set mysql_errno = 1305;`),
  'sql-too-large': replaced(`return repeat('x', 12000000);`, `select repeat('x', 6000000) from seq_1_to_2;`),
  'sql-no-number': replaced('return null;', 'select null as number;'),
}
