// For verbs that must not change the schema yet: the database's address and the keys.
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { createSeal, parseKeyRing, readKeyRing, type Seal, startEmbeddedPostgres } from '../platform/index.ts'
import { PROJECT_FOLDER } from './project-folder.ts'

export async function withDatabase<T>(work: (at: { url: string; seal: Seal; keys: number[] }) => Promise<T>): Promise<T> {
  const config = readConfig(process.env, PROJECT_FOLDER)
  const ring = config.keys ? parseKeyRing(config.keys) : readKeyRing(join(config.data, 'keys'))
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres(config.data)
  try {
    const url = config.databaseUrl ?? (await (embedded as NonNullable<typeof embedded>).database('yibiao'))
    return await work({ url, seal: createSeal(ring), keys: [...ring.keys()] })
  } finally {
    await embedded?.stop()
  }
}
