// The input for reading the rows of one file.
import type { Bounded } from '../../bounded/index.ts'
import type { SourceRow } from '../../capabilities/index.ts'
import type { FileFind, FileRead } from '../../language/index.ts'

export interface Reading
  extends Pick<FileRead & FileFind, 'encoding' | 'delimiter' | 'sheet' | 'layout' | 'measure' | 'skip' | 'format'> {
  /** The place of the rows (XML, JSON). */
  rows: string
  /** Maximum size of a file that is read whole. */
  most: number
  /** For workbooks and large files; omitted: in this process. */
  apart?: Apart | undefined
}

/** Bounded processes, and the account of the work. */
export interface Apart {
  bounded: Bounded
  account: string
}

export interface Source {
  name: string
  size: number
  bytes(): AsyncIterable<Buffer>
}

/** An unreadable row, by line; without a line, a fault that stops the file. */
export const unreadable = ({ name }: Pick<Source, 'name'>, line: number, problem: string): SourceRow => ({
  value: null,
  where: `${name}:${line}`,
  problem,
})

/** As many as an Excel sheet has. */
const MOST_COLUMNS = 16_384

/** The usable column names, or their fault: one of two equal names would hide the other. */
export function columnsOf(header: readonly string[]): { names: string[] } | { problem: string } {
  if (header.length > MOST_COLUMNS) return { problem: `${header.length} columns; at most ${MOST_COLUMNS} are read` }
  const names = header.map((name) => name.trim())
  const seen = new Set<string>()
  const twice = names.find((name) => name !== '' && seen.size === seen.add(name).size)
  return twice === undefined ? { names } : { problem: `the column ${twice.slice(0, 60)} stands twice` }
}

export const rowOf = (names: readonly string[], values: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name, i) => (name === '' ? [] : [[name, values[i]] as const])))
