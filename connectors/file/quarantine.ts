// Sets bad rows aside where the department sees them: `quarantine/<file>.csv` in the exchange folder names line and problem, never
// the row's values. The file that they came from stays as it is.
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { RejectedRow } from '../contract.ts'
import type { ExchangeFolder } from './exchange-folder.ts'

export async function quarantine(root: string, folder: ExchangeFolder, rejected: readonly RejectedRow[]): Promise<void> {
  const files = Map.groupBy(rejected, ({ where }) => where.replace(/[:#]\d+$/, ''))
  if (files.size === 0) return
  await mkdir(join(root, 'quarantine'), { recursive: true })
  for (const [file, rows] of files) {
    const lines = rows.map(({ where, problem }) => [/\d+$/.exec(where)?.[0] ?? '', problem])
    await folder.place(
      `quarantine/${basename(file)}.problems.csv`,
      Buffer.from(stringify([['line', 'problem'], ...lines], { bom: true })),
    )
  }
}
