// Sets bad rows aside where the department sees them: `quarantine/<file>.problems.csv` in the exchange folder names line and problem,
// never the row's values. The file that they came from stays as it is.
import { basename } from 'node:path/posix'
import { stringify } from 'csv-stringify/sync'
import type { RejectedRow } from '../contract.ts'
import type { FileStorage } from './storage.ts'

export interface Quarantine {
  note(rejected: readonly RejectedRow[]): Promise<void>
}

const MOST_TOLD = 5000
const MOST_FILES = 100

export function createQuarantine(storage: FileStorage): Quarantine {
  /** By file, so that what a file's later pages bring joins what its first ones brought. */
  const told = new Map<string, Map<string, string>>()
  return {
    async note(rejected) {
      const files = Map.groupBy(rejected, ({ where }) => where.replace(/[:#]\d+$/, ''))
      if (files.size === 0) return
      await storage.ensure('quarantine')
      for (const [file, rows] of files) {
        const lines = told.get(file) ?? new Map<string, string>()
        told.delete(file)
        told.set(file, lines)
        if (told.size > MOST_FILES) told.delete(told.keys().next().value ?? '')
        for (const { where, problem } of rows) if (lines.size < MOST_TOLD) lines.set(/\d+$/.exec(where)?.[0] ?? '', problem)
        const table = stringify([['line', 'problem'], ...lines], { bom: true })
        await storage.place(`quarantine/${basename(file)}.problems.csv`, Buffer.from(table))
      }
    },
  }
}
