// The interface of civil affairs: bearer token, HTTP status codes, pages by opaque token, a slow list of forms.
import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { type Books, beijingIso, guard, type ModeSwitch } from '../stage/index.ts'
import type { Later } from './later.ts'
import { queryPersons } from './persons.ts'
import { reports } from './reports.ts'
import { nextToken, readToken, toldForms, toldTask } from './told.ts'

export interface Interface {
  books: Books
  later: Later
  mode: ModeSwitch
  secret: string
  formsDelayMs: number
}

const digest = (text: string) => createHash('sha256').update(text).digest()
const BUSY = { error: 'busy', message: '系统繁忙，请稍后再试' }
const bad = (message: string) => ({ error: 'bad_request', message })

export function routes(api: FastifyInstance, { books, later, mode, secret, formsDelayMs }: Interface): void {
  guard(api, {
    mode,
    isWrite: (request) => request.method === 'POST' && request.url.endsWith('/reports'),
    busy: (reply) => reply.code(503).header('retry-after', '2').send(BUSY),
  })
  const expected = digest(`Bearer ${secret}`)
  api.addHook('preHandler', async (request, reply) => {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected))
      return reply.code(401).header('www-authenticate', 'Bearer').send({ error: 'unauthorized', message: '令牌无效' })
  })
  api.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
    (error.statusCode ?? 500) < 500
      ? reply.code(400).send(bad('请求格式错误'))
      : reply.code(500).send({ error: 'internal', message: '系统错误' }),
  )

  api.get('/health', async () => ({ status: 'UP', time: beijingIso(new Date()) }))

  api.get<{ Querystring: Record<string, string | undefined> }>('/tasks', async ({ query }, reply) => {
    const limit = Number(query.limit ?? 50)
    const since = query.updated_since ? new Date(query.updated_since) : new Date(0)
    const from = query.next_token ? readToken(query.next_token) : undefined
    if (!Number.isInteger(limit) || limit < 1 || limit > 200) return reply.code(400).send(bad('limit 应为 1 至 200'))
    if (Number.isNaN(since.getTime())) return reply.code(400).send(bad('updated_since 不是时间'))
    if (query.next_token && !from) return reply.code(400).send(bad('next_token 无效'))
    const asked = from ?? { after: 0, since: since.toISOString() }
    const found = books.tasks.changedAfter(asked.after, limit + 1, asked.since)
    const some = found.slice(0, limit)
    const more = found.length > limit ? nextToken(some.at(-1)?.changeNo ?? 0, asked.since) : null
    return { items: some.map(toldTask), next_token: more }
  })

  api.get('/forms', async () => {
    await wait(formsDelayMs)
    return toldForms(books.forms)
  })

  api.post<{ Body: { id_numbers?: unknown } | null }>('/persons/query', async (request, reply) => {
    const numbers = request.body?.id_numbers
    if (!Array.isArray(numbers) || numbers.length > 100 || !numbers.every((one) => typeof one === 'string'))
      return reply.code(400).send(bad('id_numbers 应为不超过 100 个的数组'))
    return queryPersons(books.store, numbers)
  })

  reports(api, books, later)
}
