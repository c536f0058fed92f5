// The source of the keys: YIBIAO_KEYS ("1:<base64>,2:<base64>") in production, otherwise a file next to the data, created once.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { BrokenFile } from './broken-file.ts'
import type { KeyRing } from './seal.ts'

export function parseKeyRing(text: string): KeyRing {
  const ring = new Map<number, Buffer>()
  for (const part of text.split(',')) {
    const [id, secret] = part.trim().split(':')
    const key = Buffer.from(secret ?? '', 'base64')
    if (!/^\d{1,3}$/.test(id ?? '') || Number(id) < 1 || Number(id) > 255 || key.length !== 32)
      throw new Error('each key is "<id 1-255>:<32 bytes in base64>", separated by commas')
    if (ring.has(Number(id))) throw new Error(`there are two keys with the id ${Number(id)}`)
    ring.set(Number(id), key)
  }
  return ring
}

/** Creates the file if missing. It is complete under another name first, so that no process reads half a file; the first process wins. */
export async function keyRingFromFile(file: string): Promise<KeyRing> {
  await mkdir(dirname(file), { recursive: true })
  const there = await readFile(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  )
  if (!there) {
    const draft = `${file}.${randomBytes(4).toString('hex')}`
    const handle = await open(draft, 'wx', 0o600)
    await handle.writeFile(`1:${randomBytes(32).toString('base64')}\n`)
    await handle.sync()
    await handle.close()
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    await rm(draft)
  }
  return readKeyRing(file)
}

/** The current key ring of the file. */
export function readKeyRing(file: string): KeyRing {
  try {
    return parseKeyRing(readFileSync(file, 'utf8').trim())
  } catch (cause) {
    throw new BrokenFile(file, cause, {
      en: 'It holds the keys that seal personal values. Put it back from the place where the keys are kept; a new key opens nothing that is there.',
      zh: '此文件存放加密个人信息的密钥。请从密钥保管处恢复原文件；新密钥打不开已有数据。',
    })
  }
}

/** Adds a key to the file and returns its id. The new file is complete on disk before it replaces the old one. */
export async function addKey(file: string): Promise<number> {
  const before = (await readFile(file, 'utf8')).trim()
  const id = Math.max(...readKeyRing(file).keys()) + 1
  if (id > 255) throw new Error('a key ring holds at most 255 keys')
  const handle = await open(`${file}.new`, 'w', 0o600)
  await handle.writeFile(`${before},${id}:${randomBytes(32).toString('base64')}\n`)
  await handle.sync()
  await handle.close()
  await rename(`${file}.new`, file)
  return id
}
