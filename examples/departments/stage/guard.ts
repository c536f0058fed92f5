// Applies the department's mode to its HTTP interface. Routes handle `refuse` and `later` themselves, because these need an answer.

import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ModeState, ModeSwitch } from './mode.ts'

declare module 'fastify' {
  interface FastifyRequest {
    mode: ModeState
  }
}

/** Requests that deliver something: POSTs to these paths. */
export interface Guarded {
  mode: ModeSwitch
  isWrite(request: FastifyRequest): boolean
  /** Only the body tells a write from a read, so the mode applies after it is read. */
  byBody?: boolean
  /** The department's own message for "busy, nothing was booked". */
  busy(reply: FastifyReply): unknown
}

export function guard(api: FastifyInstance, { mode, isWrite, busy, byBody = false }: Guarded): void {
  const behave = async (request: FastifyRequest, reply: FastifyReply) => {
    request.mode = mode.take(isWrite(request))
    switch (request.mode.mode) {
      case 'slow':
        await wait(request.mode.delayMs)
        return
      case 'fail':
        return busy(reply)
      case 'hang':
        return reply.hijack()
      case 'down':
        reply.hijack()
        request.raw.socket.destroy()
    }
  }
  if (byBody) api.addHook('preHandler', behave)
  else api.addHook('onRequest', behave)
  // The report is booked by now; its answer is lost.
  api.addHook('onSend', async (request) => {
    if (request.mode?.mode === 'drop-reply') request.raw.socket.destroy()
  })
}
