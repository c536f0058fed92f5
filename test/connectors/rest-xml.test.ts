// XML, form data and Chinese encodings over plain HTTP: values survive the round trip, and hostile XML is an unreadable reply.
import iconv from 'iconv-lite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Connector } from '../../connectors/index.ts'
import { readXml, writeXml } from '../../connectors/xml/index.ts'
import { createConnector } from '../support/connector.ts'
import { type HttpDepartment, type Manner, startHttpDepartment } from './http-department.ts'
import { context, parcel } from './parcel.ts'

let department: HttpDepartment

const manifest = (more: string, operation: string) => `
manifest: 1
id: xml-test
kind: rest
department: { id: xml-test, name: { zh: 测试局, en: Test Bureau } }
settings: { origin: { description: origin } }
system: { origin: "\${settings.origin}" }
limits: { connectSeconds: 1, replySeconds: 1, totalSeconds: 2, replyBytes: 2000000, failuresToOpen: 100 }
${more}
check: { operation: { path: /ping } }
records:
  - objectClass: resident
    operation: { path: /people, query: { ids: "\${identifiers}" } }
    rows: R.P
    identifier: "@id"
    map:
      - { to: resident.monthlyIncome, from: Income }
      - { to: resident.remark, from: "Note.#text" }
delivery:
  idempotency: KEY
  send:
    operation: { method: POST, path: /reports, ${operation} }
    acknowledgement: R.Number
  find: { operation: { path: "/reports/\${deliveryId}" }, acknowledgement: R.Number }
`
const XML_BODY = 'body: { "n:R": { "@xmlns:n": "urn:x", "@key": "${deliveryId}", F: "${fields}" } }'

const open: Connector[] = []
const connect = (more = 'format: xml', operation = XML_BODY) => {
  const made = createConnector({
    manifest: manifest(more, operation),
    settings: { origin: department.origin },
    secrets: {},
    allowOrigins: [department.origin],
    development: true,
  })
  open.push(made)
  return made
}

beforeAll(async () => {
  department = await startHttpDepartment()
})
afterEach(async () => {
  department.behave(null)
  department.arrivals.length = 0
  await Promise.all(open.splice(0).map((c) => c.close()))
})
afterAll(() => department.close())

const reply =
  (body: string | Buffer, type = 'application/xml'): Manner =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': type }).end(body)
const person = async (connector: Connector) => {
  const found = await connector.lookup?.('resident', ['1'], [], context)
  return found?.kind === 'found' ? found.records.get('1')?.values : found
}
const sent = async (manner: Manner, more?: string, operation?: string, fields?: Record<string, string>) => {
  department.behave(manner)
  return connect(more, operation).send?.(parcel('d-1', fields), context)
}

describe('reading', () => {
  test('attributes, prefixes, CDATA, entities and decimals of thirty digits come as they were written', async () => {
    const digits = '123456789012345678.901234567890'
    department.behave(
      reply(
        `<?xml version="1.0"?><x:R xmlns:x="urn:x"><x:P id="1"><x:Income>${digits}</x:Income><Note lang="zh"><![CDATA[a<b]]> &amp; &#20013;</Note></x:P></x:R>`,
      ),
    )
    expect(await person(connect())).toEqual({ 'resident.monthlyIncome': digits, 'resident.remark': 'a<b & 中' })
  })

  test('the text of an element is found with and without attributes, and xsi:nil is null', async () => {
    department.behave(
      reply(
        '<R xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><P id="1"><Income xsi:nil="true"/><Note>plain</Note></P></R>',
      ),
    )
    expect(await person(connect())).toEqual({ 'resident.monthlyIncome': null, 'resident.remark': 'plain' })
  })

  const chinese = '<R><P id="1"><Income>1</Income><Note>张桂兰𠀀</Note></P></R>'
  const declared = `<?xml version="1.0" encoding="GB18030"?>${chinese}`
  test.each([
    ['in the head', iconv.encode(chinese, 'GB18030'), 'application/xml; charset=GB18030', ''],
    ['in the declaration', iconv.encode(declared, 'GB18030'), 'application/xml', ''],
    ['in the manifest', iconv.encode(chinese, 'GB18030'), 'application/xml', '\nencoding: GB18030'],
  ])('GB 18030 is read where it is said %s', async (_where, body, type, more) => {
    department.behave(reply(body, type))
    expect(await person(connect(`format: xml${more}`))).toMatchObject({ 'resident.remark': '张桂兰𠀀' })
  })

  test('a JSON system that writes GBK is read and written alike', async () => {
    department.behave(reply(iconv.encode('{"R":{"Number":"签收1"}}', 'GBK'), 'application/json;charset=GBK'))
    const gbk = connect('encoding: GBK', 'body: { key: "${deliveryId}", data: "${fields}" }')
    const outcome = await gbk.send?.(parcel('d-1', { XM: '张' }), context)
    expect(outcome).toEqual({ kind: 'acknowledged', acknowledgement: '签收1' })
    expect(department.arrivals[0]?.headers['content-type']).toBe('application/json; charset=gbk')
    expect(await gbk.send?.(parcel('d-2', { XM: '𠀀' }), context)).toMatchObject({ kind: 'refused' })
  })
})

describe('hostile and broken XML', () => {
  const laughs = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]><R><Number>&c;</Number></R>`
  const nested = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`
  test.each<[string, string | Buffer, string?]>([
    ['that grows (billion laughs)', laughs],
    ['that reads files (XXE)', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><R><Number>&x;</Number></R>'],
    ['with any document type', '<!DOCTYPE R><R><Number>1</Number></R>'],
    ['with an entity that XML does not have', '<R><Number>&nbsp;1</Number></R>'],
    ['a hundred thousand deep', nested],
    ['of a million elements', `<R>${'<a/>'.repeat(500_001)}</R>`],
    ['that is cut short', '<R><Number>R-1</Num'],
    ['with two roots', '<R><Number>1</Number></R><R/>'],
    ['with a control character', '<R><Number>R\u0001</Number></R>'],
    [
      'in another encoding than it says',
      Buffer.from([0x3c, 0x52, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x52, 0x3e]),
      'application/xml; charset=utf-8',
    ],
    ['in an encoding that nobody knows', '<R><Number>1</Number></R>', 'application/xml; charset=klingon'],
    ['with names that JavaScript keeps for itself', '<R><__proto__><Number>1</Number></__proto__></R>'],
    ['that is a web page', '<html><body>请登录<br></body></html>', 'text/html'],
  ])('a reply %s is unreadable, and the outcome unknown', async (_title, body, type) => {
    expect(await sent(reply(body, type))).toMatchObject({ kind: 'unknown' })
    expect({}).not.toHaveProperty('Number')
  })
})

describe('writing', () => {
  const told = reply('<R><Number>R-1</Number></R>')

  test('attributes, namespaces and every sign arrive as they were meant; what is empty is left out', async () => {
    expect(await sent(told, 'format: xml', XML_BODY, { XM: '<张> & "兰"\r\n', CSRQ: null as never })).toMatchObject({
      kind: 'acknowledged',
    })
    const { body, headers } = department.arrivals[0] ?? { body: '', headers: {} }
    expect(headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(body).toContain('<n:R xmlns:n="urn:x" key="d-1">')
    expect(readXml(body)).toEqual({ R: { '@key': 'd-1', F: { XM: '<张> & "兰"\r\n' } } })
  })

  test('a character that XML does not have is refused before anything is sent', async () => {
    expect(await sent(told, 'format: xml', XML_BODY, { XM: 'a\u0000b' })).toMatchObject({ kind: 'refused' })
    expect(writeXml({ 'not a name': 1 })).toBeNull()
    expect(department.arrivals).toEqual([])
  })

  test('a form is written percent by percent in the department’s encoding', async () => {
    const form = 'form: { key: "${deliveryId}", xm: "${fields.XM}", gone: "${period}" }'
    expect(await sent(told, 'format: xml\nencoding: GB18030', form, { XM: '张 a&b' })).toMatchObject({ kind: 'acknowledged' })
    const { body, headers } = department.arrivals[0] ?? { body: '', headers: {} }
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded; charset=gb18030')
    expect(body).toBe('key=d-1&xm=%D5%C5+a%26b')
  })
})
