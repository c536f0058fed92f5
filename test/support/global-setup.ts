// One PostgreSQL for the whole run (or the one that DATABASE_URL names), with a migrated template that each test file copies. It
// also records all output of the hubs in the run, and checks it after the last test (record-output.mjs, recorded-output.ts).
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'
import { migrate, startEmbeddedPostgres } from '../../gateway/platform/index.ts'
import { scanRecorded } from './recorded-output.ts'
import { writeScore } from './score.ts'

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
  const judge = record()
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
    await judge()
  }
}

const OUTPUT = join(import.meta.dirname, '../.output/recorded')

/** Every process that starts from now on records. The returned function fails the run if one of them has disclosed too much. */
function record(): () => Promise<void> {
  mkdirSync(OUTPUT, { recursive: true })
  const folder = mkdtempSync(join(OUTPUT, 'run-'))
  const recorder = `--import=${pathToFileURL(join(import.meta.dirname, 'record-output.mjs')).href}`
  process.env.YIBIAO_RECORDED = folder
  process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, recorder].filter(Boolean).join(' ')
  return async () => {
    const { leaks, ...counted } = scanRecorded(folder)
    await writeScore('recorded-output', { ...counted, found: leaks.length }, 'npm test')
    if (leaks.length > 0)
      throw new Error(
        `what the hub said while it was tested holds what it must not say (${folder}):\n${leaks.slice(0, 20).join('\n')}`,
      )
    rmSync(folder, { recursive: true, force: true })
  }
}
