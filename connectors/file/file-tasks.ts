// The tasks that a department drops: walked by watermark where its files stay, taken one by one where they are put away.
import type { SourcePage } from '../capabilities/index.ts'
import type { FileTake, Limits, TasksSection } from '../manifest/index.ts'
import { createClaims } from './claims.ts'
import { readingOf } from './reading-of.ts'
import { createReady } from './ready.ts'
import type { FileStorage } from './storage.ts'
import { takeFiles } from './take-files.ts'
import { walkFiles } from './walk-files.ts'

export function fileTasks(
  storage: FileStorage,
  { operation, rows }: TasksSection<FileTake>,
  limits: Limits,
): (since: string | null) => AsyncIterable<SourcePage> {
  const { files, watermark, finish } = operation
  const reading = readingOf(operation, rows, limits)
  const ready = createReady(operation.ready, storage)
  if (finish.kind === 'keep') return (since) => walkFiles(storage, { files, reading, watermark, ready }, since)
  const claims = createClaims(storage, operation.claimSeconds)
  return (since) => takeFiles(storage, claims, { files, reading, ready, finish }, since)
}
