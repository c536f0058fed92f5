// The department's tasks as the hub's. An invalid row is set aside with the reason; the others continue.
import type { TaskDraft, Value } from '../../schema/index.ts'
import type { CallContext, RejectedRow, TaskPage } from '../contract.ts'
import { Unanswered } from '../convert/index.ts'
import type { TasksSection } from '../language/index.ts'
import { type MappedRow, type Mapper, mapRow, mapRows } from '../mapping/index.ts'
import { isDeleted } from './is-deleted.ts'
import type { PageSource, SourceRow } from './page-source.ts'
import { taskDraft } from './task-draft.ts'

type Section = Pick<TasksSection<unknown>, 'map' | 'deleted'>

export interface TaskReading {
  connector: string
  section: Section
  mapper: Mapper
}

export async function* pullTasks(
  reading: TaskReading,
  pages: PageSource,
  since: string | null,
  context: CallContext,
): AsyncIterable<TaskPage> {
  let number = 0
  for await (const { rows, watermark } of pages(since === '' ? null : since, context)) {
    yield { ...(await readTasks(reading, rows, number)), watermark }
    number += rows.length
  }
}

/** `before`: number of earlier rows, to identify a row by its number. */
export async function readTasks({ connector, section, mapper }: TaskReading, rows: readonly SourceRow[], before = 0) {
  const { map, deleted } = section
  const idRow = map.find(({ to }) => to === 'externalId')
  const page = {
    tasks: [] as TaskDraft[],
    rejected: [] as RejectedRow[],
    withdrawn: [] as string[],
    read: { tasks: [], rejected: [] } as NonNullable<TaskPage['read']>,
  }
  const standing = rows.filter((row) => row.problem === undefined && !isDeleted(deleted, row.value))
  const mapped = await mapRows(
    mapper,
    standing.map((row) => row.value),
    map,
  )
  const byRow = new Map(standing.map((row, i) => [row, mapped[i] ?? nothing]))
  for (const [i, row] of rows.entries()) {
    const number = before + i + 1
    const { values, problems } = byRow.get(row) ?? nothing
    const reject = (where: string, problem: string) => {
      const { externalId } = values
      const named = externalId === null || externalId === undefined ? {} : { externalId: String(externalId) }
      page.rejected.push({ where, problem })
      // A row with an unanswered part is incomplete: only the source can give it again.
      const whole = row.problem === undefined && !holdsUnanswered(row.value)
      page.read.rejected.push({ ...(whole && { row: row.value }), ...named })
    }
    if (row.problem === undefined && !byRow.has(row)) {
      // A deleted row may contain only its id.
      const { externalId } = mapRow(row.value, idRow ? [idRow] : []).values
      if (externalId !== undefined && externalId !== null) page.withdrawn.push(String(externalId))
      else reject(row.where ?? `row ${number}`, 'externalId: missing in a withdrawn row')
      continue
    }
    const draft = row.problem ?? firstProblem(problems) ?? taskDraft(connector, values)
    if (typeof draft === 'string') reject(whereOf(row, values, number), draft)
    else {
      page.tasks.push(draft)
      page.read.tasks.push(row.value)
    }
  }
  return page
}

function holdsUnanswered(value: unknown): boolean {
  if (value instanceof Unanswered) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsUnanswered)
}

const nothing: MappedRow = { values: {}, problems: {} }

function firstProblem(problems: Record<string, string>): string | undefined {
  const [found] = Object.entries(problems)
  return found && `${found[0]}: ${found[1]}`
}

const whereOf = (row: SourceRow, values: Record<string, Value | null>, number: number): string =>
  row.where ?? (values.externalId ? String(values.externalId) : `row ${number}`)
