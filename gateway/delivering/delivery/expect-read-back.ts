// Schedules the read-back of an acknowledged delivery. It is part of the acknowledging statement, so that none is forgotten.
import { type RawBuilder, sql } from 'kysely'
import type { Connector } from '../../../connectors/index.ts'
import { work } from '../../platform/index.ts'

/** Kind in the table of work. */
export const READ_BACK = 'read-back'

/** Seconds after the acknowledgement; null: the connector has no read-back. */
export type ReadAfter = number | null

export const readAfter = ({ readBack }: Pick<Connector, 'readBack'>): ReadAfter => readBack?.afterSeconds ?? null

/** CTEs `expected` and `enqueued`, for the delivery of the CTE `settled`; nothing without a read-back. */
export const expectReadBack = (after: ReadAfter): RawBuilder<unknown> =>
  after === null
    ? sql``
    : sql`, expected as (
    insert into read_back (county, delivery_id, connector_id, department_id)
    select county, id, connector_id, department_id from settled
    on conflict (county, delivery_id) do nothing returning county, delivery_id, connector_id
  ), ${work.enqueue(sql`select county, ${READ_BACK}::text, delivery_id, connector_id from expected`, after)}`
