// The tasks in a department's files: walked by watermark if files stay, taken one by one if they are moved away.
import type { SourcePage } from '../capabilities/index.ts'
import type { FileTake, Limits, TasksSection } from '../language/index.ts'
import { createClaims } from './claims.ts'
import type { Apart } from './formats/reading.ts'
import { readingOf } from './reading-of.ts'
import { createReady } from './ready.ts'
import type { FileStorage } from './storage.ts'
import { takeFiles } from './take-files.ts'
import { walkFiles } from './walk-files.ts'

export function fileTasks(
  exchange: FileStorage,
  { operation, rows }: TasksSection<FileTake>,
  limits: Limits,
  apart?: Apart,
): (since: string | null) => AsyncIterable<SourcePage> {
  const { files, watermark, finish } = operation
  const marks = [operation.ready, finish].flatMap((sign) => ('suffix' in sign ? [sign.suffix] : []))
  const storage = withoutMarks(exchange, marks)
  const reading = readingOf(operation, rows, limits, apart)
  const ready = createReady(operation.ready, storage)
  if (finish.kind === 'keep') return (since) => walkFiles(storage, { files, reading, watermark, ready }, since)
  const claims = createClaims(storage, operation.claimSeconds)
  return (since) => takeFiles(storage, claims, { files, reading, ready, finish }, since)
}

/** A pattern that ends in * also matches the marker files. */
const withoutMarks = (storage: FileStorage, marks: readonly string[]): FileStorage => ({
  ...storage,
  list: async (pattern) => (await storage.list(pattern)).filter(({ name }) => !marks.some((mark) => name.endsWith(mark))),
})
