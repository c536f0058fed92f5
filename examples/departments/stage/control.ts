// The control side: mode, ledger, new tasks, and the page for people. It has no sign-in, so it answers only to loopback names
// (against DNS rebinding by web pages), unless the department was deliberately bound elsewhere.
import type { FastifyInstance } from 'fastify'
import type { Backstage } from './backstage.ts'
import { MODES } from './mode.ts'
import { page } from './page.ts'

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

const range = {
  querystring: {
    type: 'object',
    properties: {
      after: { type: 'integer', minimum: 0, default: 0 },
      limit: { type: 'integer', minimum: 1, maximum: 10_000, default: 1000 },
    },
  },
} as const

const modeBody = {
  body: {
    type: 'object',
    required: ['mode'],
    additionalProperties: false,
    properties: {
      mode: { enum: MODES },
      delayMs: { type: 'integer', minimum: 0, maximum: 600_000 },
      times: { type: ['integer', 'null'], minimum: 1 },
    },
  },
} as const

const wishBody = {
  body: {
    type: 'object',
    additionalProperties: false,
    properties: {
      division: { type: 'string', pattern: '^\\d{12}$' },
      form: { type: 'string', maxLength: 20 },
      subject: { type: 'string', maxLength: 30 },
      dueInDays: { type: 'integer', minimum: -400, maximum: 400, default: 7 },
      count: { type: 'integer', minimum: 1, maximum: 1000, default: 1 },
    },
  },
} as const

const decisionBody = {
  body: {
    type: 'object',
    required: ['no', 'accept', 'words'],
    additionalProperties: false,
    properties: { no: { type: 'string' }, accept: { type: 'boolean' }, words: { type: 'string', maxLength: 200 } },
  },
} as const

type Range = { Querystring: { after: number; limit: number } }

export function control(app: FastifyInstance, department: Backstage, anyHost: boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!(anyHost || LOOPBACK.test(request.headers.host ?? ''))) return reply.code(403).send({ error: 'loopback_only' })
  })

  app.get('/', async (_request, reply) => {
    const shown = {
      ...{ ...department.mode.get(), counters: await department.counters(), entries: await department.latest(20) },
      corrections: department.corrections?.latest(20),
    }
    reply.header(
      'content-security-policy',
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'`,
    )
    return reply.type('text/html; charset=utf-8').send(page(department, shown))
  })
  app.get('/control/page.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(SCRIPT))

  const modeNow = async () => ({ department: department.id, ...department.mode.get(), counters: await department.counters() })
  app.get('/control/mode', modeNow)
  app.post<{ Body: Parameters<Backstage['mode']['set']>[0] }>('/control/mode', { schema: modeBody }, async (request, reply) => {
    if (!department.modes.includes(request.body.mode)) return reply.code(400).send({ error: 'mode_unknown_here' })
    department.mode.set(request.body)
    return modeNow()
  })

  app.get<Range>('/control/ledger', { schema: range }, async ({ query: { after, limit } }) => {
    const entries = await department.entries(after, limit)
    const { effects } = await department.counters()
    return { total: effects, entries, next: entries.length === limit ? (entries.at(-1)?.seq ?? null) : null }
  })
  app.get<Range>('/control/arrivals', { schema: range }, async ({ query: { after, limit } }) => {
    const arrivals = await department.arrivals(after, limit)
    return { arrivals, next: arrivals.length === limit ? (arrivals.at(-1)?.seq ?? null) : null }
  })

  app.post<{ Body: Parameters<Backstage['issue']>[0] }>('/control/tasks', { schema: wishBody }, async (request, reply) => {
    const tasks = await department.issue(request.body ?? { dueInDays: 7, count: 1 })
    return tasks.length > 0 ? { tasks } : reply.code(404).send({ error: 'no_such_subject' })
  })
  const { corrections } = department
  if (corrections) {
    app.get<Range>('/control/corrections', { schema: range }, async ({ query }) => ({
      corrections: corrections.latest(query.limit),
    }))
    app.post<{ Body: { no: string; accept: boolean; words: string } }>(
      '/control/corrections',
      { schema: decisionBody },
      async ({ body }, reply) =>
        corrections.decide(body.no, body.accept, body.words)
          ? { decided: body.no }
          : reply.code(404).send({ error: 'none_waits' }),
    )
  }
  app.post<{ Body: { taskNo: string } }>('/control/withdraw', async (request, reply) => {
    const withdrawn = await department.withdraw(String(request.body?.taskNo ?? ''))
    return withdrawn ? { withdrawn } : reply.code(404).send({ error: 'no_such_task' })
  })
}

const SCRIPT = `for (const button of document.querySelectorAll('[data-post]')) button.addEventListener('click', async () => {
  await fetch(button.dataset.post, { method: 'POST', headers: { 'content-type': 'application/json' }, body: button.dataset.body })
  location.reload()
})
// Not under the eyes of somebody who is reading an entry.
setInterval(() => document.querySelector('details[open]') || location.reload(), 5000)
`
