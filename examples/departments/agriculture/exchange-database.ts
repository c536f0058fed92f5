// The database between agriculture and the hub (前置库): tables that the hub may read, and one for its reports. A separate MariaDB
// if this machine has one, otherwise PostgreSQL with the same tables.
import mysql from 'mysql2/promise'
import pg from 'pg'
import { startOwnServer } from './own-server.ts'

export interface ExchangeDatabase {
  /** "MariaDB 10.11.19" */
  product: string
  scheme: 'mysql' | 'postgresql'
  database: string
  /** The front's connection to it. */
  upstream: { path: string } | { host: string; port: number }
  /** Statements are the same in both; parameters are `?`. */
  query(statement: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>
  /** A login for the hub: reads all tables, inserts reports into one, nothing else. */
  admit(user: string, password: string): Promise<void>
  stop(): Promise<void>
}

const TABLES = [
  `create table if not exists zj_nh (hh varchar(20) primary key, xzqh varchar(12) not null, hzxm varchar(60) not null,
     cbmj decimal(12, 2) not null, gxsj varchar(19) not null)`,
  `create table if not exists zj_c (cdm varchar(12) primary key, cmc varchar(60) not null, gdmj decimal(14, 2) not null,
     gxsj varchar(19) not null)`,
  `create table if not exists zj_rw (rwbh varchar(20) primary key, rwmc varchar(100) not null, xzqh varchar(12) not null,
     dxlx varchar(4) not null, dxbm varchar(20) not null, dxmc varchar(60) not null, bddm varchar(10) not null, ssq varchar(7),
     jzrq date not null, zt char(1) not null, gxsj varchar(19) not null, bgxh bigint not null unique)`,
  `create table if not exists zj_bs (tdbh varchar(100) primary key, rwbh varchar(20) not null, bddm varchar(10) not null,
     nr text not null, ddsj timestamp not null default current_timestamp, zt char(1) not null default '0', qsh varchar(20),
     yy varchar(500))`,
]

export async function openExchangeDatabase(folder: string, databaseUrl: string | undefined): Promise<ExchangeDatabase> {
  const isWanted = process.env.DEPARTMENT_MARIADB !== 'none'
  const opened = (isWanted ? await openMariadb(folder) : null) ?? (await openPostgresql(databaseUrl))
  for (const statement of TABLES) await opened.query(statement)
  return opened
}

async function openMariadb(folder: string): Promise<ExchangeDatabase | null> {
  const server = await startOwnServer(folder).catch((error: unknown) => {
    console.error(`The MariaDB of this machine cannot be used: ${error instanceof Error ? error.message : error}`)
    return null
  })
  if (!server) return null
  const database = 'nyncj'
  const first = await server.connect()
  await first.query(`create database if not exists ${database} character set utf8mb4`)
  await first.end()
  const pool = mysql.createPool({
    user: server.user,
    socketPath: server.socket,
    database,
    dateStrings: true,
    connectionLimit: 3,
    timezone: '+08:00',
  })
  return {
    product: server.product,
    scheme: 'mysql',
    database,
    upstream: { path: server.socket },
    async query(statement, values = []) {
      const [rows] = await pool.query(statement, values as unknown[])
      return Array.isArray(rows) ? (rows as Record<string, unknown>[]) : []
    },
    async admit(name, password) {
      await pool.query(`create user if not exists ?@'%'`, [name])
      await pool.query(`alter user ?@'%' identified by ?`, [name, password])
      for (const table of ['zj_nh', 'zj_c', 'zj_rw', 'zj_bs'])
        await pool.query(`grant select on ${database}.${table} to ?@'%'`, [name])
      await pool.query(`grant insert (tdbh, rwbh, bddm, nr) on ${database}.zj_bs to ?@'%'`, [name])
    },
    async stop() {
      await pool.end()
      await server.stop()
    },
  }
}

async function openPostgresql(url: string | undefined): Promise<ExchangeDatabase> {
  if (!url) throw new Error('There is no MariaDB on this machine and DEPARTMENT_DATABASE_URL names no PostgreSQL instead')
  const pool = new pg.Pool({ connectionString: url, max: 3 })
  pool.on('error', () => {})
  const client = await pool.connect()
  const upstream = client.host.startsWith('/')
    ? { path: `${client.host}/.s.PGSQL.${client.port}` }
    : { host: client.host, port: client.port }
  const { rows } = await client.query('select current_database() as database, current_setting($1) as version', ['server_version'])
  client.release()
  return {
    product: `PostgreSQL ${rows[0].version}`,
    scheme: 'postgresql',
    database: rows[0].database,
    upstream,
    async query(statement, values = []) {
      let n = 0
      return (
        await pool.query(
          statement.replace(/\?/g, () => `$${++n}`),
          [...values],
        )
      ).rows
    },
    async admit(user, password) {
      const name = pg.escapeIdentifier(user)
      const known = await pool.query('select 1 from pg_roles where rolname = $1', [user])
      if (known.rowCount === 0) await pool.query(`create role ${name} nosuperuser nocreatedb nocreaterole`)
      await pool.query(`alter role ${name} login password ${pg.escapeLiteral(password)}`)
      await pool.query(`grant usage on schema public to ${name}`)
      await pool.query(`grant select on zj_nh, zj_c, zj_rw, zj_bs to ${name}`)
      await pool.query(`grant insert (tdbh, rwbh, bddm, nr) on zj_bs to ${name}`)
    },
    stop: () => pool.end(),
  }
}
