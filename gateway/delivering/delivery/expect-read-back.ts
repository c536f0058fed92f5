// What becomes due with an acknowledgement: reading back what the department keeps. Part of the statement that acknowledges, so that no
// acknowledged delivery is forgotten.
import { type RawBuilder, sql } from 'kysely'
import type { Connector } from '../../../connectors/index.ts'

/** Seconds after the acknowledgement; null: the connector cannot be asked what its system keeps. */
export type ReadAfter = number | null

export const readAfter = ({ readBack }: Pick<Connector, 'readBack'>): ReadAfter => readBack?.afterSeconds ?? null

/** CTE `expected`, for the delivery that the CTE `settled` returns. */
export const expectReadBack = (after: ReadAfter): RawBuilder<unknown> => sql`expected as (
    insert into read_back (county, delivery_id, connector_id, department_id, due_at)
    select county, id, connector_id, department_id, now() + ${after}::int * interval '1 second' from settled
    where ${after !== null}
    on conflict (county, delivery_id) do nothing returning 1
  )`
