// The file of a backup: gzipped lines. The first says what it is; then for each table a line that names it, one line of JSON for each row
// and a line that counts them; the last seals all before it. Lines that are not rows begin with "#".
import type { Migration } from '../store/migrate.ts'

export interface Header {
  backup: 'yibiao'
  format: 1
  at: string
  /** The schema it was made with. */
  migrations: Migration[]
  /** Ids of the keys that personal values in it may be sealed with; never the keys. */
  keys: number[]
}

export type Mark = Header | { table: string } | { end: string; rows: number } | { complete: true; rows: number; seal: string }

export const FORMAT = 1

export const markLine = (mark: Mark): string => `#${JSON.stringify(mark)}\n`

/** What only a holder of the keys can make: the hub's keyed hash of the file's SHA-256. */
export const sealOf = (hash: (text: string, purpose: string) => Buffer, digest: string): string =>
  hash(digest, 'backup').toString('hex')
