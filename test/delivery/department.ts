// An in-memory department behind the connector contract. It keeps its own ledger, and answers as the test directs.
import type { Connector, Idempotency, Parcel } from '../../connectors/index.ts'
import type { Outcome } from '../../schema/index.ts'

export interface Department {
  connector: Connector
  /** Every parcel that arrived, repeats included. */
  received: Parcel[]
  /** Delivery ids whose outcome was polled. */
  asked: string[]
}

export interface Manner {
  idempotency?: Idempotency
  send?: (parcel: Parcel, nth: number, signal: AbortSignal) => Outcome | Promise<Outcome>
  find?: (deliveryId: string, nth: number) => Outcome | null
}

export const acknowledged = (parcel: Parcel): Outcome => ({
  kind: 'acknowledged',
  acknowledgement: `ack ${parcel.externalTaskId}`,
})

export function department(id: string, manner: Manner = {}): Department {
  const received: Parcel[] = []
  const asked: string[] = []
  const connector: Connector = {
    id,
    department: id,
    kind: 'module',
    version: 1,
    capabilities: ['delivery'],
    records: [],
    idempotency: manner.idempotency ?? 'KEY',
    async check() {},
    async send(parcel, { signal }) {
      received.push(parcel)
      const nth = received.filter((p) => p.deliveryId === parcel.deliveryId).length
      return await (manner.send ?? acknowledged)(parcel, nth, signal as AbortSignal)
    },
    async close() {},
  }
  const { find } = manner
  if (find)
    connector.find = async (deliveryId) => {
      asked.push(deliveryId)
      return find(deliveryId, asked.filter((a) => a === deliveryId).length)
    }
  return { connector, received, asked }
}
