import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import type { CallContext } from '../../connectors/index.ts'
import { createReadings } from '../../gateway/http/readings.ts'
import { openCounty, worker } from '../authorization/county.ts'
import { openWorld } from '../delivery/world.ts'

const world = await openWorld()
const county = await openCounty()
afterAll(async () => {
  await world.close()
  await county.close()
})

describe('the journal says on whose authority a department was asked', () => {
  test('of a delivery: as who submitted it, for the division, and without a token that would have to be kept', async () => {
    const contexts: CallContext[] = []
    const connector = {
      ...{ id: 'asks-each', department: 'asks-each', kind: 'rest' as const, version: 1, capabilities: ['delivery' as const] },
      ...{ records: [], idempotency: 'KEY' as const, check: async () => {}, close: async () => {} },
      authority: () => 'worker-credential' as const,
      send: async (_: unknown, context: CallContext) => {
        contexts.push(context)
        return { kind: 'acknowledged' as const, acknowledgement: 'R-1' }
      },
    }
    const department = { connector } as never
    const submission = await world.submit([department])
    await world.run([department], [submission])
    expect(contexts.map((c) => c.caller)).toEqual([
      { worker: 'worker-1', purpose: 'delivery', division: '420525100000', unattended: true },
    ])
    const { rows } = await sql`select body->>'authority' as authority from journal where kind = 'delivery.acknowledged'`.execute(
      world.database.db,
    )
    expect(rows).toEqual([{ authority: 'worker-credential' }])
  })

  test('of a reading: for each connector that was asked', async () => {
    const { hub, ids } = county
    const police = hub.connectors.get('public-security')
    if (!police) throw new Error('no authority')
    await hub.connectors.replace('public-security', { ...police, authority: ({ token }) => (token ? 'token-exchange' : 'none') })
    const element = hub.catalogue.current().elements.get('resident.name')
    if (!element) throw new Error('no element')
    await createReadings(hub, { ...worker, token: 't' }, '核对信息').note({ county: '420525', id: ids.subject }, [element])
    const { rows } = await sql`select body->'authorities' as authorities from journal
      where kind = 'values.read' order by sequence desc limit 1`.execute(hub.db)
    expect(rows).toEqual([{ authorities: { 'public-security': 'token-exchange' } }])
  })
})
