// Retries rows that were set aside and pulls the tasks now, or reads everything again from the beginning. Stored as an event of
// the connector and journaled, like every change of its life.
import { HubError } from '../../../../schema/index.ts'
import { askAgain } from '../../../asking/index.ts'
import type { By, RegistryDeps } from '../deps.ts'
import { inForceOf } from '../in-force.ts'
import { recordEvent } from './record-event.ts'

/** Returns how many rows will be retried. Throws HubError NOT_FOUND, or BAD_INPUT if no version is in force. */
export async function pullAgain(
  deps: RegistryDeps,
  { connector, all }: { connector: string; all: boolean },
  by: By,
): Promise<{ rows: number }> {
  await deps.db.transaction().execute(async (trx) => {
    const known = await inForceOf(trx, connector, true)
    if (!known) throw new HubError('NOT_FOUND')
    if (known.state === 'RETIRED')
      throw new HubError('BAD_INPUT', {
        sentence: { zh: '连接已停用，没有可读取的。', en: 'The connector is retired; there is nothing to read.' },
      })
    const { department, version } = known
    await recordEvent(trx, deps.clock(), by, { connector, department, kind: 'pulled again', version, more: { all } })
  })
  return { rows: await askAgain(deps, connector, all) }
}
