// Rows that were set aside are tried again and the tasks are pulled now; or everything is read again from the beginning. Kept as an
// event of the connector and journaled, as every change of its life is.
import { HubError } from '../../../../schema/index.ts'
import { askAgain } from '../../../asking/index.ts'
import type { By, RegistryDeps } from '../deps.ts'
import { inForceOf } from '../in-force.ts'
import { recordEvent } from './record-event.ts'

/** How many rows will be tried again. Throws HubError NOT_FOUND, or BAD_INPUT where nothing of it is in force. */
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
