// One PostgreSQL for the whole run (or the one that DATABASE_URL names), with a migrated template that each test file copies.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate, startEmbeddedPostgres } from '../../gateway/store/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-test-'))
  const server = await startEmbeddedPostgres(folder)
  await migrate(await server.database('yibiao_template'))
  project.provide('postgresUrl', await server.database('postgres'))
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
