// Reports bad rows to the department: `quarantine/<file>.problems.csv` in the exchange folder names line and problem, never the
// row's values. The original file stays unchanged.
import { basename } from 'node:path/posix'
import { stringify } from 'csv-stringify/sync'
import { LRUCache } from 'lru-cache'
import type { RejectedRow } from '../contract.ts'
import type { FileStorage } from './storage.ts'

export interface Quarantine {
  note(rejected: readonly RejectedRow[]): Promise<void>
}

const MOST_LINES = 5000
const MOST_FILES = 100

export function createQuarantine(storage: FileStorage): Quarantine {
  /** By file, so that problems of later pages join those of the first. */
  const noted = new LRUCache<string, Map<string, string>>({ max: MOST_FILES })
  return {
    async note(rejected) {
      const files = Map.groupBy(rejected, ({ where }) => where.replace(/[:#]\d+$/, ''))
      if (files.size === 0) return
      await storage.ensure('quarantine')
      for (const [file, rows] of files) {
        const lines = noted.get(file) ?? new Map<string, string>()
        noted.set(file, lines)
        for (const { where, problem } of rows) if (lines.size < MOST_LINES) lines.set(/\d+$/.exec(where)?.[0] ?? '', problem)
        const table = stringify([['line', 'problem'], ...lines], { bom: true })
        await storage.place(`quarantine/${basename(file)}.problems.csv`, Buffer.from(table))
      }
    },
  }
}
