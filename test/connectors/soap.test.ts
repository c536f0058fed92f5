// SOAP as departments use it: messages in schema order, exact decimals, faults of both versions, hostile XML.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Connector, compareKept } from '../../connectors/index.ts'
import { readWsdl } from '../../connectors/wsdl/index.ts'
import { because } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { type HttpDepartment, type Manner, startHttpDepartment } from './http-department.ts'
import { context, parcel } from './parcel.ts'
import { soapManifest } from './soap-world.ts'
import { soapWsdl } from './soap-wsdl.ts'

let department: HttpDepartment
const open: Connector[] = []

const connect = (version: '1.1' | '1.2' = '1.1', manifest = soapManifest(version)) => {
  const made = createConnector({
    manifest,
    settings: { origin: department.origin, user: 'hub' },
    secrets: { password: 'the-password' },
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

const envelope = (body: string, head = '') =>
  `${head}<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${body}</e:Body></e:Envelope>`
const reply =
  (body: string, status = 200): Manner =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8' }).end(body)
const DONE = envelope('<s:SubmitResponse xmlns:s="urn:conform"><s:Number>R-1</s:Number></s:SubmitResponse>')

async function send(manner: Manner, fields: Record<string, string | number> = { XM: '张' }, version: '1.1' | '1.2' = '1.1') {
  department.behave(manner)
  return connect(version).send?.(parcel('d-1', fields as never), context)
}

describe('what is kept', () => {
  const BACK = '\n  readBack:\n    operation: { name: FindReport, input: { Key: "${deliveryId}" } }\n    under: Fields'
  const manifest = soapManifest(
    '1.1',
    soapWsdl('1.1').replace(
      'minOccurs="0"/></xs:sequence></xs:complexType></xs:element>\n    </xs:schema>\n  </wsdl:types>',
      'minOccurs="0"/><xs:element name="Fields" type="m:Fields" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>\n    </xs:schema>\n  </wsdl:types>',
    ),
  )
  const reads = async (fields: string) => {
    department.behave(
      reply(
        envelope(
          `<s:FindReportResponse xmlns:s="urn:conform" xmlns:m="urn:conform:model"><s:Number>R-1</s:Number>${fields}</s:FindReportResponse>`,
        ),
      ),
    )
    return connect('1.1', `${manifest.trimEnd()}${BACK}\n`).readBack?.read(
      parcel('d-1', { XM: '张', CSRQ: '20260102' } as never),
      'R-1',
      context,
    )
  }

  test('is read back by its own operation; a field that the system has no more is not there (issue 10, 14; D11)', async () => {
    const kept = await reads('<s:Fields><m:XM>张</m:XM></s:Fields>')
    expect(kept).toEqual({ kind: 'kept', fields: { XM: { value: '张' }, CSRQ: { value: null } } })
    const fields = ['XM', 'CSRQ'].map((code) => ({ code, element: '', required: false, label: { zh: code, en: code } }))
    expect(compareKept(fields, { XM: '张', CSRQ: '20260102' }, kept as never)).toEqual({
      compared: ['XM', 'CSRQ'],
      left: [],
      differences: [{ code: 'CSRQ', loss: 'NOTHING' }],
    })
    expect(await reads('<s:Fields/>')).toEqual({ kind: 'absent' })
    expect(await reads('')).toEqual({ kind: 'absent' })
  })
})

describe('messages', () => {
  test('elements stand in the order and the namespaces of the schema, whatever order the manifest has', async () => {
    expect(await send(reply(DONE), { SR: '1.50', XM: '<张> & 兰' })).toEqual({ kind: 'acknowledged', acknowledgement: 'R-1' })
    const { body, headers } = department.arrivals[0] ?? { body: '', headers: {} }
    expect(headers).toMatchObject({ 'content-type': 'text/xml; charset=utf-8', soapaction: '"urn:conform:Submit"' })
    expect(body).toContain(
      '<soap:Body><Submit xmlns="urn:conform"><Key>d-1</Key><Fields><XM xmlns="urn:conform:model">&#60;张&#62; &#38; 兰</XM><SR xmlns="urn:conform:model">1.50</SR></Fields></Submit></soap:Body>',
    )
  })

  test('a decimal of thirty digits goes and comes without losing one', async () => {
    const digits = '123456789012345678901234567890.123456789'
    await send(reply(DONE), { XM: '张', SR: digits })
    expect(department.arrivals[0]?.body).toContain(`>${digits}<`)
    department.behave(
      reply(envelope(`<FindPeopleResponse><Person><id>P</id><income>${digits}</income></Person></FindPeopleResponse>`)),
    )
    const found = await connect().lookup?.('resident', ['P'], ['resident.monthlyIncome'], context)
    expect(found?.kind === 'found' && found.records.get('P')?.values).toEqual({ 'resident.monthlyIncome': digits })
  })

  test('what the schema has no place for, or wants and does not get, is refused before anything is sent', async () => {
    expect(await send(reply(DONE), { XM: '张', Extra: '1' })).toEqual({
      kind: 'refused',
      reason: because('NOT_WRITABLE', { problem: 'Fields: the system has no place for Extra' }),
    })
    expect(await send(reply(DONE), { SR: '1' })).toEqual({
      kind: 'refused',
      reason: because('NOT_WRITABLE', { problem: 'Fields: XM is wanted and has no value' }),
    })
    expect(await send(reply(DONE), { XM: 'a\u0007' })).toMatchObject({ kind: 'refused' })
    expect(department.arrivals).toEqual([])
  })

  test('the password never leaves in clear with a digest, and no two messages carry the same nonce', async () => {
    department.behave(reply(DONE))
    const connector = connect()
    for (const id of ['a', 'b']) await connector.send?.(parcel(id), context)
    const nonces = department.arrivals.map(({ body }) => /<wsse:Nonce[^>]*>([^<]+)</.exec(body)?.[1])
    expect(new Set(nonces).size).toBe(2)
    for (const { body } of department.arrivals) {
      expect(body).toContain('#PasswordDigest')
      expect(body).not.toContain('the-password')
    }
  })

  test('a system that wants the password itself is given it, escaped', async () => {
    department.behave(reply(DONE))
    const text = connect(
      '1.1',
      soapManifest('1.1').replace('kind: usernameToken,', 'kind: usernameToken, passwordType: text, timestamp: false,'),
    )
    await text.send?.(parcel('a'), context)
    expect(department.arrivals[0]?.body).toContain('#PasswordText">the-password<')
    expect(department.arrivals[0]?.body).not.toContain('wsu:Timestamp')
  })

  test('SOAP 1.2 says its action in the content type, and GB 18030 is said and written', async () => {
    const manifest = soapManifest('1.2').replace('version: "1.2"', 'version: "1.2"\nencoding: GB18030')
    department.behave((_request, response) => response.writeHead(200, { 'content-type': 'application/soap+xml' }).end(DONE))
    await connect('1.2', manifest).send?.(parcel('a', { XM: 'x' }), context)
    expect(department.arrivals[0]?.headers['content-type']).toBe(
      'application/soap+xml; charset=gb18030; action="urn:conform:Submit"',
    )
    expect(department.arrivals[0]?.body).toContain(
      '<?xml version="1.0" encoding="GB18030"?><soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope">',
    )
  })
})

describe('faults', () => {
  const eleven = (code: string, words: string, detail = '') =>
    envelope(`<e:Fault><faultcode>${code}</faultcode><faultstring>${words}</faultstring>${detail}</e:Fault>`)
  const twelve = (code: string, words: string, more = '') =>
    `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><e:Fault><e:Code><e:Value>${code}</e:Value>${more}</e:Code><e:Reason><e:Text xml:lang="en">no</e:Text><e:Text xml:lang="zh">${words}</e:Text></e:Reason></e:Fault></e:Body></e:Envelope>`

  test.each<[string, string, number, Record<string, unknown>]>([
    [
      'the sender’s (1.1) is a refusal in its words',
      eleven('e:Client', '任务不存在'),
      500,
      { kind: 'refused', reason: '任务不存在' },
    ],
    [
      'the receiver’s (1.1) leaves open what was done',
      eleven('e:Server', '系统错误'),
      500,
      { kind: 'unknown', reason: '系统错误' },
    ],
    [
      'by the manifest’s rule on its detail',
      eleven('e:Server', '身份证 990101194403050002 有误', '<detail><Code>E42</Code></detail>'),
      500,
      { kind: 'refused', reason: '身份证 990*** 有误' },
    ],
    [
      'an operation that the system has no more is a mismatch, which the officer is told (issue 10, 14; D11)',
      eleven('wsa:ActionNotSupported', 'The [action] cannot be processed at the receiver'),
      500,
      { kind: 'refused', mismatch: true },
    ],
    [
      'an element that the system has no more is one, in its words (CXF)',
      eleven('e:Client', 'Unmarshalling Error: unexpected element (uri:"", local:"BZ")'),
      500,
      { kind: 'refused', mismatch: true, reason: 'Unmarshalling Error: unexpected element (uri:"", local:"BZ")' },
    ],
    ['with HTTP 200 it is a fault all the same', eleven('e:Client', '不行'), 200, { kind: 'refused' }],
    ['a sign-in that does not hold', eleven('wsse:FailedAuthentication', 'who'), 500, { kind: 'unsent' }],
    ['a busy server without an envelope', 'busy', 503, { kind: 'unsent' }],
    ['something that is no SOAP', '<html></html>', 200, { kind: 'unknown' }],
    ['the answer of another operation', envelope('<ListTasksResponse/>'), 200, { kind: 'unknown' }],
    ['an answer without the number', envelope('<SubmitResponse/>'), 200, { kind: 'unknown' }],
  ])('%s', async (_title, body, status, outcome) => {
    expect(await send(reply(body, status))).toMatchObject(outcome)
  })

  test.each<[string, string, Record<string, unknown>]>([
    [
      'the sender’s (1.2), in Chinese where it is told in several languages',
      twelve('e:Sender', '任务不存在'),
      { kind: 'refused', reason: '任务不存在' },
    ],
    ['the receiver’s (1.2)', twelve('e:Receiver', '错误'), { kind: 'unknown' }],
    [
      'a subcode of WS-Security (1.2)',
      twelve('e:Sender', 'x', '<e:Subcode><e:Value>wsse:InvalidSecurity</e:Value></e:Subcode>'),
      { kind: 'unsent' },
    ],
  ])('%s', async (_title, body, outcome) => {
    expect(await send(reply(body, 500), { XM: '张' }, '1.2')).toMatchObject(outcome)
  })

  test('faults are answers: however many, the system is not left alone', async () => {
    department.behave(reply(eleven('e:Client', '不行'), 500))
    const connector = connect()
    for (let i = 0; i < 12; i++) expect(await connector.send?.(parcel(`f-${i}`), context)).toMatchObject({ kind: 'refused' })
    expect(department.arrivals).toHaveLength(12)
  })

  test.each([
    ['a document type', `<!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/passwd">]>${DONE}`],
    ['entities that grow', `<!DOCTYPE e [<!ENTITY a "ha">]>${DONE.replace('R-1', '&a;')}`],
    ['more depth than any answer has', envelope('<a>'.repeat(200) + '</a>'.repeat(200))],
  ])('a reply with %s is unreadable', async (_title, body) => {
    expect(await send(reply(body))).toMatchObject({ kind: 'unknown' })
  })
})

describe('a WSDL', () => {
  const read = (change: (wsdl: string) => string) => readWsdl(change(soapWsdl('1.1')), '1.1')

  test('tells its operations, and why one of them cannot be called', () => {
    const wsdl = read((w) =>
      w.replace('<soap:operation soapAction="urn:conform:Ping"/>', '<soap:operation soapAction="x" style="rpc"/>'),
    )
    expect(typeof wsdl === 'object' && [...wsdl.operations.keys()]).toEqual(['ListTasks', 'FindPeople', 'Submit', 'FindReport'])
    expect(typeof wsdl === 'object' && wsdl.unusable.get('Ping')).toContain('rpc/literal')
  })

  test.each<[string, (w: string) => string, string]>([
    ['another version of SOAP', (w) => w, 'no binding'],
    ['no WSDL', () => '<a/>', 'no WSDL 1.1'],
    ['no XML', () => 'GET /', 'not XML'],
    [
      'a file that it imports',
      (w) => w.replace('<wsdl:types>', '<wsdl:import namespace="urn:z" location="/etc/passwd"/><wsdl:types>'),
      'imports another file',
    ],
    [
      'a schema from an address',
      (w) =>
        w.replace(
          '<xs:import namespace="urn:conform:model"/>',
          '<xs:import namespace="urn:z" schemaLocation="http://127.0.0.1/x.xsd"/>',
        ),
      'imports another file',
    ],
  ])('with %s is told, and nothing is fetched', (title, change, words) => {
    expect(readWsdl(change(soapWsdl('1.1')), title.startsWith('another') ? '1.2' : '1.1')).toContain(words)
  })
})
