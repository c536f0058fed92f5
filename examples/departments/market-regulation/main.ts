// Market regulation 市场监督管理局: enterprises, in a PostgreSQL database of its own. The hub uses SQL; this process sets the database
// up, runs the front and the control side. See ../README.md.
import pg from 'pg'
import { createMode, portBeside, readSettings, serve, USUAL_MODES } from '../stage/index.ts'
import { pgBackstage } from './books.ts'
import { fillOnce } from './fill.ts'
import { openDatabaseFront } from './front.ts'
import { grantHubRole } from './hub-role.ts'

const settings = readSettings(process.env, ['DEPARTMENT_DATABASE_URL'])
const pool = new pg.Pool({ connectionString: process.env.DEPARTMENT_DATABASE_URL, max: 4 })
pool.on('error', () => {})

const client = await pool.connect()
client.on('error', () => {})
const upstream = { host: client.host, port: client.port }
await fillOnce(client, settings)
const { role, database } = await grantHubRole(client, settings.secret)
await client.query(`update scjg.mode set mode = 'ok', delay_ms = 0`)
client.release()

/** Ends the hub's statements that sleep in the gate when the mode changes. */
const wake = `select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and wait_event = 'PgSleep'`
let change: Promise<unknown> = Promise.resolve()
const mode = createMode((state) => {
  change = change
    .then(() => pool.query('update scjg.mode set mode = $1, delay_ms = $2', [state.mode, state.delayMs]))
    .then(() => pool.query(wake, [role]))
    .catch((error) => console.error(String(error)))
  if (state.mode === 'down') front.cut()
})
const front = await openDatabaseFront(upstream, mode, portBeside(settings, process.env.DEPARTMENT_SQL_PORT), settings.host)
const books = pgBackstage(pool, settings.township)

await serve({
  settings,
  department: {
    id: 'market-regulation',
    name: { zh: '市场监督管理局 · 企业登记', en: 'Market regulation: register of enterprises' },
    about: {
      zh: '企业信息的权威来源，数据在自己的 PostgreSQL 数据库里：通过只读视图提供查询，通过数据库函数接收年报核查表。',
      en: 'The authority for enterprises, in its own PostgreSQL database: read through views, written through one function.',
    },
    modes: USUAL_MODES,
    mode,
    ...books,
    // A new mode is in force before the next answer.
    counters: () => change.then(() => books.counters()),
  },
  ready: { sqlPort: front.port, database, role },
  async stop() {
    await front.close()
    await pool.query(wake, [role]).catch(() => {})
    await pool.end()
  },
})
