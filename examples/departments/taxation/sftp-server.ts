// An SFTP server (version 3) on one folder, for one user: a department's file exchange as seen from outside. Names outside the
// folder do not exist.
import { createHash, generateKeyPairSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { constants, type Dirent } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import type { AddressInfo, Socket } from 'node:net'
import { join, normalize } from 'node:path/posix'
import ssh2 from 'ssh2'

export interface SftpServer {
  port: number
  /** SHA256:…, the fingerprint that clients should see. */
  fingerprint: string
  /** Number of connections so far. */
  connections(): number
  /** Cuts all connections. */
  cut(): void
  close(): Promise<void>
}

export interface SftpOptions {
  folder: string
  user: string
  password?: string
  /** OpenSSH line of the permitted key. */
  publicKey?: string
  hostKey: string
  port?: number
  host?: string
  /** Called before each request: `false` leaves it without an answer. */
  gate?(request: string, path: string): Promise<boolean> | boolean
  /** False cuts a new connection at once. */
  admits?(): boolean
}

const { STATUS_CODE, OPEN_MODE } = ssh2.utils.sftp

export const newHostKey = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()

export async function startSftpServer(options: SftpOptions): Promise<SftpServer> {
  const { folder, hostKey, port = 0, host = '127.0.0.1', admits = () => true } = options
  const key = ssh2.utils.parseKey(hostKey)
  if (key instanceof Error) throw key
  const open = new Set<Socket>()
  let connections = 0
  const server = new ssh2.Server({ hostKeys: [hostKey] }, (client) => {
    connections += 1
    client.on('error', () => {})
    client.on('authentication', (asked) => (admitted(options, asked) ? asked.accept() : asked.reject(['password', 'publickey'])))
    client.on('session', (accept) => {
      accept().on('sftp', (accepted) => serveFiles(accepted(), folder, options))
    })
  })
  const inner = (server as unknown as { _srv: { on(event: 'connection', heard: (socket: Socket) => void): void } })._srv
  inner.on('connection', (socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    if (!admits()) socket.destroy()
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    fingerprint: `SHA256:${createHash('sha256').update(key.getPublicSSH()).digest('base64').replace(/=+$/, '')}`,
    connections: () => connections,
    cut,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        cut()
      }),
  }
}

function admitted({ user, password, publicKey }: SftpOptions, asked: ssh2.AuthContext): boolean {
  if (!same(asked.username, user)) return false
  if (asked.method === 'password') return password !== undefined && same(asked.password, password)
  if (asked.method !== 'publickey' || publicKey === undefined) return false
  const known = ssh2.utils.parseKey(publicKey)
  if (known instanceof Error || !same(asked.key.data.toString('hex'), known.getPublicSSH().toString('hex'))) return false
  return !asked.signature || known.verify(asked.blob as Buffer, asked.signature, asked.hashAlgo) === true
}

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

interface Held {
  file?: FileHandle
  left?: Dirent[]
  path: string
}

function serveFiles(sftp: ssh2.SFTPWrapper, folder: string, { gate = () => true }: SftpOptions): void {
  const held = new Map<string, Held>()
  const at = (path: string) => join(folder, normalize(`/${path}`))
  const hold = (what: Held) => {
    const handle = randomBytes(8)
    held.set(handle.toString('hex'), what)
    return handle
  }
  const of = (handle: Buffer): Held => {
    const known = held.get(handle.toString('hex'))
    if (!known) throw new Error('no such handle')
    return known
  }
  sftp.on('error', () => {})
  sftp.on('close', () => {
    for (const { file } of held.values()) file?.close().catch(() => {})
  })
  /** File system errors become SFTP statuses. */
  const answer = async (id: number, request: string, path: string, work: () => Promise<void>) => {
    try {
      if (!(await gate(request, path))) return
      await work()
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      const status =
        code === 'ENOENT' ? STATUS_CODE.NO_SUCH_FILE : code === 'EACCES' ? STATUS_CODE.PERMISSION_DENIED : STATUS_CODE.FAILURE
      sftp.status(id, status)
    }
  }
  const done = (id: number) => sftp.status(id, STATUS_CODE.OK)

  sftp.on('OPEN', (id, path, flags) =>
    answer(id, 'OPEN', path, async () => {
      const file = await open(at(path), modeOf(flags), 0o640)
      sftp.handle(id, hold({ file, path }))
    }),
  )
  sftp.on('READ', (id, handle, offset, length) =>
    answer(id, 'READ', of(handle).path, async () => {
      const { bytesRead, buffer } = await (of(handle).file as FileHandle).read(Buffer.alloc(length), 0, length, offset)
      if (bytesRead === 0) sftp.status(id, STATUS_CODE.EOF)
      else sftp.data(id, buffer.subarray(0, bytesRead))
    }),
  )
  sftp.on('WRITE', (id, handle, offset, data) =>
    answer(id, 'WRITE', of(handle).path, async () => {
      await (of(handle).file as FileHandle).write(data, 0, data.length, offset)
      done(id)
    }),
  )
  sftp.on('CLOSE', (id, handle) =>
    answer(id, 'CLOSE', of(handle).path, async () => {
      await of(handle).file?.close()
      held.delete(handle.toString('hex'))
      done(id)
    }),
  )
  sftp.on('OPENDIR', (id, path) =>
    answer(id, 'OPENDIR', path, async () => {
      const left = await readdir(at(path), { withFileTypes: true })
      sftp.handle(id, hold({ left, path }))
    }),
  )
  sftp.on('READDIR', (id, handle) =>
    answer(id, 'READDIR', of(handle).path, async () => {
      const { left = [], path } = of(handle)
      const some = left.splice(0, 100)
      if (some.length === 0) return void sftp.status(id, STATUS_CODE.EOF)
      const told = await Promise.all(
        some.map(async ({ name }) => ({
          filename: name,
          longname: name,
          attrs: await attributes(join(at(path), name)).catch(() => null),
        })),
      )
      sftp.name(id, told.filter((one) => one.attrs !== null) as never)
    }),
  )
  for (const request of ['STAT', 'LSTAT'] as const)
    sftp.on(request, (id: number, path: string) =>
      answer(id, request, path, async () => sftp.attrs(id, await attributes(at(path), request === 'STAT'))),
    )
  sftp.on('REALPATH', (id, path) =>
    answer(id, 'REALPATH', path, async () =>
      sftp.name(id, [{ filename: normalize(`/${path}`), longname: '', attrs: {} }] as never),
    ),
  )
  sftp.on('REMOVE', (id, path) => answer(id, 'REMOVE', path, async () => unlink(at(path)).then(() => done(id))))
  sftp.on('MKDIR', (id, path) => answer(id, 'MKDIR', path, async () => mkdir(at(path)).then(() => done(id))))
  sftp.on('RENAME', (id, from, to) =>
    answer(id, 'RENAME', from, async () => {
      // Version 3 does not rename onto an existing file.
      if (await lstat(at(to)).catch(() => null)) return void sftp.status(id, STATUS_CODE.FAILURE)
      await rename(at(from), at(to))
      done(id)
    }),
  )
}

async function attributes(path: string, follow = false): Promise<ssh2.Attributes> {
  const { mode, uid, gid, size, atimeMs, mtimeMs } = await (follow ? stat(path) : lstat(path))
  return { mode, uid, gid, size, atime: Math.floor(atimeMs / 1000), mtime: Math.floor(mtimeMs / 1000) }
}

function modeOf(flags: number): number {
  const has = (flag: number) => (flags & flag) !== 0
  const access = has(OPEN_MODE.WRITE) ? (has(OPEN_MODE.READ) ? constants.O_RDWR : constants.O_WRONLY) : constants.O_RDONLY
  const made = has(OPEN_MODE.CREAT) ? constants.O_CREAT : 0
  return access | made | (has(OPEN_MODE.TRUNC) ? constants.O_TRUNC : 0) | (has(OPEN_MODE.EXCL) ? constants.O_EXCL : 0)
}
