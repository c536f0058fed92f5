// A list of a form on its way to a department: in the format of its kind, and refused beforehand if there is no place for it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema, parse } from 'graphql'
import { readSheet } from 'read-excel-file/node'
import { afterAll, describe, expect, test } from 'vitest'
import { declaredForm } from '../../connectors/capabilities/form-draft.ts'
import { withValues } from '../../connectors/capabilities/with-values.ts'
import { fillVariables, signatureOf } from '../../connectors/graphql/fill-variables.ts'
import { checkManifest } from '../../connectors/index.ts'
import { writeBody } from '../../connectors/rest/write-body.ts'
import { parameterOf } from '../../connectors/sql/sql-session.ts'
import { rowSetId } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { context, parcel } from './parcel.ts'
import { restManifest } from './rest-manifest.ts'
import { takingManifest } from './taking-manifest.ts'

const ROWS = [
  { XM: '张桂兰', DJ: '2' },
  { XM: '李<强>', DJ: null },
]
const FIELDS = { CM: '龙泉村', CJR: ROWS }
const parameters = { deliveryId: 'd-1', fields: FIELDS, 'fields.CJR': ROWS, 'fields.CM': '龙泉村' }
const written = (body: unknown, format: 'json' | 'xml') => {
  const all = writeBody({ body } as never, parameters, { format, encoding: 'UTF-8' })
  return typeof all === 'string' ? all : String(all.content)
}

describe('a list goes', () => {
  test('as an array in JSON, as repeated elements in XML', () => {
    expect(JSON.parse(written({ data: '${fields}' }, 'json'))).toEqual({ data: FIELDS })
    expect(JSON.parse(written({ rows: '${fields.CJR}' }, 'json'))).toEqual({ rows: ROWS })
    expect(written({ 报表: { 村: '${fields.CM}', 人: '${fields.CJR}' } }, 'xml')).toContain(
      '<报表><村>龙泉村</村><人><XM>张桂兰</XM><DJ>2</DJ></人><人><XM>李&#60;强&#62;</XM></人></报表>',
    )
  })

  test('as input objects in GraphQL, and what its type has no place for is told', () => {
    const schema = buildSchema(
      'input Person { XM: String! DJ: Int } type Query { a: Int } type Mutation { f(rows: [Person!]!): Int }',
    )
    const signature = signatureOf(parse('mutation ($rows: [Person!]!) { f(rows: $rows) }'))
    const fill = (rows: unknown) => fillVariables(signature, { rows: '${fields.CJR}' }, { 'fields.CJR': rows }, schema)
    expect(fill(ROWS)).toEqual({ rows: [{ XM: '张桂兰', DJ: 2 }, { XM: '李<强>' }] })
    expect(fill([{ XM: 'x', ZZ: '1' }])).toBe('a value does not fit the variable $rows')
  })

  test('as one JSON parameter in SQL; identifiers stay a list', () => {
    expect(JSON.parse(parameterOf(ROWS) as string)).toEqual(ROWS)
    expect(parameterOf(['1', '2'])).toEqual(['1', '2'])
    expect(JSON.parse(parameterOf(FIELDS) as string)).toEqual(FIELDS)
  })

  test('under a name of the manifest’s own; a conversion has no say over rows', async () => {
    const mapper = { evaluator: { evaluate: async () => [] } } as never
    expect(await withValues(parameters, { rows: { from: 'fields.CJR' } } as never, null, mapper)).toMatchObject({ rows: ROWS })
    const converted = { rows: { from: 'fields.CJR', convert: { name: 'integer' } } } as never
    expect(await withValues(parameters, converted, null, mapper)).toContain('rows:')
  })
})

describe('a list in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-rows-'))
  mkdirSync(join(folder, 'in'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const send = async (id: string, operation: string, fields: object) => {
    const manifest = `${takingManifest()}
delivery:
  idempotency: NATURAL_KEY
  send: { operation: { file: "in/\${deliveryId}.txt", ${operation} } }
  find: { operation: { file: "ack/\${deliveryId}.json", format: json }, acknowledgement: number }
`
    const connector = createConnector({ manifest, settings: { folder }, secrets: {}, allowOrigins: [folder] })
    const outcome = await connector.send?.(parcel(id, fields as never), context)
    await connector.close()
    return outcome
  }
  const text = (id: string) => readFileSync(join(folder, `in/${id}.txt`), 'utf8')

  test('is a line a row with the head in each, in a table', async () => {
    await send('c-1', 'format: csv, columns: { RW: "${task}" }', FIELDS)
    expect(text('c-1')).toBe('RW,CM,XM,DJ\r\nT-1,龙泉村,张桂兰,2\r\nT-1,龙泉村,李<强>,\r\n')
    await send('x-1', 'format: xlsx, columns: { RW: "${task}" }', FIELDS)
    expect(await readSheet(readFileSync(join(folder, 'in/x-1.txt')))).toEqual([
      ['RW', 'CM', 'XM', 'DJ'],
      ['T-1', '龙泉村', '张桂兰', '2'],
      ['T-1', '龙泉村', '李<强>', null],
    ])
    await send('c-2', 'format: csv, columns: { RW: "${task}" }', { CM: '龙泉村', CJR: [] })
    expect(text('c-2')).toBe('RW,CM\r\nT-1,龙泉村\r\n')
  })

  test('is nested in JSON and XML, and two lists do not fit one table', async () => {
    await send('j-1', 'format: json, columns: {}', FIELDS)
    expect(JSON.parse(text('j-1'))).toEqual(FIELDS)
    await send('m-1', 'format: xml, root: 表, columns: {}', FIELDS)
    expect(text('m-1')).toContain('<CJR><XM>张桂兰</XM><DJ>2</DJ></CJR><CJR>')
    expect(await send('c-3', 'format: csv, columns: {}', { A: ROWS, B: ROWS })).toMatchObject({ kind: 'refused' })
    expect(await send('c-4', 'format: csv, columns: {}', { XM: '1', A: ROWS })).toMatchObject({ kind: 'refused' })
  })
})

describe('a manifest whose form asks a list', () => {
  const bound = (body: string) =>
    restManifest(`forms:
  bindings:
    F1:
      title: { zh: 月报, en: Monthly }
      objectClass: place
      period: MONTH
      fields: { CM: { element: place.name, label: { zh: 村名, en: Village } } }
      rowSets:
        CJR:
          label: { zh: 困难残疾人名单, en: Disabled residents }
          of: resident
          register: { label: 残疾 }
          required: true
          fields: { XM: resident.name, DJ: { element: resident.disabilityLevel, required: true } }
`).replace('body: { task: "${task}", form: "${form}", data: "${fields}" }', body)
  test('gives the form its list', () => {
    const list = {
      label: { zh: '名单', en: 'List' },
      ...{ of: 'resident', register: { label: '残疾' }, fields: { XM: 'resident.name' } },
    }
    const { rowSets } = declaredForm('x', 'F', { fields: {}, rules: [], rowSets: { CJR: list } } as never)
    expect(rowSets).toEqual([
      {
        ...{ code: 'CJR', label: { zh: '名单', en: 'List' }, of: 'resident', register: { label: '残疾' }, required: false },
        fields: [{ code: 'XM', label: { zh: 'XM', en: 'XM' }, element: 'resident.name', required: false }],
      },
    ])
    expect(rowSetId((rowSets ?? [])[0] as never)).toBe('resident?label=残疾')
  })

  test('is refused where the delivery has no place for it, and where its elements are about something else', () => {
    const codes = (text: string) => {
      const checked = checkManifest(text)
      return 'manifest' in checked ? [] : checked.problems.map((p) => p.code)
    }
    expect(bound('')).toContain('CJR')
    expect(codes(bound('body: { data: "${fields}" }'))).toEqual([])
    expect(codes(bound('body: { id: "${deliveryId}", rows: "${fields.CJR}" }'))).toEqual([])
    expect(codes(bound('body: { id: "${deliveryId}", name: "${fields.XX}" }'))).toEqual(['ROWS_NOT_SENT'])
    expect(codes(bound('body: { data: "${fields}" }').replace('XM: resident.name', 'XM: enterprise.name'))).toEqual([
      'OTHER_CLASS',
    ])
  })
})
