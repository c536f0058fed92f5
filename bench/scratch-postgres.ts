// A separate PostgreSQL for one bench, on disk with fsync on, deleted afterwards.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../gateway/platform/index.ts'

export async function withScratchPostgres<T>(work: (url: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yibiao-bench-'))
  const server = await startEmbeddedPostgres(folder)
  try {
    return await work(await server.database('bench'), folder)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
