// The safety service: SOAP 1.1, document/literal, one address. Its WSDL is served next to it, as usual.
import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Books, escaped, guard, inside, type ModeSwitch, readXml, written } from '../stage/index.ts'
import { OPERATIONS, Refusal } from './operations.ts'
import { createTokenCheck } from './security.ts'

const NAMESPACE = 'urn:example:emergency:safety'
const WSDL = readFileSync(new URL('./service.wsdl', import.meta.url), 'utf8')
export const USERNAME = 'yibiao'

const envelope = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`

function fault(reply: FastifyReply, faultcode: string, words: string, code?: string, status = 500) {
  const detail = code ? `<detail><f:SafetyFault xmlns:f="${NAMESPACE}"><f:Code>${code}</f:Code></f:SafetyFault></detail>` : ''
  const body = `<s:Fault><faultcode>${faultcode}</faultcode><faultstring xml:lang="zh">${escaped(words)}</faultstring>${detail}</s:Fault>`
  return reply.code(status).type('text/xml; charset=utf-8').send(envelope(body))
}

export function routes(api: FastifyInstance, books: Books, mode: ModeSwitch, secret: string): void {
  const token = createTokenCheck(USERNAME, secret)
  api.removeAllContentTypeParsers()
  api.addContentTypeParser(/^(text|application)\/(soap\+)?xml/, { parseAs: 'string' }, (_request, body, done) => done(null, body))
  guard(api, {
    mode,
    isWrite: (request) => request.method === 'POST' && /SubmitReport/.test(String(request.headers.soapaction)),
    busy: (reply) => fault(reply.header('retry-after', '2'), 's:Server', '系统繁忙，未受理', 'E9001', 503),
  })
  api.setErrorHandler((_error, _request, reply) => fault(reply, 's:Server', '系统错误'))

  api.get('/safety', async (_request, reply) => reply.type('text/xml; charset=utf-8').send(WSDL))
  api.post<{ Body: string }>('/safety', async (request, reply) => {
    const tree = readXml(request.body)
    const body = inside(tree, 'Envelope', 'Body')
    const name = Object.keys(body).find((key) => !key.startsWith('@'))
    if (!token.holds(inside(tree, 'Envelope', 'Header')))
      return fault(reply, 'wsse:FailedAuthentication', '用户名令牌无效或已使用')
    const operation = name !== undefined && Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined
    if (!name || !operation) return fault(reply, 's:Client', '没有此操作', 'E2000')
    try {
      const answer = operation(books, inside(body, name), request.mode)
      const told = written('Answer', answer as never).slice('<Answer>'.length, -'</Answer>'.length)
      return reply
        .type('text/xml; charset=utf-8')
        .send(envelope(`<${name}Response xmlns="${NAMESPACE}">${told}</${name}Response>`))
    } catch (error) {
      if (error instanceof Refusal) return fault(reply, 's:Client', error.message, error.code)
      throw error
    }
  })
}
