import pg from 'pg'
import type { Log } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { emptyDatabase } from '../support/database.ts'
import { startTcpFront, type TcpFront } from './tcp-front.ts'
import { BINDINGS, PEOPLE, RECORD_MAP, SECRET, section, TASK_MAP, TASKS, task, type World } from './world.ts'

export const sqlManifest = section(
  'sql',
  `
settings:
  host: { description: host and port }
  database: { description: database }
  user: { description: role }
  password: { description: password, secret: true }
system: { database: "postgresql://\${settings.user}@\${settings.host}/\${settings.database}" }
signIn: { kind: password, password: "\${settings.password}" }
tasks:
  operation: { statement: "select id, title, area, due, state, form, changed, number from task where number > coalesce(:since::int, 0) order by number limit :size::int" }
  watermark: { kind: greatest, from: number }
  paging: { kind: watermark, size: 2 }
  map:${TASK_MAP}
forms:${BINDINGS}
records:
  - objectClass: resident
    operation: { statement: "select id, born, income from person where id = any(:identifiers::text[])" }
    identifier: id
    map:${RECORD_MAP}
delivery:
  idempotency: KEY
  send:
    operation: { statement: "select receive(:deliveryId, :fields::jsonb) as number" }
    acknowledgement: $[0].number
  find:
    operation: { statement: "select (select number from report where id = :deliveryId) as number" }
    acknowledgement: $[0].number
`,
)

const SCHEMA = `
create table task (id text, title text, area text, due text, state text, form text, changed timestamptz, number int);
create table person (id text, born text, income numeric);
create table report (id text primary key, number text, body jsonb);
create function receive(key text, body jsonb) returns text language plpgsql as $f$
declare found text;
begin
  if body ? 'refuse' then raise exception '数据不正确'; end if;
  if body ? 'sleep' then perform pg_sleep(30); end if;
  if body ? 'bad' then perform 1 / 0; end if;
  insert into report values (key, 'R-' || (select count(*) + 1 from report), body) on conflict do nothing;
  select number into found from report where id = key;
  return found;
end $f$;
create role conform_role login;
grant select on all tables in schema public to conform_role;
alter function receive security definer;
`

export interface SqlWorld extends World {
  front: TcpFront
  query(sql: string, values?: unknown[]): Promise<pg.QueryResult>
  connect(user: string, manifest?: string): ReturnType<typeof createConnector>
}

export async function sqlWorld(log: Log): Promise<SqlWorld> {
  const url = await emptyDatabase()
  const own = new pg.Client({ connectionString: url })
  own.on('error', () => {})
  await own.connect()
  const { rows } = await own.query<{ name: string }>('select current_database() as name')
  const database = rows[0]?.name ?? ''
  const role = `role_${database}`
  await own.query(SCHEMA.replaceAll('conform_role', role))
  const addTask = async (t: ReturnType<typeof task>) =>
    void (await own.query('insert into task values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      t.id,
      t.title,
      t.area,
      t.due,
      t.state,
      t.form,
      t.changed,
      t.number,
    ]))
  for (const t of TASKS) await addTask(t)
  for (const p of PEOPLE) await own.query('insert into person values ($1, $2, $3)', [p.id, p.born, p.income])
  const front = await startTcpFront(url)
  const connect = (user: string, manifest: string = sqlManifest) =>
    createConnector({
      manifest,
      settings: { host: `127.0.0.1:${front.port}`, database, user },
      secrets: { password: SECRET },
      allowOrigins: [`postgresql://127.0.0.1:${front.port}`],
      development: true,
      log,
    })
  const connector = connect(role)
  const stranger = connect('nobody_that_is_known')
  let number = TASKS.length
  return {
    connector,
    stranger,
    front,
    connect,
    query: (sql, values) => own.query(sql, values),
    async addTask(id) {
      number += 1
      await addTask(task(id, number))
    },
    work: async () => {},
    loseNextReply: () => front.loseReplyTo('receive('),
    effects: async () => (await own.query<{ id: string }>('select id from report')).rows.map((r) => r.id),
    lookups: () => 1,
    async close() {
      await Promise.all([connector.close(), stranger.close()])
      await front.close()
      await own.query(`drop owned by ${role}`)
      await own.query(`drop role ${role}`)
      await own.end()
    },
  }
}
