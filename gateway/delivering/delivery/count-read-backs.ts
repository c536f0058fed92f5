// For a connector: whether its system supports read-back, and how many of its deliveries are not confirmed as completely stored.
import { sql } from 'kysely'
import type { Connector } from '../../../connectors/index.ts'
import type { Database } from '../../platform/index.ts'

export interface ReadBackCounts {
  /** False: its version in force has no read-back. Null: it is not in force, or cannot be built. */
  possible: boolean | null
  due: number
  lost: number
  unread: number
}

export async function countReadBacks(
  db: Database,
  connectors: { all(): readonly Pick<Connector, 'id' | 'send' | 'readBack'>[] },
  id: string,
): Promise<ReadBackCounts> {
  const inForce = connectors.all().find((c) => c.id === id && c.send)
  const { rows } = await sql<Omit<ReadBackCounts, 'possible'>>`
    select count(*) filter (where state = 'DUE')::int as due, count(*) filter (where state in ('DIFFERENT', 'ABSENT'))::int as lost,
      count(*) filter (where state = 'UNREAD')::int as unread
    from read_back where connector_id = ${id} and state in ('DUE', 'DIFFERENT', 'ABSENT', 'UNREAD')`.execute(db)
  return { possible: inForce ? inForce.readBack !== undefined : null, ...(rows[0] ?? { due: 0, lost: 0, unread: 0 }) }
}
