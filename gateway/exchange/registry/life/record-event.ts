// Every change of a connector's life is kept twice: in its own history, and in the journal of the hub as a whole (county 000000),
// with who and why. Called last in the transaction that makes the change.

import type { Database } from '../../../platform/index.ts'
import { appendJournal } from '../../../platform/index.ts'
import type { ConnectorEventTable } from '../../tables.ts'
import type { By } from '../deps.ts'

/** Connectors belong to no county. */
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

/** A person's words may hold an id number or a telephone number, which nothing here may keep. */
export const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\d{6,}[\dXx]*/g, '…')
    .slice(0, 500)
