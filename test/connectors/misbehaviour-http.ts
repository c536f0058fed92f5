// Misbehaviours of departments over HTTP, by the ids of misbehaviours.jsonl.
import { gzipSync } from 'node:zlib'
import { book, type HttpDepartment, json, type Manner } from './http-department.ts'

export const status =
  (code: number, body: unknown = {}, headers: Record<string, string> = {}): Manner =>
  (_request, response) =>
    json(response, code, body, headers)

export const bytes =
  (code: number, body: string | Buffer, headers: Record<string, string> = {}): Manner =>
  (_request, response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers })
    response.end(body)
  }

export const inTenSeconds = () => new Date(Date.now() + 10_000).toUTCString()

const YEAR_MS = 365 * 86_400_000

export const httpManners = (department: HttpDepartment): Record<string, Manner> => ({
  'http-as-agreed': (request, response) => json(response, 201, { number: book(department, request) }),
  'http-accepts-then-silent': () => {},
  'http-resets-before-head': (_r, _s, raw) => raw.socket.resetAndDestroy(),
  'http-resets-after-head': (_r, response, raw) => {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' })
    response.flushHeaders()
    setImmediate(() => raw.socket.resetAndDestroy())
  },
  'http-resets-mid-body': (_r, response, raw) => {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"number":', () => raw.socket.resetAndDestroy())
  },
  'http-slow-drip': (_r, response) => {
    response.writeHead(201, { 'content-type': 'application/json' })
    const drip = setInterval(() => response.write(' '), 100)
    response.on('close', () => clearInterval(drip))
  },
  'http-acts-then-500': status(500, { error: 'NullPointerException' }),
  'http-gateway-gave-up': status(504),
  'http-empty-200': bytes(200, ''),
  'http-no-content-204': (_r, response) => void response.writeHead(204).end(),
  'http-html-200': bytes(200, '<html>请登录</html>', { 'content-type': 'text/html' }),
  'http-truncated': bytes(200, '{"number":"R-'),
  'http-wrong-type': status(200, ['R-1']),
  'http-wrong-charset': bytes(200, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
  'http-sends-50-mb': (_r, response) => flood(response),
  'http-announces-50-mb': (_r, response) => void response.writeHead(200, { 'content-length': '52428800' }).write('{'),
  'http-gzip-bomb': bytes(200, gzipSync(Buffer.alloc(10_000_000, ' ')), { 'content-encoding': 'gzip' }),
  'http-accepted-202': status(202, {}, { 'retry-after': '9' }),
  'http-moved-301': status(301, {}, { location: '/ping' }),
  'http-bad-request-400': status(400),
  'http-token-expired-401': status(401),
  'http-forbidden-403': status(403),
  'http-not-found-404': status(404),
  'http-timeout-408': status(408),
  'http-duplicate-409-number': status(409, { number: 'R-77' }),
  'http-duplicate-409-asked': (request, response) =>
    request.method === 'POST' ? json(response, 409, {}) : json(response, 200, { number: 'R-78' }),
  'http-duplicate-409-unseen': (request, response) =>
    request.method === 'POST' ? json(response, 409, {}) : json(response, 404, {}),
  'http-too-large-413': status(413),
  'http-not-valid-422': status(422),
  'http-not-ready-425': status(425),
  'http-pause-seconds-429': status(429, {}, { 'retry-after': '7' }),
  'http-pause-absurd-429': status(429, {}, { 'retry-after': '99999999999' }),
  'http-pause-words-429': status(429, {}, { 'retry-after': 'soon' }),
  'http-pause-none-429': status(429),
  'http-maintenance-503': status(503, {}, { 'retry-after': '120' }),
  'http-refusal-inside-200': status(200, { code: 'E42', msg: '身份号码不正确' }),
  'http-acts-then-resets': (request, response, raw) => {
    const before = department.ledger.size
    const number = book(department, request)
    if (department.ledger.size > before) raw.socket.resetAndDestroy()
    else json(response, 201, { number })
  },
  'http-flaps': (request, response) =>
    department.arrivals.filter(({ headers }) => headers['idempotency-key'] === request.headers['idempotency-key']).length % 2
      ? json(response, 500, {})
      : json(response, 201, { number: book(department, request) }),
  'http-pause-date-429': (_r, response) => json(response, 429, {}, { 'retry-after': inTenSeconds() }),
  'http-clock-skewed': (_r, response) => json(response, 429, {}, { 'retry-after': new Date(Date.now() - YEAR_MS).toUTCString() }),
  'http-clock-ahead': (_r, response) => json(response, 429, {}, { 'retry-after': new Date(Date.now() + YEAR_MS).toUTCString() }),
  'http-another-delivery': (request, response) =>
    json(response, 201, { number: book(department, request), key: 'another-delivery' }),
  'http-maintenance-page': bytes(503, '<html>系统维护中</html>', { 'content-type': 'text/html' }),
})

function flood(response: Parameters<Manner>[1]): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const megabyte = Buffer.alloc(1_000_000, ' ')
  let left = 50
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1
      if (!response.write(megabyte)) return void response.once('drain', more)
    }
    response.end()
  }
  more()
}
