// A process that receives no notifications or cannot write reports it to its operators: in /readyz, the metrics and the log.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { type Severable, severable } from '../support/severable.ts'
import { eventually } from '../support/world.ts'

let network: Severable
let web: TestHub
const database = await freshDatabase()
beforeAll(async () => {
  const [, name, host] = /@\/([^?]+)\?host=([^&]+)/.exec(database.url) ?? []
  network = await severable(`${decodeURIComponent(host ?? '')}/.s.PGSQL.5432`)
  // Only notifications use the network that is cut: queries are answered as before.
  const env = { DATABASE_URL: database.url, YIBIAO_DIRECT_DATABASE_URL: `postgres://hub@127.0.0.1:${network.port}/${name}` }
  web = await startHub({ database, env, store: { proveMs: 100, probeMs: 100 } })
})
afterAll(async () => {
  await web.close()
  await network.close()
  await database.close()
})

async function ready() {
  const response = await fetch(`${web.url}/readyz`)
  const parts = (await response.json()) as { ok: boolean; database: string; writes: string; bell: string }
  return { status: response.status, ...parts }
}
const measured = async (name: string) => Number(new RegExp(`^${name} (.+)$`, 'm').exec(await web.hub.metrics.text())?.[1])

test('a process that hears no other is told by /readyz, the metrics and the log, and again when it hears (issue 10, 20)', async () => {
  await eventually(ready, (r) => r.status === 200)
  network.cut()
  const deaf = await eventually(ready, (r) => r.bell !== 'ok')
  expect(deaf).toMatchObject({ status: 503, ok: false, database: 'ok', bell: expect.stringMatching(/^not heard for \d+ s$/) })
  await eventually(
    () => measured('yibiao_bell_silent_seconds'),
    (seconds) => seconds > 0,
  )
  expect(web.logged.some((line) => line.includes('"level":40') && line.includes('database connection'))).toBe(true)
  network.mend()
  await eventually(ready, (r) => r.status === 200)
  expect(await measured('yibiao_bell_silent_seconds')).toBe(0)
}, 60_000)

test('a process whose database has no room is told by /readyz and the metrics with the reason, and again when there is (issue 10, 33)', async () => {
  await eventually(ready, (r) => r.status === 200)
  // The error that PostgreSQL gives on a full disk.
  await database.pool.query(`create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
    create trigger full_disk before insert on write_probe for each row execute function full_disk()`)
  const full = await eventually(ready, (r) => r.writes !== 'ok')
  expect(full).toMatchObject({ status: 503, ok: false, database: 'ok', writes: 'nothing can be written: 53100' })
  expect(await measured('yibiao_database_writable')).toBe(0)
  await database.pool.query('drop trigger full_disk on write_probe')
  await eventually(ready, (r) => r.status === 200)
  expect(await measured('yibiao_database_writable')).toBe(1)
}, 60_000)
