// Published hostile documents: Fifield's zip bomb of overlapping files (2019), billion laughs and quadratic blowup (XML, YAML),
// external entities, odd references from the JSON Schema Test Suite, thousands of fields and directives (graphql-js advisories),
// keys that pollute prototypes. Also hostile files and answers of a department's system.
import { deepXml, type Hostile, json, lines, lyingZip, rows, text, times, workbook, wsdl } from './hostile-makers.ts'

const refs = (properties: Record<string, unknown>, $defs: Record<string, unknown>) =>
  json({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: '引用', properties, $defs })

/** Every entry of the directory names the same packed bytes. */
function overlappingZip(entries: number): Uint8Array {
  const bytes = Buffer.from(workbook(rows(1000, 12)))
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const start = bytes.readUInt32LE(end + 16)
  const directory = bytes.subarray(start, end)
  const part = Buffer.from('xl/worksheets/sheet1.xml')
  let at = 0
  while (!directory.subarray(at + 46, at + 46 + part.length).equals(part))
    at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  const entry = directory.subarray(at, at + 46 + part.length)
  const copies = times(entries, (i) => {
    const copy = Buffer.from(entry)
    copy.write(`xl/worksheets/s${String(i).padStart(5, '0')}.xml`.slice(0, part.length), 46, 'latin1')
    return copy
  })
  const trailer = Buffer.from(bytes.subarray(end))
  const grown = Buffer.concat([directory, ...copies])
  trailer.writeUInt32LE(grown.length, 12)
  for (const place of [8, 10]) trailer.writeUInt16LE((trailer.readUInt16LE(place) + entries) & 0xffff, place)
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), grown, trailer]))
}

const sparse = (columns: number, count: number) =>
  `<sheetData><row r="1">${times(columns, (c) => text(`${column(c)}1`, `列${c}`)).join('')}</row>${times(count, (r) => `<row r="${r + 2}">${text(`A${r + 2}`, 'x')}</row>`).join('')}</sheetData>`
/** One text of 32,000 signs, shown by so many cells. */
const sharing = (cells: number) =>
  `<sheetData><row r="1">${text('A1', 'a')}</row>${times(cells, (r) => `<row r="${r + 2}"><c r="A${r + 2}" t="s"><v>0</v></c></row>`).join('')}</sheetData>`
const SHARED = `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'字'.repeat(32_000)}</t></si></sst>`
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WITH_SHARED = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
const column = (n: number): string => (n < 0 ? '' : column(Math.floor(n / 26) - 1) + String.fromCharCode(65 + (n % 26)))

export const HOSTILE_PUBLISHED: readonly Hostile[] = [
  { id: 'zip-overlapping', way: 'form', name: 'a.xlsx', make: () => overlappingZip(1500), refused: /unpacks to \d+ MB/ },
  {
    id: 'yaml-billion-laughs',
    way: 'openapi',
    make: () =>
      `openapi: 3.0.0\na: &a ["lol","lol","lol","lol","lol","lol","lol","lol","lol"]\n${lines(8, (i) => `${'bcdefghi'[i]}: &${'bcdefghi'[i]} [${times(9, () => `*${'abcdefgh'[i]}`).join(',')}]`)}\npaths: {}`,
    refused: /neither JSON nor YAML/,
  },
  {
    id: 'xml-quadratic-blowup',
    way: 'wsdl',
    make: () => `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(50_000)}">]><a>${'&x;'.repeat(50_000)}</a>`,
    refused: /cannot be used/,
  },
  {
    id: 'xml-external-entity',
    way: 'wsdl',
    make: () => '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    refused: /cannot be used/,
  },
  {
    id: 'wsdl-group-of-itself',
    way: 'wsdl',
    make: () =>
      wsdl(
        `<s:complexType name="T"><s:complexContent><s:extension base="x:T"><s:sequence><s:element name="f" type="x:T"/></s:sequence></s:extension></s:complexContent></s:complexType><s:element name="e" type="x:T"/>`,
        'e',
      ),
    refused: 'either',
  },
  {
    id: 'json-schema-ref-circle',
    way: 'form',
    name: 'a.json',
    make: () =>
      refs({ a: { $ref: '#/$defs/a' } }, { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/c' }, c: { $ref: '#/$defs/a' } }),
    refused: 'either',
  },
  {
    id: 'json-schema-odd-refs',
    way: 'form',
    name: 'a.json',
    make: () =>
      refs(
        {
          a: { $ref: '#/$defs/slash~1field' },
          b: { $ref: '#/$defs/percent%25field' },
          c: { $ref: 'urn:uuid:deadbeef-1234-ff00-00ff-4321feebdaed' },
          d: { $ref: 'http://localhost:1234/draft2020-12/integer.json' },
          e: { $ref: '#/properties/e' },
          f: { $dynamicRef: '#node' },
          $ref: { type: 'string' },
          g: { $ref: '#/$defs/__proto__/constructor' },
        },
        { 'slash/field': { type: 'integer' }, 'percent%field': { $dynamicAnchor: 'node', allOf: [{ $dynamicRef: '#node' }] } },
      ),
    refused: 'either',
  },
  {
    id: 'json-schema-prototype',
    way: 'form',
    name: 'a.json',
    make: () =>
      '{"$schema":"x","title":"原型","properties":{"__proto__":{"type":"object","properties":{"constructor":{"$ref":"#"}}}}}',
    refused: 'either',
  },
  {
    id: 'sdl-directives-10000',
    way: 'graphql',
    make: () => `type Query{a:Int} type A ${'@a '.repeat(10_000)}{b:Int}`,
    refused: /neither a GraphQL schema/,
  },
  {
    id: 'sdl-deep-default',
    way: 'graphql',
    make: () => `type Query{a(i:I=${'{i:'.repeat(20_000)}null${'}'.repeat(20_000)}):Int} input I{i:I}`,
    refused: /neither a GraphQL schema/,
  },
  {
    id: 'sdl-interface-circle',
    way: 'graphql',
    make: () => `type Query{a:I0} ${lines(300, (i) => `interface I${i} implements I${(i + 1) % 300} {a:I${(i + 7) % 300}}`)}`,
    refused: 'either',
  },
  // Files of a department's system.
  {
    id: 'pull-last-cell',
    way: 'file',
    make: () =>
      workbook(`<sheetData><row r="1">${text('A1', 'a')}</row><row r="1048576">${text('XFD1048576', 'b')}</row></sheetData>`),
    refused: /takes more than it may.*memory/,
  },
  {
    id: 'pull-wide-and-empty',
    way: 'file',
    make: () => workbook(sparse(16_384, 1500)),
    refused: /spans 1500 rows of 16384 columns|takes more/,
  },
  { id: 'pull-directory-lies', way: 'file', make: lyingZip, refused: /not a workbook/ },
  { id: 'pull-overlapping', way: 'file', make: () => overlappingZip(1500), refused: /unpacks to more than it may/ },
  {
    id: 'pull-one-text-everywhere',
    way: 'file',
    make: () => workbook(sharing(100_000), { 'xl/sharedStrings.xml': SHARED, 'xl/_rels/workbook.xml.rels': WITH_SHARED }),
    refused: /the texts of the sheet come to more than they may/,
  },
  { id: 'pull-deep-xml', way: 'file', make: () => workbook(deepXml(200_000)), refused: /not a workbook/ },
  {
    id: 'pull-deep-json',
    way: 'file',
    name: 'a.json',
    make: () => '['.repeat(3_000_000) + ']'.repeat(3_000_000),
    refused: /nested too deeply|memory/,
  },
  // What a department's system answers.
  {
    id: 'reply-attributes',
    way: 'reply',
    make: () => `<a ${times(600_000, (i) => `a${i}="${i % 10}"`).join(' ')}/>`,
    refused: /processor time|memory/,
  },
  { id: 'reply-names', way: 'reply', make: () => `<a>${times(150_000, (i) => `<b${i}>1</b${i}>`).join('')}</a>`, refused: null },
  { id: 'reply-entities', way: 'reply', make: () => `<a>${'&lt;'.repeat(1_500_000)}</a>`, refused: null },
  { id: 'reply-deep-xml', way: 'reply', make: () => deepXml(200_000), refused: /not what was agreed/ },
  {
    id: 'reply-billion-laughs',
    way: 'reply',
    make: () =>
      `<!DOCTYPE a [${lines(10, (i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`)}]><a>&e10;${'x'.repeat(100_000)}</a>`,
    refused: /not what was agreed/,
  },
  { id: 'reply-decimals', way: 'reply', make: () => `[${'1.5,'.repeat(1_900_000)}1]`, refused: null },
  {
    id: 'reply-deep-json',
    way: 'reply',
    make: () => '['.repeat(3_000_000) + ']'.repeat(3_000_000),
    refused: /nested too deeply|memory/,
  },
  { id: 'reply-wide-json', way: 'reply', make: () => `{${times(300_000, (i) => `"k${i}":1`).join(',')}}`, refused: null },
]
