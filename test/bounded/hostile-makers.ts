// Builds the parts of hostile documents: workbooks, schemas, nested structures.
import { strToU8, zipSync } from 'fflate'

export const times = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i))
export const lines = (n: number, one: (i: number) => string) => times(n, one).join('\n')
export const json = JSON.stringify

export const HEAD = 'manifest: 1\nid: hostile\nkind: rest\ndepartment: { id: hostile, name: { zh: 坏, en: Bad } }\n'

const SYSTEM = 'system: { origin: "https://a.example.gov.cn" }\n'
/** A manifest that is complete except for the mapped rows. */
export const manifestOf = (map: string) =>
  `${HEAD}${SYSTEM}check: { operation: { path: / } }
records:
  - objectClass: resident
    operation: { path: /people, query: { id: "\${identifiers}" } }
    rows: people
    identifier: id
    map:
${map}`
export const graphqlManifestOf = (schema: string) =>
  `${HEAD.replace('rest', 'graphql')}${SYSTEM}check: { operation: { document: "{ nothing }" } }
records:
  - objectClass: resident
    operation: { document: "query($identifiers: [ID!]) { a }", variables: { identifiers: "\${identifiers}" } }
    rows: a
    identifier: id
    map: [{ to: resident.name, from: a }]
schema: |
${schema}`

/** Level `i` names level `i + 1` `wide` times. */
export const openapi = (levels: number, wide: number, of: (name: string, inner: object[]) => object) =>
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
export const object = (_: string, inner: object[]) => ({
  type: 'object',
  properties: Object.fromEntries(inner.map((one, i) => [`p${i}`, one])),
})

export const meeting = (n: number) =>
  json({ $schema: 'x', title: '自引', properties: Object.fromEntries(times(n, (i) => [`p${i}`, { $ref: '#' }])) })
export const schema = (levels: number, wide: number) =>
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
export function workbook(sheet: string, more: Record<string, string> = {}): Uint8Array {
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

export const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
export const CARD = `<sheetData><row r="1">${text('A1', '登记表')}</row><row r="2">${text('A2', '姓名')}<c r="B2"/></row><row r="3">${text('A3', '电话')}<c r="B3"/></row></sheetData>`
export const rows = (n: number, columns: number) =>
  `<sheetData>${times(n, (r) => `<row r="${r + 1}">${times(columns, (c) => text(`${String.fromCharCode(65 + c)}${r + 1}`, `值${r}`)).join('')}</row>`).join('')}</sheetData>`
export const validation = (sqref: string, formula: string) =>
  `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" promptTitle="填" prompt="请选择" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`

/** A zip of one part whose directory claims that it is small. */
export function lyingZip(): Uint8Array {
  const bytes = Buffer.from(workbook(rows(40_000, 12)))
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1'))
    if (bytes.subarray(at + 46, at + 46 + name.length).equals(name)) bytes.writeUInt32LE(1000, at + 24)
  return new Uint8Array(bytes)
}

export const wsdl = (types: string, element: string) =>
  `<?xml version="1.0"?><definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:x="urn:x" xmlns:s="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x"><types><s:schema targetNamespace="urn:x">${types}</s:schema></types><message name="in"><part name="p" element="x:${element}"/></message><message name="out"><part name="p" element="x:${element}"/></message><portType name="P"><operation name="query"><input message="x:in"/><output message="x:out"/></operation></portType><binding name="B" type="x:P"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/><operation name="query"><soap:operation soapAction="q"/><input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation></binding><service name="S"><port name="p" binding="x:B"><soap:address location="http://localhost/a"/></port></service></definitions>`
export const selfTyped = (n: number) =>
  wsdl(
    `<s:complexType name="T"><s:sequence>${times(n, (i) => `<s:element name="f${i}" type="x:T" minOccurs="0"/>`).join('')}</s:sequence></s:complexType><s:element name="e" type="x:T"/>`,
    'e',
  )
export const deepXml = (n: number) => `${'<a>'.repeat(n)}${'</a>'.repeat(n)}`

export const sections = (n: number) =>
  `${json({ resourceType: 'Questionnaire', id: 'q', title: '深' }).slice(0, -1)},"item":[${deepJson(n)}]}`
const deepJson = (n: number) =>
  `${'{"linkId":"g","text":"组","type":"group","item":['.repeat(n)}{"linkId":"x","text":"字段","type":"string"}${']}'.repeat(n)}`

export type Way =
  | 'manifest'
  | 'head'
  | 'graphql'
  | 'openapi'
  | 'wsdl'
  | 'sample'
  | 'form'
  | 'expression'
  | 'accounts'
  | 'print'
  | 'file'
  | 'reply'

export interface Hostile {
  id: string
  way: Way
  /** Its name decides how a file is read. */
  name?: string
  make(): string | Uint8Array
  /** Words of the refusal; null if the reader has a correct and bounded answer; 'either' if both are allowed. */
  refused: RegExp | null | 'either'
}
