// The land service: XML over HTTP. Every answer is an envelope with the result in its head, mostly with HTTP 200.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Books, guard, inside, type ModeSwitch, plainTime, readXml, receive, textOf, written } from '../stage/index.ts'
import { findPlots, findVillages } from './land.ts'
import { createSignatureCheck } from './signature.ts'
import { toldForms, toldTask } from './told.ts'

export const APP_ID = 'yibiao-hub'

const REFUSALS = { data: '3001', key: '3002', task: '3003' } as const

function tell(reply: FastifyReply, code: string, message: string, body: Record<string, unknown> = {}, status = 200) {
  const answer = written('Response', { Head: { Code: code, Message: message }, Body: body as never })
  return reply.code(status).type('application/xml').send(`<?xml version="1.0" encoding="UTF-8"?>\n${answer}`)
}

export function routes(api: FastifyInstance, books: Books, mode: ModeSwitch, secret: string): void {
  const signed = createSignatureCheck(APP_ID, secret)
  const { store, tasks, ledger } = books
  api.removeAllContentTypeParsers()
  api.addContentTypeParser('application/xml', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  guard(api, {
    mode,
    isWrite: (request) => request.method === 'POST' && request.url.endsWith('/sb'),
    busy: (reply) => tell(reply.header('retry-after', '2'), '9001', '系统繁忙', {}, 503),
  })
  api.addHook('preHandler', async (request, reply) => {
    const body = typeof request.body === 'string' ? request.body : ''
    if (!signed({ method: request.method, url: request.url, headers: request.headers, body }))
      return tell(reply, '1001', '签名无效、过期或已使用', {}, 401)
  })
  api.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
    (error.statusCode ?? 500) < 500 ? tell(reply, '2001', '请求格式错误', {}, 400) : tell(reply, '9999', '系统错误', {}, 500),
  )

  api.get('/ping', async (_request, reply) => tell(reply, '0000', '成功', { Sj: plainTime(new Date()) }))
  api.get<{ Querystring: Record<string, string | undefined> }>('/rw', async ({ query }, reply) => {
    const [page, size, after] = [Number(query.ym ?? 1), Number(query.ts ?? 100), Number(query.xh ?? 0)]
    if (!(Number.isInteger(page) && page >= 1 && size >= 1 && size <= 200)) return tell(reply, '2001', 'ym 或 ts 有误')
    const found = tasks.changedAfter(after, page * size)
    return tell(reply, '0000', '成功', { Rws: { Rw: found.slice((page - 1) * size, page * size).map(toldTask) } })
  })
  api.get('/bd', async (_request, reply) => tell(reply, '0000', '成功', toldForms(books.forms)))
  for (const [path, element, look] of [
    ['/td/xzq', 'Xzq', findVillages],
    ['/td/hu', 'Hu', findPlots],
  ] as const)
    api.get<{ Querystring: Record<string, string | undefined> }>(path, async ({ query }, reply) => {
      const asked = (query.dm ?? '').split(',').filter(Boolean)
      if (asked.length === 0 || asked.length > 50) return tell(reply, '2001', 'dm 应为 1 至 50 个')
      return tell(reply, '0000', '成功', { [element]: look(store, asked) })
    })

  api.post<{ Body: string }>('/sb', async (request, reply) => {
    const report = inside(readXml(request.body), 'Sb')
    const [taskNo, form] = [textOf(report['@rw']), textOf(report['@bd'])]
    const given = textOf(report['@lsh'])
    const deliveryId = given ? given : null
    if (!taskNo || !form) return tell(reply, '2001', '缺少 rw 或 bd')
    if (request.mode.mode === 'refuse') {
      ledger.refuse(deliveryId, '暂不接收', new Date())
      return tell(reply, '3009', '暂不接收此类数据，请联系自然资源局')
    }
    const content = Object.fromEntries(Object.entries(inside(report, 'Sj')).map(([name, value]) => [name, textOf(value) ?? '']))
    const verdict = receive(books, { deliveryId, taskNo, form, sourceRef: textOf(report['@ly']) ?? null, content })
    if (verdict.kind === 'refused') return tell(reply, REFUSALS[verdict.why], verdict.message)
    return tell(reply, '0000', '成功', {
      Hz: { '@bh': verdict.entry.acknowledgement, '@cf': verdict.kind === 'repeat' ? 'Y' : 'N' },
    })
  })
  api.get<{ Params: { lsh: string } }>('/sb/:lsh', async ({ params: { lsh } }, reply) => {
    const entry = ledger.find(lsh)
    return entry ? tell(reply, '0000', '成功', { Hz: { '@bh': entry.acknowledgement } }) : tell(reply, '4004', '未收到')
  })
}
