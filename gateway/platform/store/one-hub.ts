// Several processes of one hub may share a data folder; hubs with different settings may not. The second would publish every
// connector on its own ports and use another sign-in. Each process keeps a session on the folder's own server, named after its
// settings. The session ends with the process, however that ends.
import { createHash } from 'node:crypto'
import pg from 'pg'

/** Any fixed number: the lock under which one process at a time checks and enters. */
const DOOR = 7_201_809
const NAME = 'yibiao hub '

/** `settings`: what must agree, by name. Throws with the names that differ; returns a function that leaves. */
export async function enterDataFolder(
  url: string,
  folder: string,
  settings: Record<string, string>,
): Promise<() => Promise<void>> {
  const marks = Object.entries(settings).map(
    ([name, value]) => [name, createHash('sha256').update(value).digest('hex').slice(0, 6)] as const,
  )
  // A session name has at most 63 bytes.
  const own = NAME + marks.map(([, mark]) => mark).join('')
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'yibiao door' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [DOOR])
    const { rows } = await client.query<{ name: string }>(
      `select application_name as name from pg_stat_activity where application_name like $1 and pid <> pg_backend_pid()`,
      [`${NAME}%`],
    )
    const other = rows.find(({ name }) => name !== own)?.name.slice(NAME.length)
    if (other !== undefined) {
      const differ = marks.flatMap(([name, mark], i) => (other.slice(i * 6, i * 6 + 6) === mark ? [] : [name])).join(', ')
      throw new Error(
        `A hub with other settings runs on the data folder ${folder} already; what differs: ${differ}. Stop it first, give this one the same settings, or give it a folder of its own (YIBIAO_DATA). 数据目录 ${folder} 上已有设置不同的一表在运行（不同：${differ}）。请先停止它，或使用相同设置，或用 YIBIAO_DATA 另设目录。`,
      )
    }
    await client.query(`select set_config('application_name', $1, false)`, [own])
    await client.query('select pg_advisory_unlock($1)', [DOOR])
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  return () => client.end().catch(() => {})
}
