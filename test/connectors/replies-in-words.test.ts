// Systems that answer 200 and refuse in words: how a manifest describes that. No such reply counts as an acknowledgement
// (issue 10, 9; D2).

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connector, checkManifest } from '../../connectors/index.ts'
import { patternOf } from '../../connectors/pattern.ts'
import { because } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { type HttpDepartment, json, startHttpDepartment } from './http-department.ts'
import { context, parcel } from './parcel.ts'
import { restManifest } from './rest-manifest.ts'

let department: HttpDepartment
const open: Connector[] = []
beforeEach(async () => {
  department = await startHttpDepartment()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((c) => c.close()))
  await department.close()
})

function connect(more: string, change: (text: string) => string = (text) => text): Connector {
  const { origin } = department
  const manifest = change(restManifest(more))
  const connector = createConnector({
    manifest,
    settings: { origin },
    secrets: { key: 'k' },
    allowOrigins: [origin],
    development: true,
  })
  open.push(connector)
  return connector
}
/** The manifest without `acknowledgement`: it proves replies by their status alone. */
const unproven = (text: string) => text.replace(/\n {4}acknowledgement: number/g, '')
const send = (connector: Connector) => connector.send?.(parcel('D-1', { XM: '测试' }), context)

test.each([
  ['a part of the text', 'path: "$", contains: ["No right", "不允许"]'],
  ['a pattern', 'path: "$[0]", matches: "^No right to \\\\w+ \\\\d{1,9}$"'],
  ['that something is there', 'path: "$[1]", exists: true'],
  ['what is not there', 'not: { path: "$[0]", contains: "updated" }'],
  ['a header', 'header: X-Result, equals: denied'],
])('a refusal with status 200 is refused, known by %s', async (_by, condition) => {
  department.behave((_request, response) =>
    json(response, 200, ['No right to change 3', 'ask the owner'], { 'x-result': 'denied' }),
  )
  const rule = `errors: [{ operations: [delivery.send], when: { ${condition} }, means: refused, reason: "$" }]\n`
  expect(await send(connect(rule, unproven))).toEqual({ kind: 'refused', reason: 'No right to change 3; ask the owner' })
})

test('a rule for one operation leaves the replies of the others alone', async () => {
  department.behave((request, response) =>
    json(response, 200, request.method === 'POST' ? ['3 updated'] : ['No right to change 3']),
  )
  const rule = 'errors: [{ operations: [delivery.find], when: { path: "$", contains: No right }, means: absent }]\n'
  const connector = connect(rule, unproven)
  expect(await send(connector)).toMatchObject({ kind: 'acknowledged' })
  expect(await connector.find?.('D-1', context)).toBeNull()
})

test('where the declared acknowledgement does not come, the system is asked, and what it says counts', async () => {
  const done = new Set<string>()
  let taking = true
  department.behave((request, response) => {
    if (request.method === 'POST') {
      if (taking) done.add('D-1')
      return json(response, 200, [taking ? '3 updated' : 'No right to change 3'])
    }
    return done.has('D-1') ? json(response, 200, { number: 'R-3' }) : json(response, 404, {})
  })
  const connector = connect('')
  expect(await send(connector)).toEqual({ kind: 'acknowledged', acknowledgement: 'R-3' })
  done.clear()
  taking = false
  expect(await send(connector)).toEqual({ kind: 'unknown', reason: because('NO_ACKNOWLEDGEMENT') })
})

test('a question that is answered with an empty list has found nothing', async () => {
  department.behave((_request, response) => json(response, 200, []))
  expect(await connect('', unproven).find?.('D-1', context)).toBeNull()
})

test('patterns are matched in time that grows with the text alone, and what would not be is no pattern', () => {
  for (const [pattern, text, fits] of [
    ['^(a+)+$', `${'a'.repeat(3999)}b`, false],
    ['(a|a)*(a|a)*(a|a)*c', 'a'.repeat(4000), false],
    ['^工单\\s*\\d{2,4}已(更新|关闭)', '工单 123已关闭。', true],
    ['[^0-9a-c]x?$', 'abz', true],
    ['^$', '', true],
    ['\\.', 'a.b', true],
    ['b$', `b${'x'.repeat(5000)}b`, false],
  ] as const)
    expect([pattern, patternOf(pattern)?.(text)]).toEqual([pattern, fits])
  for (const none of ['(', 'a{2,1}', '(?=a)', '(a)\\1', '[z-a]', '*', '((a{100}){100}){100}', 'a**', '[a'])
    expect([none, patternOf(none)]).toEqual([none, null])
  const told = checkManifest(restManifest('errors: [{ when: { path: "$", matches: "(?=a)" }, means: refused }]\n'))
  expect('problems' in told && told.problems.map(({ code }) => code)).toEqual(['WRONG_VALUE'])
})
