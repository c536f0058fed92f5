// Where the keys come from: YIBIAO_KEYS ("1:<base64>,2:<base64>") in production, else a file beside the data that is made once.
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
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
