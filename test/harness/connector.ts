// The connector to one department of the harness.
import { request } from 'undici'
import type { Connector } from '../../connectors/index.ts'
import { type Outcome, said } from '../../schema/index.ts'

export interface ConnectorTold {
  id: string
  port: number
  /** False for the negative control: it declares that it sends the key, and does not. */
  sendKey: boolean
  /** Keeps waiting for the reply after the hub has given up. */
  deaf?: boolean
}

export function harnessConnector({ id, port, sendKey, deaf }: ConnectorTold): Connector {
  return {
    id,
    department: id,
    kind: 'module',
    version: 1,
    capabilities: ['delivery'],
    records: [],
    idempotency: 'KEY',
    async check() {},
    async send(parcel, { signal }): Promise<Outcome> {
      try {
        const reply = await request(`http://127.0.0.1:${port}/deliveries`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(sendKey ? { 'idempotency-key': parcel.deliveryId } : {}) },
          body: JSON.stringify(parcel),
          ...(signal && !deaf ? { signal } : {}),
        })
        const body = await reply.body.text()
        if (reply.statusCode === 200) return { kind: 'acknowledged', ...(JSON.parse(body) as { acknowledgement: string }) }
        if (reply.statusCode === 422) return { kind: 'refused', reason: said((JSON.parse(body) as { reason: string }).reason) }
        return { kind: 'unknown', reason: said(`status ${reply.statusCode}`) }
      } catch (error) {
        const { code } = error as { code?: unknown }
        return { kind: code === 'ECONNREFUSED' ? 'unsent' : 'unknown', reason: said(String(code ?? 'failed')) }
      }
    },
    async close() {},
  }
}
