// Where files are exchanged, whatever it is: a folder that this machine sees, or one behind SFTP. Only regular files inside it are
// read or written. Throws errors with a `code`; ENOENT: no such file, EAUTH: the sign-in does not hold, EHOSTKEY: another server.
import { basename } from 'node:path/posix'

export interface StoredFile {
  /** From the folder on, with forward slashes: out/tasks-000001.csv. */
  name: string
  size: number
  /** Differs whenever the file does. */
  stamp: string
}

export interface FileStorage {
  /** Files that fit `out/tasks-*.csv`, by name. */
  list(pattern: string): Promise<StoredFile[]>
  find(name: string): Promise<StoredFile | null>
  read(name: string): AsyncIterable<Buffer>
  /** Appears whole or not at all, and survives a crash once this resolves, as far as the other side can promise. */
  place(name: string, bytes: Buffer): Promise<void>
  /** Gives a file another name. False when it is not there: somebody else has it. Of several who try, one succeeds. */
  move(from: string, to: string): Promise<boolean>
  /** Makes a folder if it is not there. */
  ensure(folder: string): Promise<void>
  close(): Promise<void>
}

/** Of names: `tasks-*.csv`. What somebody is still writing never fits. */
export function fitting(pattern: string): (name: string) => boolean {
  const parts = basename(pattern).split('*')
  const fits = new RegExp(`^${parts.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('[^/]*')}$`)
  return (name) => fits.test(name) && !/\.(tmp|part|filepart|crdownload)$|^[.~]/i.test(name)
}

export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined

/** All of a file that is not large. */
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
