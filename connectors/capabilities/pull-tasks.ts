// The department's tasks as the hub's. A row that is no task is set aside with the reason; the others go on.
import type { Value } from '../../schema/index.ts'
import type { CallContext, RejectedRow, TaskPage } from '../contract.ts'
import type { TasksSection } from '../manifest/index.ts'
import { type MappedRow, type Mapper, mapRow, mapRows } from '../mapping/index.ts'
import { isDeleted } from './is-deleted.ts'
import type { PageSource, SourceRow } from './page-source.ts'
import { taskDraft } from './task-draft.ts'

export async function* pullTasks(
  connector: string,
  { map, deleted }: Pick<TasksSection<unknown>, 'map' | 'deleted'>,
  pages: PageSource,
  mapper: Mapper,
  since: string | null,
  context: CallContext,
): AsyncIterable<TaskPage> {
  const idRow = map.find(({ to }) => to === 'externalId')
  let number = 0
  for await (const { rows, watermark } of pages(since === '' ? null : since, context)) {
    const page: TaskPage & { rejected: RejectedRow[]; withdrawn: string[] } = {
      tasks: [],
      watermark,
      rejected: [],
      withdrawn: [],
    }
    const standing = rows.filter((row) => row.problem === undefined && !isDeleted(deleted, row.value))
    const mapped = await mapRows(
      mapper,
      standing.map((row) => row.value),
      map,
    )
    const byRow = new Map(standing.map((row, i) => [row, mapped[i] ?? nothing]))
    for (const row of rows) {
      number += 1
      const { values, problems } = byRow.get(row) ?? nothing
      if (row.problem === undefined && !byRow.has(row)) {
        // A row that is gone may hold nothing but its id.
        const { externalId } = mapRow(row.value, idRow ? [idRow] : []).values
        if (externalId !== undefined && externalId !== null) page.withdrawn.push(String(externalId))
        else page.rejected.push({ where: row.where ?? `row ${number}`, problem: 'externalId: missing in a withdrawn row' })
        continue
      }
      const draft = row.problem ?? firstProblem(problems) ?? taskDraft(connector, values)
      if (typeof draft === 'string') page.rejected.push({ where: whereOf(row, values, number), problem: draft })
      else page.tasks.push(draft)
    }
    yield page
  }
}

const nothing: MappedRow = { values: {}, problems: {} }

function firstProblem(problems: Record<string, string>): string | undefined {
  const [found] = Object.entries(problems)
  return found && `${found[0]}: ${found[1]}`
}

const whereOf = (row: SourceRow, values: Record<string, Value | null>, number: number): string =>
  row.where ?? (values.externalId ? String(values.externalId) : `row ${number}`)
