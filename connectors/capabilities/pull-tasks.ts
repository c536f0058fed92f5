// The department's tasks as the hub's. A row that is no task is set aside with the reason; the others go on.
import type { Value } from '../../schema/index.ts'
import type { CallContext, RejectedRow, TaskPage } from '../contract.ts'
import type { MappingRow } from '../manifest/index.ts'
import { mapRow } from '../mapping/index.ts'
import type { PageSource, SourceRow } from './page-source.ts'
import { taskDraft } from './task-draft.ts'

export async function* pullTasks(
  connector: string,
  mapping: readonly MappingRow[],
  pages: PageSource,
  since: string | null,
  context: CallContext,
): AsyncIterable<TaskPage> {
  let number = 0
  for await (const { rows, watermark } of pages(since === '' ? null : since, context)) {
    const page: TaskPage & { rejected: RejectedRow[] } = { tasks: [], watermark, rejected: [] }
    for (const row of rows) {
      number += 1
      const { values, problems } = row.problem === undefined ? mapRow(row.value, mapping) : nothing
      const draft = row.problem ?? firstProblem(problems) ?? taskDraft(connector, values)
      if (typeof draft === 'string') page.rejected.push({ where: whereOf(row, values, number), problem: draft })
      else page.tasks.push(draft)
    }
    yield page
  }
}

const nothing = { values: {}, problems: {} }

function firstProblem(problems: Record<string, string>): string | undefined {
  const [found] = Object.entries(problems)
  return found && `${found[0]}: ${found[1]}`
}

const whereOf = (row: SourceRow, values: Record<string, Value | null>, number: number): string =>
  row.where ?? (values.externalId ? String(values.externalId) : `row ${number}`)
