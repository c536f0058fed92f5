// Clients that submit sheets over HTTP and retry with the same key until they hold a receipt.
import { setTimeout as wait } from 'node:timers/promises'
import { Agent, request } from 'undici'
import type { Acceptance, Accepted } from '../../gateway/filling/submissions/acceptance.ts'
import type { Attempted } from './total-queue.ts'

export interface Clients {
  attempted: Attempted[]
  receipts: Map<string, string>
  /** Each client finishes the sheet that it has begun. */
  finish(): Promise<void>
}

export function startClients(count: number, ports: () => number[], next: () => Promise<Acceptance>): Clients {
  const attempted: Attempted[] = []
  const receipts = new Map<string, string>()
  const agent = new Agent({ connectTimeout: 2000, headersTimeout: 10_000, bodyTimeout: 10_000 })
  let finishing = false

  /** Null if there is no answer: no process listens, the connection broke, or the hub cannot reach its database. */
  async function ask(all: number[], turn: number, acceptance: Acceptance): Promise<Accepted | null> {
    const port = all[turn % all.length]
    if (port === undefined) return null
    try {
      const url = `http://127.0.0.1:${port}/`
      const reply = await request(url, { method: 'POST', body: JSON.stringify(acceptance), dispatcher: agent })
      const body = await reply.body.text()
      return reply.statusCode === 200 ? (JSON.parse(body) as Accepted) : null
    } catch {
      return null
    }
  }

  async function submit(acceptance: Acceptance, turn: number): Promise<void> {
    const record: Attempted = { tasks: acceptance.requests.map((r) => `ext-${r.taskId}`), acknowledged: false, again: false }
    attempted.push(record)
    for (let n = turn; ; n++) {
      const answer = await ask(ports(), n, acceptance)
      if (answer) {
        if (answer.kind !== 'accepted') throw new Error(`a fresh sheet was answered ${answer.kind}`)
        record.acknowledged = true
        record.again = answer.repeated
        receipts.set(acceptance.idempotencyKey, answer.receipt)
        return
      }
      await wait(15)
    }
  }

  const running = Promise.all(
    Array.from({ length: count }, async (_, i) => {
      for (let n = i; !finishing; n++) {
        await submit(await next(), n)
        await wait(5)
      }
    }),
  )
  running.catch(() => {})
  return {
    attempted,
    receipts,
    async finish() {
      finishing = true
      await running
      await agent.close()
    },
  }
}
