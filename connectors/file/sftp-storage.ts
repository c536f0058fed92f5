// An exchange folder over SFTP (version 3). A file is uploaded under a temporary name, flushed to disk if the server supports it
// (fsync@openssh.com), and then renamed, so that nobody sees half a file.
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path/posix'
import type { FileEntryWithStats, SFTPWrapper, Stats } from 'ssh2'
import { type SftpAccess, sftpLink } from './sftp-link.ts'
import { codeOf, type FileStorage, fitting, type StoredFile } from './storage.ts'

export function sftpStorage(root: string, access: SftpAccess): FileStorage {
  const link = sftpLink(access)
  const at = (name: string) => join(root, name)
  const asked = <T>(
    name: string,
    request: (sftp: SFTPWrapper, path: string, done: (error: unknown, value?: T) => void) => void,
  ) => link.use<T>((sftp, done) => request(sftp, at(name), done))
  const asStored = (name: string, { size, mtime }: Stats): StoredFile => ({ name, size, stamp: `${size}:${mtime}` })

  async function find(name: string): Promise<StoredFile | null> {
    try {
      const stat = await asked<Stats>(name, (sftp, path, done) => sftp.lstat(path, done))
      return stat.isFile() ? asStored(name, stat) : null
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    }
  }
  /** Replaces an existing file, in one step if the server can. */
  async function replace(from: string, to: string): Promise<void> {
    try {
      await link.use<void>((sftp, done) => sftp.ext_openssh_rename(at(from), at(to), done))
    } catch (error) {
      if (codeOf(error) === 'ECONNRESET' || codeOf(error) === 'ETIMEDOUT') throw error
      if (await find(to)) await asked<void>(to, (sftp, path, done) => sftp.unlink(path, done))
      await link.use<void>((sftp, done) => sftp.rename(at(from), at(to), done))
    }
  }
  return {
    find,
    async list(pattern) {
      const folder = dirname(pattern)
      const entries = await asked<FileEntryWithStats[]>(folder, (sftp, path, done) => sftp.readdir(path, done))
      const fits = fitting(pattern)
      return entries
        .filter(({ filename, attrs }) => fits(filename) && attrs.isFile())
        .map(({ filename, attrs }) => asStored(folder === '.' ? filename : `${folder}/${filename}`, attrs))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    async *read(name) {
      const handle = await asked<Buffer>(name, (sftp, path, done) => sftp.open(path, 'r', done))
      try {
        for (let offset = 0; ; ) {
          const part = Buffer.alloc(PART)
          const length = await link.use<number>((sftp, done) =>
            sftp.read(handle, part, 0, PART, offset, (error, count) =>
              error && isEnd(error) ? done(null, 0) : done(error, count),
            ),
          )
          if (length === 0) return
          offset += length
          yield part.subarray(0, length)
        }
      } finally {
        await link.use<void>((sftp, done) => sftp.close(handle, done)).catch(() => {})
      }
    },
    async place(name, bytes) {
      const aside = `${name}.${randomBytes(4).toString('hex')}.tmp`
      const handle = await asked<Buffer>(aside, (sftp, path, done) => sftp.open(path, 'wx', { mode: 0o640 }, done))
      for (let offset = 0; offset < bytes.length; offset += PART) {
        const length = Math.min(PART, bytes.length - offset)
        await link.use<void>((sftp, done) => sftp.write(handle, bytes, offset, length, offset, done))
      }
      await link.use<void>((sftp, done) => sftp.ext_openssh_fsync(handle, done)).catch(unlessBroken)
      await link.use<void>((sftp, done) => sftp.close(handle, done))
      await replace(aside, name).catch((cause) => {
        // It is unknown whether the rename happened.
        throw Object.assign(new Error('the connection broke while the file was given its name', { cause }), {
          code: codeOf(cause) === 'ECONNRESET' || codeOf(cause) === 'ETIMEDOUT' ? 'EUNKNOWN' : codeOf(cause),
        })
      })
    },
    async move(from, to) {
      try {
        await link.use<void>((sftp, done) => sftp.rename(at(from), at(to), done))
        return true
      } catch (error) {
        // Servers use different errors for a missing file.
        if (codeOf(error) === 'ENOENT' || (codeOf(error) === 'EFAILURE' && !(await find(from)))) return false
        throw error
      }
    },
    async ensure(folder) {
      const there = () =>
        asked<Stats>(folder, (sftp, path, done) => sftp.stat(path, done)).then(
          (stat) => stat.isDirectory(),
          () => false,
        )
      if (await there()) return
      await asked<void>(folder, (sftp, path, done) => sftp.mkdir(path, done)).catch(async (error) => {
        // Another hub may have created it in between.
        if (!(await there())) throw error
      })
    },
    close: link.close,
  }
}

/** Every server accepts parts of this size (the draft's 32 KiB). */
const PART = 32_768

const isEnd = (error: unknown) => codeOf(error) === '1'

function unlessBroken(error: unknown): void {
  if (codeOf(error) === 'ECONNRESET' || codeOf(error) === 'ETIMEDOUT') throw error
}
