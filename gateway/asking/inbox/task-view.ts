import type { Selectable } from 'kysely'
import type { TaskTable } from '../tables.ts'

/** A task as the inbox shows it: the row itself. */
export type TaskView = Selectable<TaskTable>
