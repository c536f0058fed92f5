// How the files of an operation are read.
import type { FileFind, FileRead, Limits } from '../language/index.ts'
import type { Apart, Reading } from './formats/reading.ts'

export const readingOf = (
  operation: FileRead | FileFind,
  rows: string,
  { replyBytes }: Pick<Limits, 'replyBytes'>,
  apart: Apart | undefined,
): Reading => {
  const { format, encoding, delimiter, sheet, layout, measure, skip } = operation
  return { format, encoding, delimiter, sheet, layout, measure, skip, rows, most: replyBytes, apart }
}
