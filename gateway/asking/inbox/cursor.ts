// The end of a page of tasks: its last due date and id. Opaque to clients.
import { HubError } from '../../../schema/index.ts'

export interface TaskCursor {
  /** ISO instant with microseconds as PostgreSQL prints it; null for tasks without a due date, which come last. */
  due: string | null
  id: string
}

export const writeCursor = (cursor: TaskCursor): string =>
  Buffer.from(JSON.stringify([cursor.due, cursor.id])).toString('base64url')

export function readCursor(text: string): TaskCursor {
  try {
    const [due, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown]
    if ((due === null || (typeof due === 'string' && !Number.isNaN(Date.parse(due)))) && typeof id === 'string')
      return { due, id }
  } catch {}
  throw new HubError('BAD_INPUT', { message: 'The cursor is not one of this list; start from the first page.' })
}
