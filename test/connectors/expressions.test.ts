// JSONata is the language's escape hatch, and no expression can delay the hub. Endless recursion or a regular expression with
// half a minute of backtracking costs only its own row.
import { afterAll, describe, expect, test } from 'vitest'
import { createEvaluator } from '../../connectors/jsonata/index.ts'
import { createConnector } from '../support/connector.ts'
import { json, startHttpDepartment } from './http-department.ts'
import { context, parcel } from './parcel.ts'
import { restManifest } from './rest-manifest.ts'

const evaluator = createEvaluator()
afterAll(() => evaluator.close())

const HANGING = '$match(x, /^(a+)+$/).match'
const ENDLESS = '($f := function($n) { $f($n + 1) }; $f(0))'

describe('an expression', () => {
  test('computes from a row what no conversion can say', async () => {
    const input = { list: [{ n: 1 }, { n: 2 }], name: '赵一' }
    const texts = ['$sum(list.n)', 'list[n = 2].n', 'missing', '$join([name, "户"], "-")', 'list', '$count(list) > 1']
    expect(await evaluator.evaluate(texts.map((text) => ({ text, input })))).toEqual([
      { value: 3 },
      { value: 2 },
      { value: null },
      { value: '赵一-户' },
      { problem: 'the expression gives neither a value nor a list of values' },
      { value: true },
    ])
  })

  test('that fails says so without the data', async () => {
    const [result] = await evaluator.evaluate([{ text: '$number(name)', input: { name: '机密姓名' } }])
    expect(JSON.stringify(result)).toMatch(/failed \(D\d+\)/)
    expect(JSON.stringify(result)).not.toContain('机密')
  })

  test('without end costs its own row; the hub goes on meanwhile and the rows after it are answered', async () => {
    let beats = 0
    const pulse = setInterval(() => {
      beats += 1
    }, 20)
    const asked = [
      { text: 'n', input: { n: 1 } },
      { text: HANGING, input: { x: `${'a'.repeat(40)}!` } },
      { text: ENDLESS, input: {} },
      { text: 'n', input: { n: 4 } },
    ]
    const results = await evaluator.evaluate(asked)
    clearInterval(pulse)
    expect(results[0]).toEqual({ value: 1 })
    expect(results[1]).toEqual({ problem: 'the expression ran too long' })
    expect(results[2]).toMatchObject({ problem: expect.stringContaining('the expression') })
    expect(results[3]).toEqual({ value: 4 })
    expect(beats).toBeGreaterThan(10)
  })

  test('that hangs again and again is not tried for ever', async () => {
    const asked = Array.from({ length: 50 }, () => ({ text: HANGING, input: { x: `${'a'.repeat(40)}!` } }))
    const results = await evaluator.evaluate([...asked, { text: 'n', input: { n: 9 } }])
    expect(results.filter((r) => 'problem' in r)).toHaveLength(50)
    expect(results.at(-1)).toEqual({ value: 9 })
  })
})

test('a manifest uses expressions for reading and for sending, and their results are held to the element', async () => {
  const department = await startHttpDepartment()
  const manifest = restManifest()
    .replace(
      '- { to: resident.remark, from: who }',
      '- { to: resident.remark, jsonata: "born & \'-\' & id" }\n      - { to: resident.height, from: born, jsonata: "$number($) * 10" }',
    )
    .replace(
      'acknowledgement: number\n',
      'acknowledgement: number\n    values: { count: { jsonata: "$count($keys(fields))" }, one: { from: [task, form], convert: { name: join, separator: "/" } } }\n',
    )
    .replace('data: "${fields}"', 'data: "${fields}", n: "${count}", both: "${one}"')
  const { origin } = department
  const connector = createConnector({
    manifest,
    settings: { origin },
    secrets: { key: 'k' },
    allowOrigins: [origin],
    development: true,
    domainOf: (element) => (element === 'resident.height' ? { datatype: 'DECIMAL', max: '300' } : undefined),
  })
  try {
    const reply = await connector.lookup?.('resident', ['X1'], [], context)
    expect(reply?.kind === 'found' && reply.records.get('X1')).toMatchObject({
      values: { 'resident.birthDate': '1944-03-05', 'resident.remark': '19440305-X1' },
      problems: { 'resident.height': 'more than 300' },
    })
    await connector.send?.(parcel('d-1'), context)
    const sent = JSON.parse(department.arrivals.find((a) => a.method === 'POST' && a.url === '/reports')?.body ?? '{}')
    const { fields, externalTaskId, form } = parcel('d-1')
    expect(sent).toMatchObject({ n: Object.keys(fields).length, both: `${externalTaskId}/${form.slice(form.indexOf(':') + 1)}` })
    department.behave((_request, response) => json(response, 200, {}))
  } finally {
    await connector.close()
    await department.close()
  }
})
