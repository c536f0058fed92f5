// Where the keys come from: YIBIAO_KEYS ("1:<base64>,2:<base64>") in production, else a file beside the data that is made once.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { KeyRing } from './seal.ts'

export function parseKeyRing(text: string): KeyRing {
  const ring = new Map<number, Buffer>()
  for (const part of text.split(',')) {
    const [id, secret] = part.trim().split(':')
    const key = Buffer.from(secret ?? '', 'base64')
    if (!/^\d{1,3}$/.test(id ?? '') || Number(id) < 1 || Number(id) > 255 || key.length !== 32)
      throw new Error('each key is "<id 1-255>:<32 bytes in base64>", separated by commas')
    ring.set(Number(id), key)
  }
  return ring
}

export async function keyRingFromFile(file: string): Promise<KeyRing> {
  await mkdir(dirname(file), { recursive: true })
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(`1:${randomBytes(32).toString('base64')}\n`)
    await handle.sync()
    await handle.close()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return parseKeyRing((await readFile(file, 'utf8')).trim())
}

/** The ring as the file has it now; for a hub that runs while a key is added. */
export const readKeyRing = (file: string): KeyRing => parseKeyRing(readFileSync(file, 'utf8').trim())

/** Adds a key to the file and returns its id. The new file is whole on disk before it takes the old one's name. */
export async function addKey(file: string): Promise<number> {
  const before = (await readFile(file, 'utf8')).trim()
  const id = Math.max(...parseKeyRing(before).keys()) + 1
  if (id > 255) throw new Error('a key ring holds at most 255 keys')
  const handle = await open(`${file}.new`, 'w', 0o600)
  await handle.writeFile(`${before},${id}:${randomBytes(32).toString('base64')}\n`)
  await handle.sync()
  await handle.close()
  await rename(`${file}.new`, file)
  return id
}
