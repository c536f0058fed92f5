// Rows of an Excel workbook. It is opened in a bounded process if there is one: a workbook of a thousand bytes can span more
// cells than memory. Exceeding the limits is reported like an unreadable file.
import { HubError } from '../../../schema/index.ts'
import { job } from '../../bounded/index.ts'
import type { SourceRow } from '../../capabilities/index.ts'
import { Unanswered } from '../../convert/index.ts'
import { readWhole } from '../storage.ts'
import { readWorkbook, type rowsOfWorkbook } from './read-workbook.ts'
import { type Apart, type Reading, type Source, unreadable } from './reading.ts'

const READ = job<typeof rowsOfWorkbook>('rowsOfWorkbook', new URL('./read-workbook.ts', import.meta.url), {
  cpuMs: 20_000,
  inputBytes: 64_000_000,
})

export async function* readXlsx(source: Source, { sheet, skip, most, apart }: Reading): AsyncIterable<SourceRow> {
  const bytes = await readWhole(source.bytes(), most)
  if (bytes.length === 0) return yield unreadable(source, 1, 'the file is empty')
  const workbook = { name: source.name, bytes, sheet, skip, most }
  if (!apart) return yield* readWorkbook(workbook)
  const rows = await rowsIn(apart, workbook)
  if (typeof rows === 'string') yield unreadable(source, 1, rows)
  else yield* rows
}

/** Returns nothing before everything was read. */
async function rowsIn({ bounded, account }: Apart, workbook: Parameters<typeof readWorkbook>[0]): Promise<SourceRow[] | string> {
  const rows: SourceRow[] = []
  try {
    await bounded.run(READ, workbook, {
      account,
      patient: true,
      part: (page: SourceRow[]) => void rows.push(...page.map(withMarks)),
    })
    return rows
  } catch (error) {
    if (error instanceof HubError && error.code === 'TOO_HEAVY') return `the workbook takes more than it may: ${error.message}`
    throw error
  }
}

/** Crossing from one process to another, a mark loses its class. */
function withMarks(row: SourceRow): SourceRow {
  for (const [name, value] of Object.entries(row.value ?? {}))
    if (typeof value === 'object' && value !== null)
      (row.value as Record<string, unknown>)[name] = new Unanswered((value as Unanswered).reason)
  return row
}
