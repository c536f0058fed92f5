// Reads new files that stay in place, in order of their names, from the watermark. The watermark passes a file only with its last
// page, and never a file that is incomplete or changed while it was read.
import { HubError } from '../../schema/index.ts'
import type { SourcePage, SourceRow } from '../capabilities/index.ts'
import type { FileRead } from '../language/index.ts'
import type { Reading } from './formats/reading.ts'
import { readRows } from './read-rows.ts'
import type { IsReady } from './ready.ts'
import { codeOf, type FileStorage } from './storage.ts'
import { watermarkOf } from './watermark.ts'

const PAGE = 1000

export interface Walk {
  files: string
  reading: Reading
  watermark: FileRead['watermark']
  ready?: IsReady
}

export async function* walkFiles(storage: FileStorage, walk: Walk, since: string | null): AsyncIterable<SourcePage> {
  const files = await reached(storage.list(walk.files))
  const seen = watermarkOf(walk.watermark, since, files)
  for (const file of files) {
    if (!seen.isNew(file)) continue
    if (walk.ready && !(await reached(walk.ready(file)))) {
      // Names are ordered: skipping this one would lose it.
      if (walk.watermark === 'name') return
      continue
    }
    const source = { ...file, bytes: () => storage.read(file.name) }
    let last: SourceRow[] = []
    for await (const page of inPages(readRows(source, walk.reading))) {
      if (last.length > 0) yield { rows: last, watermark: seen.current() }
      last = page
    }
    const now = await reached(storage.find(file.name))
    const changed = now !== null && now.stamp !== file.stamp
    yield { rows: last, watermark: changed ? seen.current() : seen.past(file) }
    if (changed && walk.watermark === 'name') return
  }
}

export async function* inPages(rows: AsyncIterable<SourceRow>): AsyncIterable<SourceRow[]> {
  let page: SourceRow[] = []
  try {
    for await (const row of rows) {
      page.push(row)
      if (page.length === PAGE) {
        yield page
        page = []
      }
    }
  } catch (error) {
    throw unreachable(error)
  }
  if (page.length > 0) yield page
}

export const reached = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw unreachable(error)
  })

/** As a HubError: an invalid sign-in, or a department that does not answer. */
export function unreachable(error: unknown): HubError {
  const code = codeOf(error) ?? 'unknown error'
  const refused = code === 'EAUTH' || code === 'EHOSTKEY' || code === 'EACCES'
  return new HubError(refused ? 'SOURCE_REFUSED' : 'SOURCE_UNAVAILABLE', {
    detail: `the exchange folder cannot be used (${code})`,
    cause: error,
  })
}
