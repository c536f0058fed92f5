// The backup file: gzipped lines. The first line describes the file. Each table then has a line with its name, one line of JSON
// per row and a line with the count. The last line seals everything before it. Lines that are not rows begin with "#".
import type { Migration } from '../store/migrate.ts'

export interface Header {
  backup: 'yibiao'
  format: 1
  at: string
  /** The migrations of the schema it was made from. */
  migrations: Migration[]
  /** Ids of the keys that may seal personal values in it; never the keys. */
  keys: number[]
}

export type Mark = Header | { table: string } | { end: string; rows: number } | { complete: true; rows: number; seal: string }

export const FORMAT = 1

export const markLine = (mark: Mark): string => `#${JSON.stringify(mark)}\n`

/** The hub's keyed hash of the file's SHA-256. Only a holder of the keys can make it. */
export const sealOf = (hash: (text: string, purpose: string) => Buffer, digest: string): string =>
  hash(digest, 'backup').toString('hex')
