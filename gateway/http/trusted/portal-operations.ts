// The portal's operations, as its build lists them (portal/trusted-operations.ts).
import { join } from 'node:path'
import { BrokenFile, readJsonFile } from '../../platform/index.ts'
import { operationHash } from './canonical.ts'

export const PORTAL_OPERATIONS = 'operations.json'

/** Hashes in hexadecimal. Empty without a portal: then its cookie allows no operation. */
export async function portalOperations(folder: string | null): Promise<ReadonlySet<string>> {
  if (!folder) return new Set()
  let texts: string[]
  try {
    texts = await readJsonFile<string[]>(join(folder, PORTAL_OPERATIONS), {
      en: 'It lists what the portal may ask. Build the portal again: npm run build:portal.',
      zh: '此文件列出门户可用的操作。请重新构建门户：npm run build:portal。',
    })
  } catch (error) {
    if (error instanceof BrokenFile || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error(`the portal in ${folder} lists no operations; build it again (npm run build:portal)`, { cause: error })
  }
  return new Set(texts.flatMap((text) => operationHash(text)?.toString('hex') ?? []))
}
