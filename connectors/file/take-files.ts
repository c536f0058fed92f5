// Reads new files that are consumed. Each is claimed, read, and moved away or acknowledged once the reader has stored its last
// page, which it shows by asking for more. If reading stops, the file is released; if the process dies, it is taken over.
import { basename, extname } from 'node:path/posix'
import type { SourcePage } from '../capabilities/index.ts'
import type { FileTake } from '../language/index.ts'
import { type Claim, type Claims, originalName } from './claims.ts'
import type { Reading } from './formats/reading.ts'
import { readRows } from './read-rows.ts'
import type { IsReady } from './ready.ts'
import type { FileStorage, StoredFile } from './storage.ts'
import { inPages, reached } from './walk-files.ts'

export interface Take {
  files: string
  reading: Reading
  ready: IsReady
  finish: Exclude<FileTake['finish'], { kind: 'keep' }>
}

export async function* takeFiles(
  storage: FileStorage,
  claims: Claims,
  take: Take,
  since: string | null,
): AsyncIterable<SourcePage> {
  const watermark = since ?? ''
  for (const file of await reached(claims.waiting(take.files))) {
    const original = originalName(file.name)
    const isDone =
      take.finish.kind === 'acknowledge' && (await reached(storage.find(`${original}${take.finish.suffix}`))) !== null
    if (isDone && original === file.name) continue
    if (!isDone && original === file.name && !(await reached(take.ready(file)))) continue
    const claim = await reached(claims.take(file))
    if (!claim) continue
    // It was acknowledged before its holder died.
    if (isDone) await reached(claim.finish(original))
    else yield* readClaimed(storage, claim, file, take, watermark)
  }
}

async function* readClaimed(
  storage: FileStorage,
  claim: Claim,
  { size, stamp }: StoredFile,
  { reading, finish }: Take,
  watermark: string,
): AsyncIterable<SourcePage> {
  const source = { name: claim.original, size, stamp, bytes: () => storage.read(claim.held()) }
  const counts = { rows: 0, unreadable: 0 }
  let whole = false
  let mine = true
  try {
    for await (const rows of inPages(readRows(source, reading))) {
      counts.unreadable += rows.filter(({ problem }) => problem !== undefined).length
      counts.rows += rows.length
      yield { rows, watermark }
      mine = await reached(claim.renew())
      if (!mine) return
    }
    whole = true
  } finally {
    if (mine && !whole) await claim.finish(claim.original).catch(() => false)
  }
  if (finish.kind === 'move') await reached(putAway(storage, claim, finish.to))
  else {
    const report = { file: basename(claim.original), ...counts, size, readAt: new Date().toISOString() }
    await reached(storage.place(`${claim.original}${finish.suffix}`, Buffer.from(`${JSON.stringify(report)}\n`)))
    await reached(claim.finish(claim.original))
  }
}

/** Under its own name, or with a number if that name is taken. */
async function putAway(storage: FileStorage, claim: Claim, folder: string): Promise<void> {
  await storage.ensure(folder)
  const name = basename(claim.original)
  const end = extname(name)
  const stem = name.slice(0, name.length - end.length)
  for (let n = 1; n < 10_000; n++) {
    const target = `${folder}/${n === 1 ? name : `${stem}.${n}${end}`}`
    if (await storage.find(target)) continue
    await claim.finish(target)
    return
  }
}
