// Files of forms, lists of accounts and values to print, as an attacker would submit them.
import {
  CARD,
  deepXml,
  type Hostile,
  json,
  lines,
  lyingZip,
  meeting,
  rows,
  schema,
  sections,
  text,
  times,
  validation,
  workbook,
} from './hostile-makers.ts'

export const HOSTILE_FILES: readonly Hostile[] = [
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
    refused: 'either',
  },
  { id: 'questionnaire-3000-deep', way: 'form', name: 'a.json', make: () => sections(3000), refused: 'either' },
  { id: 'questionnaire-100000-deep', way: 'form', name: 'a.json', make: () => sections(100_000), refused: 'either' },
  {
    id: 'json-100000-fields',
    way: 'form',
    name: 'a.json',
    make: () =>
      json({ forms: [{ key: 'a', title: '长', fields: times(100_000, (i) => ({ code: `c${i}`, label: `字段${i}` })) }] }),
    refused: /2000 fields/,
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
    refused: 'either',
  },
  { id: 'xlsx-rows-60-mb', way: 'form', name: 'a.xlsx', make: () => workbook(rows(60_000, 20)), refused: /unpacks to \d+ MB/ },
  {
    id: 'xlsx-one-long-text',
    way: 'form',
    name: 'a.xlsx',
    make: () => workbook(`<sheetData><row r="1">${text('A1', 'x'.repeat(60_000_000))}</row></sheetData>`),
    refused: /unpacks to \d+ MB/,
  },
  { id: 'xlsx-directory-lies', way: 'form', name: 'a.xlsx', make: lyingZip, refused: /broken/ },
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
    refused: /No table/,
  },
  {
    id: 'xlsx-merged-whole',
    way: 'form',
    name: 'a.xlsx',
    make: () => workbook(`${CARD}<mergeCells count="1"><mergeCell ref="D1:XFD1048576"/></mergeCells>`),
    refused: /not clear whether the text of this cell is a label/,
  },
  { id: 'xlsx-deep-xml', way: 'form', name: 'a.xlsx', make: () => workbook(deepXml(200_000)), refused: /broken/ },
  {
    id: 'xlsx-entities',
    way: 'form',
    name: 'a.xlsx',
    make: () => workbook(CARD, { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY e "xxxxxxxxxx">]><sst>&e;</sst>' }),
    refused: 'either',
  },
  { id: 'csv-one-line', way: 'form', name: 'a.csv', make: () => times(700_000, () => 'a').join(','), refused: /2000 fields/ },
  { id: 'csv-open-quote', way: 'form', name: 'a.csv', make: () => `"${'x'.repeat(20_000_000)}`, refused: /larger than 20 MB/ },
  {
    id: 'csv-18-mb',
    way: 'form',
    name: 'a.csv',
    make: () => lines(1_500_000, (i) => `${i},a,b`),
    refused: /processor time|memory|fields/,
  },
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
