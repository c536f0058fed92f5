// The folder that hub and department share. Only regular files inside it are read or written: a name that climbs out or a symbolic
// link that leads out is refused.
import { lstat, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'

export interface FolderFile {
  /** From the folder on, with forward slashes: out/tasks-000001.csv. */
  name: string
  path: string
  size: number
  /** Differs whenever the file does. */
  stamp: string
}

export interface ExchangeFolder {
  /** Files that fit `out/tasks-*.csv`, by name. */
  list(pattern: string): Promise<FolderFile[]>
  find(name: string): Promise<FolderFile | null>
  /** Appears whole or not at all, and survives a crash once this resolves (write aside, fsync, rename, fsync of the folder). */
  place(name: string, bytes: Buffer): Promise<void>
}

export function openExchangeFolder(root: string): ExchangeFolder {
  async function inside(folder: string): Promise<string> {
    const top = await realpath(root)
    const real = await realpath(join(root, folder))
    if (real !== top && !real.startsWith(top + sep))
      throw Object.assign(new Error('outside the exchange folder'), { code: 'EOUTSIDE' })
    return real
  }
  async function find(name: string): Promise<FolderFile | null> {
    try {
      const path = join(await inside(dirname(name)), basename(name))
      const stat = await lstat(path, { bigint: true })
      return stat.isFile() ? { name, path, size: Number(stat.size), stamp: `${stat.size}:${stat.mtimeNs}` } : null
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    }
  }
  return {
    find,
    async list(pattern) {
      const folder = dirname(pattern)
      const fits = asPattern(basename(pattern))
      const names = (await readdir(await inside(folder))).filter((name) => fits.test(name)).sort()
      const found = await Promise.all(names.map((name) => find(folder === '.' ? name : `${folder}/${name}`)))
      return found.filter((file) => file !== null)
    },
    async place(name, bytes) {
      const folder = await inside(dirname(name))
      const target = join(folder, basename(name))
      const aside = `${target}.${process.pid}.tmp`
      try {
        const file = await open(aside, 'wx', 0o640)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(aside, target)
      } catch (error) {
        await rm(aside, { force: true })
        throw error
      }
      const directory = await open(folder, 'r')
      try {
        await directory.sync()
      } finally {
        await directory.close()
      }
    },
  }
}

const asPattern = (pattern: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^/]*')}$`,
  )

export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
