// The list of a department that drops files: what is new since the watermark, file by file in order of their names. The watermark
// moves past a file only with its last page.
import { HubError } from '../../schema/index.ts'
import type { SourcePage, SourceRow } from '../capabilities/index.ts'
import type { FileRead, Limits } from '../manifest/index.ts'
import type { ExchangeFolder, FolderFile } from './exchange-folder.ts'
import { readRows } from './read-rows.ts'

const PAGE = 1000

export async function* walkFiles(
  folder: ExchangeFolder,
  operation: FileRead,
  rows: string,
  limits: Pick<Limits, 'replyBytes'>,
  since: string | null,
): AsyncIterable<SourcePage> {
  const files = await folder.list(operation.files).catch((error) => {
    throw new HubError('SOURCE_UNAVAILABLE', { detail: 'the exchange folder cannot be read', cause: error })
  })
  const seen = watermark(operation.watermark, since, files)
  for (const file of files) {
    if (!seen.isNew(file)) continue
    if (file.size > limits.replyBytes) {
      const problem = 'the file is larger than this system may send'
      yield { rows: [{ value: null, where: `${file.name}:1`, problem }], watermark: seen.past(file) }
      continue
    }
    let page: SourceRow[] = []
    for await (const row of readRows(file, { ...operation, rows })) {
      if (page.length === PAGE) {
        yield { rows: page, watermark: seen.current() }
        page = []
      }
      page.push(row)
    }
    yield { rows: page, watermark: seen.past(file) }
  }
}

interface Seen {
  isNew(file: FolderFile): boolean
  /** Marks the file as read and gives the watermark from then on. */
  past(file: FolderFile): string
  current(): string
}

function watermark(kind: FileRead['watermark'], since: string | null, files: readonly FolderFile[]): Seen {
  if (kind === 'name') {
    let reached = since ?? ''
    return {
      isNew: (file) => file.name > reached,
      past: (file) => {
        reached = file.name
        return reached
      },
      current: () => reached,
    }
  }
  const before = stamps(since)
  // Only what is still there is remembered, so that the watermark does not grow for ever.
  const now = new Map(files.flatMap(({ name }) => (before.has(name) ? [[name, before.get(name) as string] as const] : [])))
  const current = () => JSON.stringify(Object.fromEntries(now))
  return {
    isNew: (file) => now.get(file.name) !== file.stamp,
    past: (file) => {
      now.set(file.name, file.stamp)
      return current()
    },
    current,
  }
}

function stamps(since: string | null): Map<string, string> {
  try {
    const parsed: unknown = JSON.parse(since ?? '{}')
    return new Map(typeof parsed === 'object' && parsed !== null ? Object.entries(parsed).map(([k, v]) => [k, String(v)]) : [])
  } catch {
    return new Map() // A watermark of another kind: everything is read again, which is harmless.
  }
}
