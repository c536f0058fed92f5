// The operations that the portal ships, as its build lists them (portal/trusted-operations.ts).
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { operationHash } from './canonical.ts'

export const PORTAL_OPERATIONS = 'operations.json'

/** Hashes in hexadecimal. Empty without a portal: then nothing is asked with its cookie. */
export async function portalOperations(folder: string | null): Promise<ReadonlySet<string>> {
  if (!folder) return new Set()
  let texts: string[]
  try {
    texts = JSON.parse(await readFile(join(folder, PORTAL_OPERATIONS), 'utf8')) as string[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error(`the portal in ${folder} lists no operations; build it again (npm run build:portal)`, { cause: error })
  }
  return new Set(texts.flatMap((text) => operationHash(text)?.toString('hex') ?? []))
}
