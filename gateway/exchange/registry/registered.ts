import type { ReadRegistered } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'

/** What lower modules may know about registered connectors. */
export const registeredIn =
  (db: Database): ReadRegistered =>
  async () => {
    const rows = await db
      .selectFrom('connector')
      .select(['id', 'department_id as department', 'state', 'state_since as stateSince', 'manifest'])
      .orderBy('id')
      .execute()
    return rows
  }
