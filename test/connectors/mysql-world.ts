import type { Connection } from 'mysql2/promise'
import type { Log } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { startMariadb } from '../support/mariadb.ts'
import { startTcpFront, type TcpFront } from './tcp-front.ts'
import { uncheckedManifest } from './unchecked-manifest.ts'
import { BINDINGS, PEOPLE, RECORD_MAP, SECRET, section, TASK_MAP, TASKS, task, type World } from './world.ts'

export const mysqlManifest = section(
  'sql',
  `
settings:
  host: { description: host and port }
  user: { description: role }
  password: { description: password, secret: true }
system: { database: "mysql://\${settings.user}@\${settings.host}/office" }
signIn: { kind: password, password: "\${settings.password}" }
tasks:
  operation: { statement: "select id, title, area, due, state, form, changed, number from task where number > coalesce(:since, 0) order by number limit :size" }
  watermark: { kind: greatest, from: number }
  paging: { kind: watermark, size: 2 }
  map:${TASK_MAP.replace('format: iso', 'format: "yyyy-MM-dd HH:mm:ss"')}
forms:${BINDINGS}
records:
  - objectClass: resident
    operation: { statement: "select id, born, income from person where id in (:identifiers)" }
    identifier: id
    map:${RECORD_MAP}
delivery:
  idempotency: KEY
  send:
    operation: { statement: "call receive(:deliveryId, :fields)" }
    acknowledgement: $[0].number
  find:
    operation: { statement: "select (select number from report where id = :deliveryId) as number" }
    acknowledgement: $[0].number
`,
)

const SCHEMA = [
  `create table task (id varchar(40), title text, area text, due text, state text, form text, changed datetime, number bigint)`,
  `create table person (id varchar(40), born text, income decimal(20, 4))`,
  `create table report (id varchar(80) primary key, number varchar(20), body longtext, note varchar(8) character set gbk)`,
  `create procedure receive(given varchar(80), body longtext) sql security definer
   begin
     if json_contains_path(body, 'one', '$.refuse') then signal sqlstate '45000' set message_text = '数据不正确'; end if;
     if json_contains_path(body, 'one', '$.bad') then insert into report (id, note) values ('bad', repeat('长', 9)); end if;
     if not exists (select 1 from report where id = given) then
       insert into report select given, concat('R-', count(*) + 1), body, json_value(body, '$.note') from report;
     end if;
     if json_contains_path(body, 'one', '$.sleep') then
       set @n = (select count(*) from information_schema.collations a, information_schema.collations b, information_schema.collations c, information_schema.collations d);
     end if;
     select number from report where id = given;
   end`,
  `create user hub@'%' identified by '${SECRET}'`,
  `grant select on office.* to hub@'%'`,
  `grant execute on procedure office.receive to hub@'%'`,
  `create user sneaky@'%' identified by '${SECRET}'`,
  `grant all on office.* to sneaky@'%'`,
]

export interface MysqlWorld extends World {
  front: TcpFront
  own: Connection
  connect(user: string, manifest?: string, password?: string): ReturnType<typeof createConnector>
}

/** Null where the machine has no server. */
export async function mysqlWorld(log: Log): Promise<MysqlWorld | null> {
  const server = await startMariadb()
  if (!server) return null
  const setUp = await server.connect()
  await setUp.query('create database office character set utf8mb4')
  await setUp.end()
  const own = await server.connect('office')
  for (const statement of SCHEMA) await own.query(statement)
  const addTask = async ({ changed, ...rest }: ReturnType<typeof task>) => {
    // What departments keep: Beijing time, no zone.
    const at = new Date(Date.parse(changed) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
    const values = [rest.id, rest.title, rest.area, rest.due, rest.state, rest.form, at, rest.number]
    await own.query('insert into task values (?)', [values])
  }
  for (const t of TASKS) await addTask(t)
  for (const p of PEOPLE) await own.query('insert into person values (?, ?, ?)', [p.id, p.born, p.income])
  const front = await startTcpFront(server.socket)
  const connect = (user: string, manifest = mysqlManifest, password = SECRET) =>
    createConnector({
      manifest: uncheckedManifest(manifest),
      settings: { host: `127.0.0.1:${front.port}`, user },
      secrets: { password },
      allowOrigins: [`mysql://127.0.0.1:${front.port}`],
      development: true,
      log,
    })
  const connector = connect('hub')
  const stranger = connect('nobody')
  let number = TASKS.length
  return {
    connector,
    stranger,
    front,
    own,
    connect,
    async addTask(id) {
      number += 1
      await addTask(task(id, number))
    },
    work: async () => {},
    // Before it is committed nothing was done: the reply that matters is the one to the commit.
    loseNextReply: () => front.loseReplyTo('commit'),
    effects: async () => ((await own.query('select id from report'))[0] as { id: string }[]).map((r) => r.id),
    lookups: () => 1,
    async close() {
      await Promise.all([connector.close(), stranger.close()])
      await front.close()
      await own.end()
      await server.stop()
    },
  }
}
