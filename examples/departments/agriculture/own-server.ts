// A MariaDB (or MySQL) server of the department: its data in its own folder, reachable only through a socket file, ended with the
// process that started it. Null if the machine has no such program. Works as root and as any other user.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import mysql from 'mysql2/promise'

export interface OwnServer {
  /** "MariaDB 10.11.19", "MySQL 8.4.2" */
  product: string
  socket: string
  /** The user without a password at the socket. */
  user: string
  /** Connects as its root, without a password at the socket. */
  connect(database?: string): Promise<mysql.Connection>
  stop(): Promise<void>
}

const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/libexec', '/usr/local/sbin', '/usr/local/bin']

const find = (name: string) => FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path))

/** The path of the server's program on this machine, if any. */
export const serverProgram = (): string | undefined => find('mariadbd') ?? find('mysqld')

const START_DEADLINE_MS = 60_000

export async function startOwnServer(folder: string): Promise<OwnServer | null> {
  const program = serverProgram()
  if (!program) return null
  const told = spawnSync(program, ['--no-defaults', '--version'], { encoding: 'utf8' }).stdout
  const version = /\d+\.\d+\.\d+/.exec(told)?.[0] ?? ''
  const isMariadb = /mariadb/i.test(told)
  const data = join(folder, isMariadb ? 'mariadb' : 'mysql')
  const common = ['--no-defaults', `--datadir=${data}`, ...(process.getuid?.() === 0 ? ['--user=root'] : [])]
  if (!existsSync(join(data, 'mysql'))) install(program, isMariadb, data, common)

  // A socket's path has at most about 100 characters, which a data folder's may exceed.
  const nearby = mkdtempSync(join(tmpdir(), 'ydb-'))
  const socket = join(nearby, 's')
  const server = spawn(
    program,
    [
      ...common,
      ...[
        `--socket=${socket}`,
        `--pid-file=${join(nearby, 'pid')}`,
        '--skip-networking',
        '--skip-name-resolve',
        '--skip-log-bin',
      ],
      ...[
        '--innodb-buffer-pool-size=32M',
        '--innodb-log-file-size=16M',
        '--performance-schema=OFF',
        '--skip-innodb-use-native-aio',
      ],
      ...['--character-set-server=utf8mb4', '--max-connections=100', '--lc-messages=en_US'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  server.stderr.on('data', (bytes) => {
    said = (said + String(bytes)).slice(-4000)
  })
  const ended = once(server, 'exit')
  const connect = (database?: string) =>
    mysql.createConnection({
      ...{ socketPath: socket, user: rootName(isMariadb), dateStrings: true, timezone: '+08:00' },
      ...(database && { database }),
    })
  const deadline = Date.now() + START_DEADLINE_MS
  for (;;) {
    try {
      await (await connect()).end()
      break
    } catch (error) {
      if (server.exitCode !== null || Date.now() > deadline)
        throw new Error(`${program} did not start: ${said}`, { cause: error })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  // If this process dies, so does the server.
  const force = () => server.kill('SIGKILL')
  process.once('exit', force)
  return {
    product: `${isMariadb ? 'MariaDB' : 'MySQL'} ${version}`,
    socket,
    user: rootName(isMariadb),
    connect,
    async stop() {
      process.off('exit', force)
      server.kill('SIGTERM')
      const late = setTimeout(() => server.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(late)
      rmSync(nearby, { recursive: true, force: true })
    },
  }
}

/** MariaDB accepts the server's owner at the socket under their own name. */
const rootName = (isMariadb: boolean) => (isMariadb ? userInfo().username : 'root')

function install(program: string, isMariadb: boolean, data: string, common: string[]): void {
  // An interrupted installation starts again.
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  const quiet = { stdio: 'ignore' } as const
  if (!isMariadb) {
    execFileSync(program, [...common, '--initialize-insecure'], quiet)
    return
  }
  const installer = find('mariadb-install-db') ?? find('mysql_install_db')
  if (!installer) throw new Error('mariadbd is there, but mariadb-install-db is not')
  const owner = `--auth-root-socket-user=${userInfo().username}`
  execFileSync(installer, [...common, '--auth-root-authentication-method=socket', owner, '--skip-test-db'], quiet)
}
