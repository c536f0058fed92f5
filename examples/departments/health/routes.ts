// Health's interface: one GraphQL address.
import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { buildSchema, graphql } from 'graphql'
import { type Books, guard, type ModeSwitch } from '../stage/index.ts'
import { ROOT } from './resolvers.ts'
import { createWho, type Trust } from './who.ts'

const SCHEMA = buildSchema(readFileSync(new URL('./service.graphql', import.meta.url), 'utf8'))

interface Question {
  query?: unknown
  variables?: Record<string, unknown>
  operationName?: string
}

const failed = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] })

const isMutation = ({ body }: FastifyRequest) => /^\s*mutation\b/.test(String((body as Question | null)?.query))

export function routes(api: FastifyInstance, books: Books, mode: ModeSwitch, trust: Trust): void {
  const whoIs = createWho(trust)
  guard(api, {
    mode,
    isWrite: isMutation,
    byBody: true,
    busy: (reply) => failed(reply.header('retry-after', '2'), 503, 'BUSY', '系统繁忙，未受理'),
  })
  api.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
    (error.statusCode ?? 500) < 500
      ? failed(reply, 400, 'BAD_REQUEST', '请求格式错误')
      : failed(reply, 500, 'INTERNAL', '系统错误'),
  )
  api.post<{ Body: Question | null }>('/graphql', async (request, reply) => {
    const who = await whoIs(request.headers.authorization)
    if (!who) return failed(reply.header('www-authenticate', 'Bearer'), 401, 'UNAUTHENTICATED', '令牌无效')
    const { query, variables, operationName } = request.body ?? {}
    if (typeof query !== 'string') return failed(reply, 400, 'BAD_REQUEST', '缺少 query')
    const result = await graphql({
      schema: SCHEMA,
      source: query,
      rootValue: ROOT,
      contextValue: { books, who, mode: request.mode },
      ...(variables && { variableValues: variables }),
      ...(operationName && { operationName }),
    })
    return reply.send(result)
  })
}
