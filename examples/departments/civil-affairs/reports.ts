// Receives reports: booked at once, or (mode `later`) accepted now and decided later, or (mode `forget`) booked without their last field.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Books, beijingIso, receive, type Verdict } from '../stage/index.ts'
import type { Later } from './later.ts'

const STATUS = { data: [422, 'validation_failed'], key: [409, 'key_reused'], task: [404, 'task_not_found'] } as const

const accepted = ({ entry }: Verdict & { kind: 'effect' | 'repeat' }) => ({
  status: 'accepted',
  report_no: entry.acknowledgement,
  received_at: beijingIso(new Date(entry.receivedAt)),
})

export function reports(api: FastifyInstance, books: Books, later: Later): void {
  api.post<{ Body: Record<string, unknown> | null }>('/reports', async (request, reply) => {
    const { task_id, form_code, source_ref, data } = request.body ?? {}
    if (typeof task_id !== 'string' || typeof form_code !== 'string' || typeof data !== 'object' || data === null)
      return reply.code(400).send({ error: 'bad_request', message: '缺少 task_id、form_code 或 data' })
    const key = request.headers['idempotency-key']
    const deliveryId = key ? String(key) : null
    const { mode, delayMs } = request.mode
    if (mode === 'refuse') {
      books.ledger.refuse(deliveryId, '暂不受理', new Date())
      return reply.code(422).send({ error: 'refused', message: '暂不受理此类报表，请联系民政局' })
    }
    const sourceRef = typeof source_ref === 'string' ? source_ref : null
    const arrival = { deliveryId, taskNo: task_id, form: form_code, sourceRef, content: data as Record<string, unknown> }
    if (deliveryId && !books.ledger.find(deliveryId) && (mode === 'later' || later.waiting(deliveryId))) {
      later.take({ ...arrival, deliveryId }, delayMs)
      return reply
        .code(202)
        .header('retry-after', String(Math.max(1, Math.ceil(delayMs / 1000))))
        .send({ status: 'processing' })
    }
    return answer(reply, receive(books, arrival, new Date(), mode === 'forget' ? withoutLast : undefined))
  })

  api.get<{ Params: { id: string } }>('/reports/:id', async ({ params: { id } }, reply) => {
    const entry = books.ledger.find(id)
    if (entry) return { ...accepted({ kind: 'repeat', entry }), data: entry.content }
    if (later.waiting(id)) return { status: 'processing' }
    const reason = books.ledger.lastRefusal(id)
    if (reason) return { status: 'rejected', reason }
    return reply.code(404).send({ error: 'not_found', message: '未收到此报表' })
  })
}

/** Simulates a system that lost the column of the last filled field, and acknowledges anyway. */
function withoutLast(content: Record<string, unknown>): Record<string, unknown> {
  const last = Object.keys(content).findLast((name) => content[name] !== null && content[name] !== '')
  return Object.fromEntries(Object.entries(content).filter(([name]) => name !== last))
}

function answer(reply: FastifyReply, verdict: Verdict) {
  if (verdict.kind === 'refused') {
    const [status, error] = STATUS[verdict.why]
    return reply.code(status).send({ error, message: verdict.message, details: verdict.problems })
  }
  if (verdict.kind === 'repeat') reply.header('idempotent-replay', 'true')
  return reply.code(verdict.kind === 'repeat' ? 200 : 201).send(accepted(verdict))
}
