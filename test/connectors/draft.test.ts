// A drafted connector: its proposals are right, and what it cannot know it leaves to a person, on lines that the check names.
// The expected result for the WSDL and the schema comes from hand-written manifests for the same documents.
import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { buildSchema, getIntrospectionQuery, graphqlSync } from 'graphql'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, test } from 'vitest'
import { checkManifest, type DraftKind, type ManifestDraft } from '../../connectors/index.ts'
import { draftFrom } from '../../gateway/exchange/index.ts'
import { ElementMap, standardCodeLists, standardElements } from '../../schema/index.ts'
import { writeScore } from '../support/score.ts'

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const codeLists = new Map(standardCodeLists().map((list) => [list.id, list]))
const catalogue = { elements: new ElementMap(standardElements(), codeLists), codeLists }
const draft = (kind: DraftKind, text: string | Uint8Array, fileName?: string) =>
  draftFrom(catalogue, { kind, text, fileName, id: 'drafted', department: 'some-bureau' })

/** At or above this score a proposal is made; below it is only shown. */
const MADE = 0.75
type Truth = readonly (readonly [path: string, to: string])[]
/** `unjudged`: proposed for a value that was never mapped by hand. */
const figures = { documents: 0, unjudged: 0, made: 0, right: 0, wanted: 0, found: 0, first: 0 }

function judge({ mapped }: ManifestDraft, truth: Truth): string[] {
  const is = (path: string, element: string) => truth.some(([p, to]) => p === path && to === element)
  const known = (path: string) => truth.some(([p]) => p === path)
  const made = mapped.filter(({ path, probability }) => probability >= MADE && known(path))
  const wrong = made.filter(({ path, element }) => !is(path, element)).map(({ path, element }) => `${path} -> ${element}`)
  figures.documents += 1
  figures.unjudged += mapped.filter(({ path, probability }) => probability >= MADE && !known(path)).length
  figures.made += made.length
  figures.right += made.length - wrong.length
  figures.wanted += truth.length
  const told = (least: number) =>
    truth.filter(([path, to]) => mapped.some((m) => m.path === path && m.element === to && m.probability >= least)).length
  figures.found += told(MADE)
  figures.first += told(0)
  return wrong
}

/** The check names exactly the lines that only a person can fill. */
function demandNamed({ manifest }: ManifestDraft): number {
  const marked = manifest.split('\n').flatMap((line, i) => (line.includes('# ▸') ? [i + 1] : []))
  const checked = checkManifest(manifest, catalogue)
  const named = 'problems' in checked ? [...new Set(checked.problems.map(({ line }) => line))] : []
  expect(named).toEqual(marked)
  return marked.length
}

/** The mapping that people wrote by hand for the same document. */
function truthOf(path: string, form: string): Truth {
  const checked = checkManifest(file(path), catalogue)
  if (!('manifest' in checked)) throw new Error('the example does not hold')
  const { tasks, records = [], forms } = checked.manifest
  const rows = [...(tasks?.map ?? []), ...records.flatMap(({ map }) => map)]
  return [
    ...rows.flatMap(({ from, to }) => (typeof from === 'string' ? [[from, to] as const] : [])),
    ...Object.values(forms?.bindings ?? {}).flatMap(({ fields }) =>
      Object.entries(fields).map(([field, to]) => [`${form}.${field}`, typeof to === 'string' ? to : to.element] as const),
    ),
  ]
}

afterAll(async () => {
  const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 1000
  const { documents, unjudged, made, right, wanted, found, first } = figures
  await writeScore(
    'connector-draft',
    {
      documents,
      unjudged,
      made,
      rightOfMade: share(right, made),
      wanted,
      foundOfWanted: share(found, wanted),
      shownOfWanted: share(first, wanted),
    },
    'YIBIAO_SCORES=1 npx vitest run test/connectors/draft.test.ts',
  )
})

describe('from the documents that departments have', () => {
  test('a WSDL becomes a manifest that lacks nothing but what it does not say', async () => {
    const made = await draft('wsdl', file('../../examples/departments/emergency-management/service.wsdl'))
    expect(judge(made, truthOf('../../examples/departments/emergency-management/manifest.yaml', 'Report'))).toEqual([])
    expect(demandNamed(made)).toBeGreaterThan(0)
    expect(made.manifest).toContain('watermark: { kind: reply, from: Next }')
    expect(made.manifest).toContain('{ name: GetHouseholds, input: { HouseholdNo: "${identifiers}" } }')
    expect(made.manifest).toMatch(/name: SubmitReport, writes: true, input: \{ DeliveryId: "\$\{deliveryId\}"/)
  })

  test('a GraphQL schema, and the same as an introspection, become the same operations', async () => {
    const sdl = file('../../examples/departments/health/service.graphql')
    const made = await draft('graphql', sdl)
    expect(judge(made, truthOf('../../examples/departments/health/manifest.yaml', 'report'))).toEqual([])
    demandNamed(made)
    expect(made.manifest).toContain('map: { OPEN: OPEN, CLOSED: [DONE, WITHDRAWN] }')
    const introspection = graphqlSync({ schema: buildSchema(sdl), source: getIntrospectionQuery() })
    const again = await draft('graphql', JSON.stringify(introspection))
    const operations = (text: string) => text.split('\nschema: |')[0]?.match(/operation: .*/g)
    expect(operations(again.manifest)).toEqual(operations(made.manifest))
  })

  test('an OpenAPI document of tasks, people and reports becomes a manifest that holds as it stands', async () => {
    const made = await draft('openapi', file('./draft/openapi.yaml'))
    expect(checkManifest(made.manifest, catalogue)).toMatchObject({ warnings: [], manifest: { kind: 'rest' } })
    const truth: Truth = [
      ...([
        ['rwbh', 'externalId'],
        ['rwmc', 'title'],
        ['xzqhdm', 'division'],
        ['zt', 'state'],
        ['jzrq', 'dueAt'],
      ] as const),
      ...([
        ['gxsj', 'updatedAt'],
        ['gmsfhm', 'subject.identifier'],
        ['xm', 'subject.label'],
      ] as const),
      ...([
        ['gmsfhm', 'resident.idNumber'],
        ['xm', 'resident.name'],
        ['xb', 'resident.sex'],
        ['csrq', 'resident.birthDate'],
      ] as const),
      ...([
        ['lxdh', 'resident.phone'],
        ['jzdz', 'resident.residenceAddress'],
        ['ysr', 'resident.monthlyIncome'],
      ] as const),
      ...([
        ['sfdj', 'resident.livingAlone'],
        ['data.gmsfhm', 'resident.idNumber'],
        ['data.xm', 'resident.name'],
      ] as const),
      ...([
        ['data.nl', 'resident.age'],
        ['data.sg', 'resident.height'],
        ['data.sfdj', 'resident.livingAlone'],
      ] as const),
      ...([['data.bz', 'resident.remark']] as const),
    ]
    expect(judge(made, truth)).toEqual([])
    expect(made.manifest).toContain('signIn: { kind: header, header: X-App-Key, value: "${settings.apiKey}" }')
    expect(made.manifest).toContain('{ name: date, format: yyyyMMdd }')
    expect(made.manifest).toContain('map: { OPEN: "0", CLOSED: ["1", "2"] }')
    expect(made.manifest).toContain('headers: { Idempotency-Key: "${deliveryId}" }')
    expect(made.manifest).toContain('idempotency: KEY')
  })

  test('nothing outside an OpenAPI document is fetched, and what is no document is refused in words', async () => {
    const outside = `openapi: 3.0.3
info: { title: x, version: "1" }
paths: { /a: { get: { responses: { "200": { description: x, content: { application/json: { schema: { $ref: "http://127.0.0.1:1/x.json" } } } } } } } }`
    await expect(draft('openapi', outside)).resolves.toMatchObject({ mapped: [] })
    for (const kind of ['openapi', 'wsdl', 'graphql'] as const)
      await expect(draft(kind, 'no such thing: [')).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(draft('wsdl', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    })
  })
})

describe('from files as departments give them', () => {
  test('a CSV of tasks in GB 18030 is told by its columns and read by its values', async () => {
    const csv = [
      '任务编号,任务名称,行政区划代码,状态,截止日期,企业统一社会信用代码,企业名称,更新时间',
      'R1,月度用工表,420525100000,待报,2026.12.05,91990000MA00000001,示例公司,2026-11-02 08:30:00',
      'R2,月度用工表,420525101000,已报,2026.12.06,91990000MA00000002,示例二公司,2026-11-03 08:30:00',
    ].join('\n')
    const made = await draft('sample', iconv.encode(csv, 'GB18030'), 'tasks-000001.csv')
    expect(demandNamed(made)).toBe(0)
    expect(
      judge(made, [
        ...([
          ['任务编号', 'externalId'],
          ['任务名称', 'title'],
          ['行政区划代码', 'division'],
          ['状态', 'state'],
        ] as const),
        ...([
          ['截止日期', 'dueAt'],
          ['企业统一社会信用代码', 'subject.identifier'],
          ['企业名称', 'subject.label'],
        ] as const),
        ...([['更新时间', 'updatedAt']] as const),
      ]),
    ).toEqual([])
    expect(made.manifest).toContain('files: "out/tasks-*.csv", format: csv, encoding: GB18030')
    expect(made.manifest).toContain('{ name: instant, format: yyyy.MM.dd }')
  })

  test('a workbook of people is bound to residents, its codes and units by what stands in the cells', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('人员')
    sheet.addRow(['身份证号', '姓名', '性别', '出生日期', '联系电话', '户籍地址', '月收入（元）', '是否独居', '身高'])
    sheet.addRow(['990101194403050002', '张三', '女', '1944年03月05日', '15400000001', '示例村1组', '1250.5', '是', '158.5'])
    sheet.addRow(['990101195003070025', '李四', '男', '1950年03月07日', '15400000002', '示例村2组', '0', '否', '165'])
    const bytes = new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer)
    const made = await draft('sample', bytes, '人员台账2026.xlsx')
    expect(demandNamed(made)).toBe(0)
    expect(
      judge(made, [
        ...([
          ['身份证号', 'resident.idNumber'],
          ['姓名', 'resident.name'],
          ['性别', 'resident.sex'],
        ] as const),
        ...([
          ['出生日期', 'resident.birthDate'],
          ['联系电话', 'resident.phone'],
          ['户籍地址', 'resident.registeredAddress'],
        ] as const),
        ...([
          ['月收入（元）', 'resident.monthlyIncome'],
          ['是否独居', 'resident.livingAlone'],
          ['身高', 'resident.height'],
        ] as const),
      ]),
    ).toEqual([])
    expect(made.manifest).toContain('identifier: 身份证号')
    expect(made.manifest).toMatch(/resident\.sex, from: 性别, convert: \{ name: codes, map: \{ "1": 男, "2": 女 \} \}/)
    expect(made.manifest).toContain('{ name: date, format: yyyy年MM月dd日 }')
  })

  test('JSON of homes by pinyin initials, and XML of enterprises', async () => {
    const homes = { data: [{ hh: '990101001', hzxm: '张三', jtzz: '示例村1组', gxsj: '2026/11/02 08:30:00' }] }
    const json = await draft('sample', Buffer.from(JSON.stringify(homes)), 'homes.json')
    expect(demandNamed(json)).toBe(0)
    const truth: Truth = [
      ['hh', 'household.number'],
      ['hzxm', 'household.headName'],
      ['jtzz', 'household.address'],
    ]
    expect(judge(json, truth)).toEqual([])
    expect(json.manifest).toContain('asOf: { from: gxsj')
    const xml = `<List><Row><tyshxydm>91990000MA00000001</tyshxydm><qymc>示例公司</qymc><fddbr>张三</fddbr></Row>
<Row><tyshxydm>91990000MA00000002</tyshxydm><qymc>示例二公司</qymc><fddbr>李四</fddbr></Row></List>`
    const rows = await draft('sample', Buffer.from(xml), 'enterprises.xml')
    demandNamed(rows)
    expect(
      judge(rows, [
        ['tyshxydm', 'enterprise.uscc'],
        ['qymc', 'enterprise.name'],
        ['fddbr', 'enterprise.legalRepresentative'],
      ]),
    ).toEqual([])
    expect(rows.manifest).toContain('rows: List.Row')
  })

  test('columns of fixed width are cut where every line has a blank, and their names are left to a person', async () => {
    const text = 'A001 420525100000 2026-11-02\nA002 420525101000 2026-11-03\n'
    const made = await draft('sample', Buffer.from(text), 'rows.txt')
    expect(demandNamed(made)).toBe(1)
    expect(made.manifest).toContain('{ name: column2, start: 6, length: 13, align: left }')
  })
})
