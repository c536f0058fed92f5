// The whole files that are damaged: forms of every format, documents of departments' interfaces, manifests, tables of rows.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Way, wsdl } from '../bounded/hostile-makers.ts'
import { soapWsdl } from '../connectors/soap-wsdl.ts'
import { makeWorkbook } from '../forms/made-workbooks/make.ts'
import { rawWorkbook } from '../forms/raw-workbook.ts'

export interface Base {
  id: string
  way: Way
  name: string
  bytes: Uint8Array
}

const root = join(import.meta.dirname, '../..')
const utf8 = (text: string) => new TextEncoder().encode(text)
const json = (value: unknown) => utf8(JSON.stringify(value))
const file = (path: string) => new Uint8Array(readFileSync(join(root, path)))

const QUESTIONNAIRE = {
  ...{ resourceType: 'Questionnaire', id: 'followup', title: '老年人随访' },
  contained: [{ resourceType: 'ValueSet', id: 'v', compose: { include: [{ concept: [{ code: 'a', display: '能' }] }] } }],
  item: [
    { linkId: '0', type: 'display', text: '请如实填写' },
    {
      ...{ linkId: '1', type: 'group', text: '体征' },
      item: [
        { linkId: '1.1', type: 'decimal', text: '收缩压', required: true },
        { linkId: '1.2', type: 'choice', text: '吸烟', answerOption: [{ valueCoding: { code: 'y', display: '是' } }] },
        { linkId: '1.3', type: 'choice', text: '自理', answerValueSet: '#v', repeats: true },
      ],
    },
  ],
}
const SCHEMA = {
  ...{ $schema: 'https://json-schema.org/draft/2020-12/schema', title: '走访登记', type: 'object', required: ['name'] },
  properties: {
    name: { type: 'string', title: '姓名', maxLength: 50 },
    sex: { enum: ['男', '女'], title: '性别' },
    income: { $ref: '#/$defs/money', title: '月收入' },
    children: {
      type: 'array',
      title: '子女',
      items: { type: 'object', properties: { name: { type: 'string', title: '姓名' } } },
    },
  },
  $defs: { money: { type: 'number', minimum: 0 } },
}
const OWN = {
  source: '样例',
  forms: [
    {
      key: 'visit',
      title: '走访',
      fields: [
        { code: 'xm', label: '姓名', required: true },
        { code: 'xb', label: '性别', options: [{ code: '1', label: '男' }] },
      ],
    },
  ],
}
const SDL =
  'type Query { people(ids: [ID!], first: Int, after: String): Page }\ntype Page { nodes: [Person!]! next: String }\n"居民"\ntype Person { idNumber: ID! name: String "出生日期" born: Date sex: Sex income: Float }\nscalar Date\nenum Sex { MALE FEMALE }\ntype Mutation { report(input: Report!): Receipt }\ninput Report { id: ID! name: String }\ntype Receipt { number: ID }\n'
const PEOPLE = Array.from({ length: 20 }, (_, i) => ({ XM: `人${i}`, CSRQ: '1950-01-02', SR: `${i}.50`, BH: `00${i}` }))
const CSV = `XM,CSRQ,SR,BH\n${PEOPLE.map((p) => `${p.XM},${p.CSRQ},${p.SR},"${p.BH}"`).join('\n')}\n`
const XML = `<?xml version="1.0" encoding="UTF-8"?>\n<people>\n${PEOPLE.map(
  (p) => `  <person BH="${p.BH}"><XM>${p.XM}</XM><CSRQ>${p.CSRQ}</CSRQ><SR><![CDATA[${p.SR}]]></SR></person>`,
).join('\n')}\n</people>\n`
export const COLUMNS = [
  { name: 'BH', start: 1, length: 6, align: 'left' as const },
  { name: 'CSRQ', start: 7, length: 10, align: 'left' as const },
  { name: 'XM', start: 17, length: 12, align: 'left' as const },
]
const FIXED = PEOPLE.map((p) => `${p.BH.padEnd(6)}${p.CSRQ}${p.XM}${' '.repeat(12 - Buffer.byteLength(p.XM))}\n`).join('')
const XLSFORM = [
  {
    name: 'survey',
    rows: [
      ['type', 'name', 'label', 'required'],
      ['select_multiple help', 'needs', '需要的帮助', 'yes'],
      ['begin repeat', 'children', '子女', ''],
      ['text', 'name', '姓名', ''],
      ['end repeat', '', '', ''],
      ['decimal', 'income', '月收入（元）', ''],
    ],
  },
  {
    name: 'choices',
    rows: [
      ['list_name', 'name', 'label'],
      ['help', 'food', '送餐'],
      ['help', 'care', '照料'],
    ],
  },
]
const ROWS = rawWorkbook([{ name: '人员', rows: [['XM', 'CSRQ', 'SR'], ...PEOPLE.map((p) => [p.XM, p.CSRQ, Number(p.SR)])] }])

const form = (id: string, name: string, bytes: Uint8Array): Base => ({ id, way: 'form', name, bytes })
const document = (id: string, way: Way, bytes: Uint8Array): Base => ({ id, way, name: id, bytes })

export const BASES: readonly Base[] = [
  ...Array.from({ length: 27 }, (_, i) => {
    const { family, bytes } = makeWorkbook(i + 27, false)
    return form(`made ${i} ${family}`, '报表.xlsx', bytes)
  }),
  form('xlsform', 'visit.xlsx', rawWorkbook(XLSFORM)),
  form('docx', '家庭.docx', file('test/forms/files/families-by-libreoffice.docx')),
  form('xls', '走访.xls', file('test/forms/files/visits-by-libreoffice.xls')),
  form('questionnaire', 'q.json', json(QUESTIONNAIRE)),
  form('json schema', 's.json', json(SCHEMA)),
  form('own json', 'forms.json', json(OWN)),
  form('code list', 'list.csv', utf8('字段代码,字段名称,必填\nxm,姓名,是\nxb,性别,否\ncsrq,出生日期,否\n')),
  document('openapi', 'openapi', file('test/connectors/draft/openapi.yaml')),
  document('wsdl', 'wsdl', utf8(soapWsdl('1.1'))),
  document('small wsdl', 'wsdl', utf8(wsdl('<s:element name="e" type="s:string"/>', 'e'))),
  document('sdl', 'graphql', utf8(SDL)),
  document('sample', 'sample', utf8(CSV)),
  ...globSync('examples/departments/*/manifest.yaml', { cwd: root })
    .sort()
    .map((path) => document(path.split(/[\\/]/).at(-2) ?? path, 'manifest', file(path))),
  { id: 'rows csv', way: 'file', name: 'people.csv', bytes: utf8(CSV) },
  { id: 'rows json', way: 'file', name: 'people.json', bytes: json(PEOPLE) },
  { id: 'rows xlsx', way: 'file', name: 'people.xlsx', bytes: ROWS },
  { id: 'rows xml', way: 'file', name: 'people.xml', bytes: utf8(XML) },
  { id: 'rows fixed', way: 'file', name: 'people.txt', bytes: utf8(FIXED) },
]
