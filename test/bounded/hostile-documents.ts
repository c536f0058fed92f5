// Documents that somebody who means harm hands in, made here: small texts that open to gigabytes, never end, or fill the stack.
import { strToU8, zipSync } from 'fflate'

export type Way = 'manifest' | 'head' | 'graphql' | 'openapi' | 'wsdl' | 'sample' | 'form' | 'expression' | 'accounts' | 'print'

export interface Hostile {
  id: string
  way: Way
  /** Its name decides how a file is read. */
  name?: string
  make(): string | Uint8Array
  /** Words of the refusal; null where the reader has a right and bounded answer, 'either' where it may have one. */
  refused: RegExp | null | 'either'
}

const times = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i))
const lines = (n: number, one: (i: number) => string) => times(n, one).join('\n')
const json = JSON.stringify

const HEAD = 'manifest: 1\nid: hostile\nkind: rest\ndepartment: { id: hostile, name: { zh: 坏, en: Bad } }\n'

/** Level `i` names level `i + 1` `wide` times. */
const openapi = (levels: number, wide: number, of: (name: string, inner: object[]) => object) =>
  json({
    openapi: '3.0.0',
    info: { title: 'x', version: '1' },
    paths: {
      '/a': { get: { responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/L0' } } } } } } },
    },
    components: {
      schemas: Object.fromEntries(
        times(levels + 1, (i) => [
          `L${i}`,
          i === levels
            ? { type: 'string' }
            : of(
                `L${i}`,
                times(wide, () => ({ $ref: `#/components/schemas/L${i + 1}` })),
              ),
        ]),
      ),
    },
  })
const object = (_: string, inner: object[]) => ({
  type: 'object',
  properties: Object.fromEntries(inner.map((one, i) => [`p${i}`, one])),
})

const meeting = (n: number) =>
  json({ $schema: 'x', title: '自引', properties: Object.fromEntries(times(n, (i) => [`p${i}`, { $ref: '#' }])) })
const schema = (levels: number, wide: number) =>
  json({
    title: '宽',
    properties: { a: { $ref: '#/$defs/L0' } },
    $defs: Object.fromEntries(
      times(levels + 1, (i) => [
        `L${i}`,
        i === levels
          ? { type: 'string' }
          : { type: 'object', properties: Object.fromEntries(times(wide, (j) => [`p${j}`, { $ref: `#/$defs/L${i + 1}` }])) },
      ]),
    ),
  })

const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook of one sheet, its XML as given. */
function workbook(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), { level: 1 })
}

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
const CARD = `<sheetData><row r="1">${text('A1', '登记表')}</row><row r="2">${text('A2', '姓名')}<c r="B2"/></row><row r="3">${text('A3', '电话')}<c r="B3"/></row></sheetData>`
const rows = (n: number, columns: number) =>
  `<sheetData>${times(n, (r) => `<row r="${r + 1}">${times(columns, (c) => text(`${String.fromCharCode(65 + c)}${r + 1}`, `值${r}`)).join('')}</row>`).join('')}</sheetData>`
const validation = (sqref: string, formula: string) =>
  `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" promptTitle="填" prompt="请选择" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`

/** A zip of one part whose directory says that it is small. */
function lyingZip(): Uint8Array {
  const bytes = Buffer.from(workbook(rows(40_000, 12)))
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1'))
    if (bytes.subarray(at + 46, at + 46 + name.length).equals(name)) bytes.writeUInt32LE(1000, at + 24)
  return new Uint8Array(bytes)
}

const wsdl = (types: string, element: string) =>
  `<?xml version="1.0"?><definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:x="urn:x" xmlns:s="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x"><types><s:schema targetNamespace="urn:x">${types}</s:schema></types><message name="in"><part name="p" element="x:${element}"/></message><message name="out"><part name="p" element="x:${element}"/></message><portType name="P"><operation name="query"><input message="x:in"/><output message="x:out"/></operation></portType><binding name="B" type="x:P"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/><operation name="query"><soap:operation soapAction="q"/><input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation></binding><service name="S"><port name="p" binding="x:B"><soap:address location="http://localhost/a"/></port></service></definitions>`
const selfTyped = (n: number) =>
  wsdl(
    `<s:complexType name="T"><s:sequence>${times(n, (i) => `<s:element name="f${i}" type="x:T" minOccurs="0"/>`).join('')}</s:sequence></s:complexType><s:element name="e" type="x:T"/>`,
    'e',
  )
const deepXml = (n: number) => `${'<a>'.repeat(n)}${'</a>'.repeat(n)}`

const sections = (n: number) =>
  `${json({ resourceType: 'Questionnaire', id: 'q', title: '深' }).slice(0, -1)},"item":[${deepJson(n)}]}`
const deepJson = (n: number) =>
  `${'{"linkId":"g","text":"组","type":"group","item":['.repeat(n)}{"linkId":"x","text":"字段","type":"string"}${']}'.repeat(n)}`

const STUCK = /processor time|memory/
const NO_DRAFT = /at least its id/

export const HOSTILE: readonly Hostile[] = [
  // YAML: F1 and what lies beside it.
  ...[200, 400, 5000].flatMap((n): Hostile[] => [
    { id: `yaml-question-marks-${n}`, way: 'manifest', make: () => '? '.repeat(n), refused: /plain value|too deeply/ },
    {
      id: `head-question-marks-${n}`,
      way: 'head',
      make: () => '? '.repeat(n),
      refused: /at least its id|too deeply|processor time/,
    },
  ]),
  { id: 'yaml-flat-map', way: 'manifest', make: () => lines(20_000, (i) => `k${i}: 1`), refused: /\w/ },
  { id: 'head-flat-map', way: 'head', make: () => lines(20_000, (i) => `k${i}: 1`), refused: NO_DRAFT },
  {
    id: 'head-flat-settings',
    way: 'head',
    make: () => `${HEAD}settings:\n${lines(9000, (i) => `  s${i}: { secret: true }`)}`,
    refused: null,
  },
  {
    id: 'yaml-aliases',
    way: 'manifest',
    make: () => `a0: &a0 [x, x]\n${lines(30, (i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]`)}`,
    refused: /alias/i,
  },
  {
    id: 'head-aliases',
    way: 'head',
    make: () => `a0: &a0 [x, x]\n${lines(30, (i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]`)}`,
    refused: NO_DRAFT,
  },
  { id: 'yaml-deep-flow', way: 'manifest', make: () => '['.repeat(100_000), refused: /\w/ },
  { id: 'yaml-deep-flow-closed', way: 'manifest', make: () => `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, refused: /\w/ },
  { id: 'yaml-deep-list', way: 'manifest', make: () => '- '.repeat(50_000), refused: /\w/ },
  { id: 'yaml-braces', way: 'manifest', make: () => '{a: '.repeat(20_000), refused: /\w/ },
  {
    id: 'yaml-unknown-elements',
    way: 'manifest',
    make: () =>
      `${HEAD}records:\n  - objectClass: resident\n    map:\n${lines(8000, (i) => `      - { to: resident.nothing${i}, from: a }`)}`,
    refused: /\w/,
  },
  {
    id: 'yaml-conversion-circles',
    way: 'manifest',
    make: () => `${HEAD}conversions:\n${lines(3000, (i) => `  c${i}: [c${(i + 1) % 3000}, c${(i + 2) % 3000}]`)}`,
    refused: /\w/,
  },
  { id: 'yaml-half-a-megabyte', way: 'manifest', make: () => 'x'.repeat(600_000), refused: /characters/ },
  {
    id: 'yaml-many-expressions',
    way: 'manifest',
    make: () =>
      `${HEAD}records:\n  - objectClass: resident\n    map:\n${lines(5000, (i) => `      - { to: resident.name, jsonata: "${'('.repeat(20)}${i}${')'.repeat(20)}" }`)}`,
    refused: /\w/,
  },
  {
    id: 'yaml-deep-expression',
    way: 'manifest',
    make: () =>
      `${HEAD}check: { operation: { path: / } }\nrecords:\n  - objectClass: resident\n    map:\n      - { to: resident.name, jsonata: "${'('.repeat(100_000)}" }`,
    refused: /\w/,
  },
  {
    id: 'yaml-wide-schema',
    way: 'manifest',
    make: () => `${HEAD.replace('rest', 'graphql')}schema: |\n${lines(9000, (i) => `  type T${i} { a: T${(i + 1) % 9000} }`)}`,
    refused: /\w/,
  },
  // JSONata: F2.
  ...[
    ['range-of-ranges', '[1..3000].[1..3000]'],
    ['pad', '$length($pad("x", 900000000))'],
    ['pads', '$map([1..100], function($i) { $pad("x", 30000000) })'],
    ['doubled', '($d := function($s, $n) { $n = 0 ? $s : $d($s & $s, $n - 1) }; $length($d("xxxxxxxx", 40)))'],
    ['endless', '($f := function($n) { $f($n + 1) }; $f(0))'],
    ['growing-list', '($f := function($l) { $f($append($l, $l)) }; $f([1..1000]))'],
    ['deep', '($f := function($n) { 1 + $f($n + 1) }; $f(0))'],
    ['regex', '$match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /^(a+)+$/).match'],
    ['replace', '$replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /(a|aa)+$/, "b")'],
    ['sort', '$count($sort([1..3000000], function($a, $b) { $a < $b }))'],
    ['long-value', '$pad("x", 5000000)'],
    ['split', '$count($split($pad("x", 50000000, ","), ","))'],
  ].map(
    ([id = '', expression = '']): Hostile => ({
      id: `jsonata-${id}`,
      way: 'expression',
      make: () => expression,
      refused: /the expression/,
    }),
  ),
  // Ends with the right sum, in memory that is bounded.
  { id: 'jsonata-range', way: 'expression', make: () => '$sum([1..9999999])', refused: 'either' },
  // SDL, OpenAPI, WSDL, samples: F3.
  {
    id: 'sdl-self-30',
    way: 'graphql',
    make: () => `type Query{a:A} type A{${times(30, (i) => `f${i}:A`).join(' ')}}`,
    refused: null,
  },
  {
    id: 'sdl-all-of-all',
    way: 'graphql',
    make: () => `type Query{a:T0} ${lines(60, (i) => `type T${i}{${times(60, (j) => `f${j}:T${j}`).join(' ')}}`)}`,
    refused: null,
  },
  {
    id: 'sdl-many-roots',
    way: 'graphql',
    make: () =>
      `type Query{${times(3000, (i) => `q${i}(a:I):A`).join(' ')}} input I{${times(9, (i) => `f${i}:I`).join(' ')}} type A{${times(9, (i) => `f${i}:A`).join(' ')}}`,
    refused: STUCK,
  },
  {
    id: 'sdl-deep-lists',
    way: 'graphql',
    make: () => `type Query{a:${'['.repeat(20_000)}Int${']'.repeat(20_000)}}`,
    refused: /\w/,
  },
  { id: 'sdl-not', way: 'graphql', make: () => `{"data":${'['.repeat(100_000)}`, refused: /neither a GraphQL schema/ },
  { id: 'openapi-8x5', way: 'openapi', make: () => openapi(8, 5, object), refused: null },
  { id: 'openapi-8x8', way: 'openapi', make: () => openapi(8, 8, object), refused: STUCK },
  { id: 'openapi-all-of', way: 'openapi', make: () => openapi(20, 6, (_, inner) => ({ allOf: inner })), refused: STUCK },
  {
    id: 'openapi-items',
    way: 'openapi',
    make: () =>
      json({
        openapi: '3.0.0',
        paths: {
          '/a': {
            get: { responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/L' } } } } } },
          },
        },
        components: { schemas: { L: { type: 'array', items: { $ref: '#/components/schemas/L' } } } },
      }),
    refused: null,
  },
  {
    id: 'openapi-question-marks',
    way: 'openapi',
    make: () => `openapi: 3.0.0\npaths:\n  ${'? '.repeat(400)}`,
    refused: /cannot be used|processor time/,
  },
  {
    id: 'openapi-outside',
    way: 'openapi',
    make: () =>
      json({ openapi: '3.0.0', paths: { '/a': { $ref: 'file:///etc/passwd' }, '/b': { $ref: 'http://127.0.0.1:1/x' } } }),
    refused: null,
  },
  {
    id: 'openapi-many-paths',
    way: 'openapi',
    make: () => json({ openapi: '3.0.0', paths: Object.fromEntries(times(6000, (i) => [`/a${i}`, { get: { responses: {} } }])) }),
    refused: null,
  },
  { id: 'wsdl-self-20', way: 'wsdl', make: () => selfTyped(20), refused: null },
  { id: 'wsdl-deep', way: 'wsdl', make: () => deepXml(50_000), refused: /cannot be used/ },
  {
    id: 'wsdl-entities',
    way: 'wsdl',
    make: () => `<!DOCTYPE a [${lines(10, (i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`)}]><a>&e10;</a>`,
    refused: /cannot be used/,
  },
  { id: 'wsdl-many-tags', way: 'wsdl', make: () => `<a>${'<b/>'.repeat(400_000)}</a>`, refused: /\w/ },
  {
    id: 'sample-deep-json',
    way: 'sample',
    name: 'a.json',
    make: () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    refused: /cannot be used|too deeply/,
  },
  {
    id: 'sample-wide-csv',
    way: 'sample',
    name: 'a.csv',
    make: () => `${times(100_000, (i) => `c${i}`).join(',')}\n${times(100_000, () => '1').join(',')}`,
    refused: /\w/,
  },
  { id: 'sample-bomb', way: 'sample', name: 'a.xlsx', make: () => workbook(rows(60_000, 12)), refused: /\w/ },
  { id: 'sample-deep-xml', way: 'sample', name: 'a.xml', make: () => deepXml(50_000), refused: /cannot be used/ },
  // Files of forms: F3, 18.
  ...[4, 7].map(
    (n): Hostile => ({ id: `schema-meets-itself-${n}`, way: 'form', name: 'a.json', make: () => meeting(n), refused: 'either' }),
  ),
  { id: 'schema-8x8', way: 'form', name: 'a.json', make: () => schema(8, 8), refused: /fields|processor time|memory/ },
  {
    id: 'schema-all-of-itself',
    way: 'form',
    name: 'a.json',
    make: () => json({ $schema: 'x', allOf: times(9, () => ({ $ref: '#' })) }),
    refused: /\w/,
  },
  { id: 'questionnaire-3000-deep', way: 'form', name: 'a.json', make: () => sections(3000), refused: 'either' },
  { id: 'questionnaire-100000-deep', way: 'form', name: 'a.json', make: () => sections(100_000), refused: /\w/ },
  {
    id: 'json-100000-fields',
    way: 'form',
    name: 'a.json',
    make: () =>
      json({ forms: [{ key: 'a', title: '长', fields: times(100_000, (i) => ({ code: `c${i}`, label: `字段${i}` })) }] }),
    refused: /100000 fields/,
  },
  {
    id: 'json-many-forms',
    way: 'form',
    name: 'a.json',
    make: () =>
      json({
        forms: times(2000, (n) => ({
          key: `k${n}`,
          title: `表${n}`,
          fields: times(20, (i) => ({ code: `c${i}`, label: `字段${i}` })),
        })),
      }),
    refused: /40000 fields/,
  },
  {
    id: 'xlsx-rows-30-mb',
    way: 'form',
    name: 'a.xlsx',
    make: () => workbook(rows(20_000, 20)),
    refused: /processor time|memory|unpacks/,
  },
  { id: 'xlsx-rows-60-mb', way: 'form', name: 'a.xlsx', make: () => workbook(rows(60_000, 20)), refused: /unpacks to \d+ MB/ },
  {
    id: 'xlsx-one-long-text',
    way: 'form',
    name: 'a.xlsx',
    make: () => workbook(`<sheetData><row r="1">${text('A1', 'x'.repeat(60_000_000))}</row></sheetData>`),
    refused: /unpacks to \d+ MB/,
  },
  { id: 'xlsx-directory-lies', way: 'form', name: 'a.xlsx', make: lyingZip, refused: /\w/ },
  {
    id: 'xlsx-many-parts',
    way: 'form',
    name: 'a.xlsx',
    make: () => workbook(CARD, Object.fromEntries(times(5000, (i) => [`xl/media/p${i}.xml`, '<a/>']))),
    refused: /parts/,
  },
  {
    id: 'xlsx-choices-on-columns',
    way: 'form',
    name: 'a.xlsx',
    make: () => workbook(`${CARD}${validation('A1:XFD1048576', '"男,女"')}`),
    refused: 'either',
  },
  {
    id: 'xlsx-choices-from-everywhere',
    way: 'form',
    name: 'a.xlsx',
    make: () => workbook(`${CARD}${validation('B2:B3', '$A$1:$XFD$1048576')}`),
    refused: 'either',
  },
  {
    id: 'xlsx-last-cell',
    way: 'form',
    name: 'a.xlsx',
    make: () =>
      workbook(
        `<sheetData><row r="1">${text('A1', '登记表')}</row><row r="1048576">${text('XFD1048576', '姓名')}</row></sheetData>`,
      ),
    refused: /\w/,
  },
  {
    id: 'xlsx-merged-whole',
    way: 'form',
    name: 'a.xlsx',
    make: () => workbook(`${CARD}<mergeCells count="1"><mergeCell ref="D1:XFD1048576"/></mergeCells>`),
    refused: /\w/,
  },
  { id: 'xlsx-deep-xml', way: 'form', name: 'a.xlsx', make: () => workbook(deepXml(200_000)), refused: /\w/ },
  {
    id: 'xlsx-entities',
    way: 'form',
    name: 'a.xlsx',
    make: () => workbook(CARD, { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY e "xxxxxxxxxx">]><sst>&e;</sst>' }),
    refused: 'either',
  },
  { id: 'csv-one-line', way: 'form', name: 'a.csv', make: () => times(700_000, () => 'a').join(','), refused: /\w/ },
  { id: 'csv-open-quote', way: 'form', name: 'a.csv', make: () => `"${'x'.repeat(20_000_000)}`, refused: /\w/ },
  { id: 'csv-18-mb', way: 'form', name: 'a.csv', make: () => lines(1_500_000, (i) => `${i},a,b`), refused: /\w/ },
  { id: 'csv-quotes', way: 'form', name: 'a.csv', make: () => '""'.repeat(4_000_000), refused: 'either' },
  // Lists of accounts, and printing.
  {
    id: 'accounts-900-kb',
    way: 'accounts',
    make: () => `username,account\n${lines(100_000, (i) => `u${i},${i}`)}`,
    refused: /At most 5000 rows/,
  },
  { id: 'accounts-open-quote', way: 'accounts', make: () => `username,account\n"${'x'.repeat(900_000)}`, refused: /not a CSV/ },
  { id: 'print-long-values', way: 'print', make: () => 'x'.repeat(20_000), refused: /processor time|memory|larger/ },
]
