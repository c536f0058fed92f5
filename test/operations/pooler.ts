// A transaction pooler in front of the database, as some deployments have: PgBouncer, if it is installed.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../support/free-port.ts'
import { eventually } from '../support/world.ts'

const PROGRAM = ['pgbouncer', '/usr/sbin/pgbouncer'].find((name) => spawnSync(name, ['--version']).status === 0)

export const hasPooler = PROGRAM !== undefined

/** `socket`: folder of the server's Unix socket. The URL of a database through the pooler. */
export async function startPooler(socket: string): Promise<{ url(database: string): string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'yibiao-pooler-'))
  const port = await freePort()
  const settings = join(folder, 'pgbouncer.ini')
  await writeFile(
    settings,
    `[databases]\n* = host=${socket} user=hub\n[pgbouncer]\nlisten_addr=127.0.0.1\nlisten_port=${port}\nunix_socket_dir=\nauth_type=any
pool_mode=transaction\ndefault_pool_size=20\nmax_client_conn=200\nignore_startup_parameters=extra_float_digits\n`,
  )
  // It refuses to run as root, as PostgreSQL does.
  const command = [PROGRAM as string, '-q', settings]
  const all = process.getuid?.() === 0 ? ['unshare', '--user', '--map-user=65534', '--map-group=65534', ...command] : command
  const child = spawn(all[0] as string, all.slice(1), { stdio: 'ignore' })
  const gone = once(child, 'exit')
  await eventually(
    () =>
      new Promise<boolean>((resolve) => {
        const probe = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
        probe.on('connect', () => probe.destroy())
      }),
    (up) => up,
  )
  return {
    url: (database) => `postgres://hub@127.0.0.1:${port}/${database}`,
    async stop() {
      child.kill('SIGKILL')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}
