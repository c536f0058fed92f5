// What becomes due with an acknowledgement: reading back what the department keeps. Part of the statement that acknowledges, so that no
// acknowledged delivery is forgotten.
import { type RawBuilder, sql } from 'kysely'
import type { Connector } from '../../../connectors/index.ts'
import { work } from '../../platform/index.ts'

/** In the table of work. */
export const READ_BACK = 'read-back'

/** Seconds after the acknowledgement; null: the connector cannot be asked what its system keeps. */
export type ReadAfter = number | null

export const readAfter = ({ readBack }: Pick<Connector, 'readBack'>): ReadAfter => readBack?.afterSeconds ?? null

/** CTEs `expected` and `enqueued` behind others, for the delivery that the CTE `settled` returns; nothing where nobody can be asked. */
export const expectReadBack = (after: ReadAfter): RawBuilder<unknown> =>
  after === null
    ? sql``
    : sql`, expected as (
    insert into read_back (county, delivery_id, connector_id, department_id)
    select county, id, connector_id, department_id from settled
    on conflict (county, delivery_id) do nothing returning county, delivery_id, connector_id
  ), ${work.enqueue(sql`select county, ${READ_BACK}::text, delivery_id, connector_id from expected`, after)}`
