// Every change of a connector's life is recorded twice, with who and why: in its own history and in the journal of the whole hub
// (county 000000). Call it last in the transaction that makes the change.

import type { Database } from '../../../platform/index.ts'
import { appendJournal } from '../../../platform/index.ts'
import type { ConnectorEventTable } from '../../tables.ts'
import type { By } from '../deps.ts'

/** Connectors do not belong to a county. */
export const WHOLE_HUB = '000000'

export interface LifeEvent {
  connector: string
  department: string
  kind: ConnectorEventTable['kind']
  version: number
  /** Further ids for the journal. */
  more?: Record<string, unknown>
}

export async function recordEvent(trx: Database, at: Date, { actor, reason }: By, event: LifeEvent): Promise<void> {
  const { connector, department, kind, version, more } = event
  const why = clean(reason)
  const last = await trx
    .selectFrom('connector_event')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('connector_id', '=', connector)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await trx
    .insertInto('connector_event')
    .values({ connector_id: connector, number, at, actor, kind, version, reason: why })
    .execute()
  const body = { connector, department, version, reason: why, ...more }
  await appendJournal(trx, WHOLE_HUB, at, [{ kind: `connector.${kind.replace(' ', '-')}`, actor, body }])
}

/** A person's words may contain an id or telephone number, which must not be stored here. */
export const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\d{6,}[\dXx]*/g, '…')
    .slice(0, 500)
