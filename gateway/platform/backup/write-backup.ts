// Writes everything the hub keeps into one file, as of one moment, while the hub serves. One REPEATABLE READ transaction reads
// all tables, as PostgreSQL writes rows in JSON. The file gets its name only when it is complete on disk.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { HubError } from '../../../schema/index.ts'
import type { Seal } from '../store/seal.ts'
import { withClient } from './connect.ts'
import { FORMAT, type Mark, markLine, sealOf } from './format.ts'
import { applied, backupTables, quoted } from './tables.ts'

export interface WriteBackup {
  url: string
  seal: Pick<Seal, 'hash'>
  keys: number[]
  file: string
  /** Called after each table. */
  say: (table: string, rows: number) => void
}

export interface Written {
  tables: number
  rows: number
  bytes: number
}

const ROWS_AT_ONCE = 500
/** Of large rows, pieces of files, fewer are read at once: as many as the last ones let expect. */
const TEXT_AT_ONCE = 8_000_000

export async function writeBackup(options: WriteBackup): Promise<Written> {
  const { file } = options
  const partial = `${file}.partial`
  if (await stat(file).catch(() => null))
    throw new HubError('BAD_INPUT', { message: `${file} exists; a backup overwrites nothing.` })
  const written: Written = { tables: 0, rows: 0, bytes: 0 }
  await withClient(options.url, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    await pipeline(lines(client, options, written), createGzip(), createWriteStream(partial, { flags: 'wx', mode: 0o600 }))
  }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST')
      throw new HubError('BAD_INPUT', { message: `${partial} exists: another backup is being written, or was broken off.` })
    await rm(partial, { force: true })
    throw error
  })
  const handle = await open(partial, 'r+')
  await handle.sync()
  await handle.close()
  await rename(partial, file)
  written.bytes = (await stat(file)).size
  return written
}

async function* lines(client: pg.Client, { seal, keys, say }: WriteBackup, written: Written): AsyncGenerator<string> {
  const sum = createHash('sha256')
  const summed = (text: string) => {
    sum.update(text)
    return text
  }
  const mark = (of: Mark) => summed(markLine(of))
  const migrations = await applied(client)
  yield mark({ backup: 'yibiao', format: FORMAT, at: new Date().toISOString(), migrations, keys })
  for (const { name } of await backupTables(client)) {
    yield mark({ table: name })
    await client.query(`declare rows no scroll cursor for select row_to_json(t)::text as row from ${quoted(name)} t`)
    let rows = 0
    let next = 1
    for (;;) {
      const page = (await client.query<{ row: string }>(`fetch ${next} from rows`)).rows
      if (page.length === 0) break
      rows += page.length
      const text = `${page.map(({ row }) => row).join('\n')}\n`
      yield summed(text)
      next = Math.max(1, Math.min(ROWS_AT_ONCE, 2 * next, Math.floor((TEXT_AT_ONCE * page.length) / text.length)))
    }
    await client.query('close rows')
    yield mark({ end: name, rows })
    written.tables++
    written.rows += rows
    say(name, rows)
  }
  yield markLine({ complete: true, rows: written.rows, seal: sealOf(seal.hash, sum.digest('hex')) })
}
