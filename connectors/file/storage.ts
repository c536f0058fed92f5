// The exchange of files, in a folder of this machine or over SFTP. Only regular files inside it are read or written. Throws
// errors with a `code`; ENOENT: no such file, EAUTH: the sign-in is invalid, EHOSTKEY: another server.
import { basename } from 'node:path/posix'

export interface StoredFile {
  /** Relative to the folder, with forward slashes: out/tasks-000001.csv. */
  name: string
  size: number
  /** Differs whenever the file does. */
  stamp: string
}

export interface FileStorage {
  /** Files that match `out/tasks-*.csv`, by name. */
  list(pattern: string): Promise<StoredFile[]>
  find(name: string): Promise<StoredFile | null>
  read(name: string): AsyncIterable<Buffer>
  /** Appears whole or not at all. Once this resolves it survives a crash, as far as the other side guarantees that. */
  place(name: string, bytes: Buffer): Promise<void>
  /** Renames a file. False if it is missing: another instance has it. Of several attempts, one succeeds. */
  move(from: string, to: string): Promise<boolean>
  /** Creates a folder if missing. */
  ensure(folder: string): Promise<void>
  close(): Promise<void>
}

/** For names: `tasks-*.csv`. A file still being written never matches. */
export function fitting(pattern: string): (name: string) => boolean {
  const parts = basename(pattern).split('*')
  const fits = new RegExp(`^${parts.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('[^/]*')}$`)
  return (name) => fits.test(name) && !/\.(tmp|part|filepart|crdownload)$|^[.~]/i.test(name)
}

export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined

/** The whole content of a small file. */
export async function readWhole(bytes: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.length
    if (size > most) throw Object.assign(new Error('larger than it may be'), { code: 'EFBIG' })
    parts.push(part)
  }
  return Buffer.concat(parts)
}
