// Requests that no client should send, made from a seed: bodies, types, methods, encodings, paths, and bytes that are not HTTP.

export interface MalformedRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: Buffer | null
  /** Written to the socket unchanged, in place of all the above. */
  bytes?: Buffer
}

/** mulberry32: small, seeded, good enough to scatter. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const METHODS = ['POST', 'POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE']
const PATHS = [
  '/graphql',
  '/graphql',
  '/graphql',
  '/graphql/',
  '/graphql/stream',
  '/graphql?query=%',
  '/graphql?query=%7Bme%7Bid%7D%7D&query=x',
  '/graphql?query=%7B__typename%7D&variables=%7B',
  '/auth/callback?state=%00',
  '/auth/login?return=%E0%A4%A',
  '/auth/backchannel-logout',
  '/%00',
  '/..%2f..%2fetc/passwd',
  '//evil.example/graphql',
  '/healthz?x=%ff',
]
const TYPES = [
  'application/json',
  'application/json',
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=gb18030',
  'application/json; charset=',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/graphql',
  'application/xml',
  ';;;',
  'a/b/c',
  '',
]
const ACCEPTS = [
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'text/html',
  'text/event-stream',
  'image/png',
  ';q=1',
  'application/json;q=9',
  '',
]
const ENCODINGS = ['', '', '', '', '', 'gzip', 'br', 'identity', 'chunked', 'x']
const AUTHORIZATIONS = ['Bearer ann', 'Bearer ann', 'Bearer ann', 'Bearer ann', 'bearer  ann', 'Basic dTpw', 'Bearer', '']
const BODIES = [
  '',
  'null',
  'true',
  '0',
  '1e999',
  '""',
  '[]',
  '{}',
  '[[]]',
  '{"query":null}',
  '{"query":1}',
  '{"query":{}}',
  '{"query":[]}',
  '{"query":""}',
  '{"query":" "}',
  '{"query":"{"}',
  '{"query":"}"}',
  '{"query":"{ me { id } }","variables":"x"}',
  '{"query":"{ me { id } }","variables":[]}',
  '{"query":"{ me { id } }","variables":1}',
  '{"query":"{ me { id } }","operationName":1}',
  '{"query":"{ me { id } }","operationName":"No"}',
  '{"query":"{ me { id } }","extensions":"x"}',
  '{"query":"{ me { id } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
  '{"query":"query($a:Int){inbox(first:$a){totalCount}}","variables":{"a":"x"}}',
  '{"query":"query($a:Int){inbox(first:$a){totalCount}}","variables":{"a":9007199254740993}}',
  '{"query":"query A{me{id}} query B{me{id}}"}',
  '{"query":"subscription { inboxChanged { id } }"}',
  '{"query":"mutation { nope }"}',
  '{"query":"{ task(id: \\"\\u0000\\") { id } }"}',
  '{"query":"{ task(id: \\"\\ud800\\") { id } }"}',
  '{"query":"{ inbox(first: -1) { totalCount } }"}',
  '{"query":"{ inbox(after: \\"\\u0000x\\") { totalCount } }"}',
  '{"query":"{ me { id } }","query":"{ me { name } }"}',
  '{"__proto__":{"query":"{ me { id } }"}}',
  '{"constructor":{"prototype":{"x":1}},"query":"{ me { id } }"}',
  '{"query":"{ me { id } }"',
  '\ufeff{"query":"{ me { id } }"}',
  'query=%7Bme%7Bid%7D%7D',
  '<?xml version="1.0"?><query/>',
  '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{ me { id } }\r\n--x--',
]
const RAW = [
  'GET / HTTP/9.9\r\n\r\n',
  'NOPE\r\n\r\n',
  'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
  'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
  'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 9\r\n\r\nabcd',
  'GET /graphql HTTP/1.1\r\nHost: x\r\nX: \u0000\r\n\r\n',
  'GET /graphql HTTP/1.1\r\nX : y\r\n\r\n',
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  'GET /graphql HTTP/1.1\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000',
]

export function malformedRequest(random: () => number): MalformedRequest {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  if (random() < 0.05) return { method: '', path: '', headers: {}, body: null, bytes: Buffer.from(pick(RAW), 'latin1') }
  const method = pick(METHODS)
  const headers: Record<string, string> = { authorization: pick(AUTHORIZATIONS) }
  const set = (name: string, value: string) => {
    if (value !== '') headers[name] = value
  }
  set('content-type', pick(TYPES))
  set('accept', pick(ACCEPTS))
  const encoding = pick(ENCODINGS)
  if (encoding !== 'chunked') set('content-encoding', encoding)
  let body = Buffer.from(pick(BODIES))
  const fate = random()
  if (fate < 0.15) body = body.subarray(0, Math.floor(random() * body.length))
  else if (fate < 0.3)
    for (let i = 0; i < 4 && body.length > 0; i++) body[Math.floor(random() * body.length)] = Math.floor(random() * 256)
  else if (fate < 0.35) body = Buffer.from(Array.from({ length: Math.floor(random() * 400) }, () => Math.floor(random() * 256)))
  return { method, path: pick(PATHS), headers, body: ['GET', 'HEAD', 'TRACE'].includes(method) ? null : body }
}
