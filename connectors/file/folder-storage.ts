// The folder that hub and department share. Names that escape it and symbolic links that lead outside are refused.
import { createReadStream } from 'node:fs'
import { lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { codeOf, type FileStorage, fitting, type StoredFile } from './storage.ts'

export function folderStorage(root: string): FileStorage {
  async function inside(folder: string): Promise<string> {
    const top = await realpath(root)
    const real = await realpath(join(root, folder))
    if (real !== top && !real.startsWith(top + sep))
      throw Object.assign(new Error('outside the exchange folder'), { code: 'EOUTSIDE' })
    return real
  }
  const pathOf = async (name: string) => join(await inside(dirname(name)), basename(name))
  async function find(name: string): Promise<StoredFile | null> {
    try {
      const stat = await lstat(await pathOf(name), { bigint: true })
      return stat.isFile() ? { name, size: Number(stat.size), stamp: `${stat.size}:${stat.mtimeNs}` } : null
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    }
  }
  return {
    find,
    async list(pattern) {
      const folder = dirname(pattern)
      const names = (await readdir(await inside(folder))).filter(fitting(pattern)).sort()
      const found = await Promise.all(names.map((name) => find(folder === '.' ? name : `${folder}/${name}`)))
      return found.filter((file) => file !== null)
    },
    async *read(name) {
      yield* createReadStream(await pathOf(name)) as AsyncIterable<Buffer>
    },
    async place(name, bytes) {
      const target = await pathOf(name)
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
      await syncFolder(dirname(target))
    },
    async move(from, to) {
      const target = await pathOf(to)
      try {
        await rename(await pathOf(from), target)
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return false
        throw error
      }
      await syncFolder(dirname(target))
      return true
    },
    async ensure(folder) {
      await mkdir(join(await inside('.'), folder), { recursive: true })
    },
    close: async () => {},
  }
}

async function syncFolder(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
