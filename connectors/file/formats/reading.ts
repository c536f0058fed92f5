// What is needed to read the rows of one file.
import type { SourceRow } from '../../capabilities/index.ts'
import type { FileFind, FileRead } from '../../manifest/index.ts'

export interface Reading
  extends Pick<FileRead & FileFind, 'encoding' | 'delimiter' | 'sheet' | 'layout' | 'measure' | 'skip' | 'format'> {
  /** Where the rows stand (XML, JSON). */
  rows: string
  /** The largest file that is read whole. */
  most: number
}

export interface Source {
  name: string
  size: number
  bytes(): AsyncIterable<Buffer>
}

/** A row that cannot be read, by line; without one, what stops the file. */
export const unreadable = ({ name }: Source, line: number, problem: string): SourceRow => ({
  value: null,
  where: `${name}:${line}`,
  problem,
})

/** Names of columns as they are used, or what is wrong with them: one that stands twice would hide the other. */
export function columnsOf(header: readonly string[]): { names: string[] } | { problem: string } {
  const names = header.map((name) => name.trim())
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) !== i)
  return twice === undefined ? { names } : { problem: `the column ${twice.slice(0, 60)} stands twice` }
}

export const rowOf = (names: readonly string[], values: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name, i) => (name === '' ? [] : [[name, values[i]] as const])))
