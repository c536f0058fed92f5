// Workbooks made part by part, for features no library writes: rules on columns, prefixes, formulas without values, broken cells.
import { strToU8, zipSync } from 'fflate'
import { expect } from 'vitest'
import { readForms } from '../../gateway/asking/forms/import/read-forms.ts'

export interface RawSheet {
  name: string
  /** Rows of cells: text, a number, null for blank with a border, undefined for nothing, or a cell's XML without its place. */
  rows: (string | number | null | undefined | { xml: string })[][]
  merges?: string[]
  /** What follows the cells: rules, extensions. */
  after?: string
  hidden?: boolean
  /** What comes before the cells: widths of columns. */
  before?: string
  /** Attributes of rows, by number. */
  rowAttributes?: Record<number, string>
  /** Nothing has lines. */
  isUnlined?: boolean
}

interface RawOptions {
  /** Prefix of every element, as some programs write it. */
  prefix?: string
  names?: Record<string, string>
  parts?: Record<string, string>
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const letters = (n: number): string =>
  (n > 26 ? letters(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(65 + ((n - 1) % 26))

export function rawWorkbook(sheets: RawSheet[], { prefix = '', names = {}, parts = {} }: RawOptions = {}): Uint8Array {
  const prefixed = (xml: string) =>
    prefix === ''
      ? xml
      : xml.replace(`xmlns="${MAIN}"`, `xmlns:${prefix}="${MAIN}"`).replace(/<(\/?)(?![?!/])(?=[A-Za-z])/g, `<$1${prefix}:`)
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  const files: Record<string, string> = {
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, i) => relation(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
        relation(100, 'styles', 'styles.xml'),
    ),
    'xl/workbook.xml': prefixed(
      `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
        .map((s, i) => `<sheet name="${s.name}" sheetId="${i + 1}"${s.hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`)
        .join('')}</sheets><definedNames>${Object.entries(names)
        .map(([name, of]) => `<definedName name="${name}">${escaped(of)}</definedName>`)
        .join('')}</definedNames></workbook>`,
    ),
    // Style 1 has lines, style 2 is a date.
    'xl/styles.xml': prefixed(
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;mm&quot;月&quot;dd&quot;日&quot;"/></numFmts><borders count="2"><border><left/><right/><top/><bottom/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellXfs count="3"><xf numFmtId="0" borderId="0"/><xf numFmtId="0" borderId="1"/><xf numFmtId="170" borderId="1"/></cellXfs></styleSheet>`,
    ),
    ...parts,
  }
  for (const [i, sheet] of sheets.entries())
    files[`xl/worksheets/sheet${i + 1}.xml`] = prefixed(
      `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${sheet.before ?? ''}<sheetData>${sheet.rows
        .map(
          (row, r) =>
            `<row r="${r + 1}"${sheet.rowAttributes?.[r + 1] ?? ''}>${row
              .map((cell, c) => {
                const at = `r="${letters(c + 1)}${r + 1}"`
                if (cell === undefined) return ''
                const style = sheet.isUnlined ? 0 : 1
                if (cell === null) return `<c ${at} s="${style}"/>`
                if (typeof cell === 'object') return cell.xml.replace('<c', `<c ${at}`)
                return typeof cell === 'number'
                  ? `<c ${at} s="${style}"><v>${cell}</v></c>`
                  : `<c ${at} s="${style}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
              })
              .join('')}</row>`,
        )
        .join(
          '',
        )}</sheetData>${sheet.merges?.length ? `<mergeCells>${sheet.merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>` : ''}${sheet.after ?? ''}</worksheet>`,
    )
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])))
}

/** A register of visits: title, header, five numbered rows. */
export const visits = (after = ''): RawSheet => ({
  name: '登记表',
  rows: [
    ['困难群众走访登记表'],
    ['序号', '姓名', '身份证号', '性别', '联系电话'],
    ...[1, 2, 3, 4, 5].map((n) => [n, null, null, null, null]),
  ],
  merges: ['A1:E1'],
  after,
})

export const readSheets = (sheets: RawSheet[], options?: RawOptions) =>
  readForms({ name: '报表.xlsx', bytes: rawWorkbook(sheets, options) })

export const labelsOf = (form: { fields: { label: string }[] } | undefined) => form?.fields.map((f) => f.label)

export const rule = (where: string, formula: string) =>
  `<dataValidation type="list" sqref="${where}"><formula1>${formula.replaceAll('"', '&quot;')}</formula1></dataValidation>`
export const rules = (...all: string[]) => `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`

/** Somebody's words and numbers, none of which may come out anywhere. */
const PERSONS = ['甲某某', '张冬镇', '王小二', '李某', '990101199001011230', '13800000000', '某某村三组', '某某办公室']
export const tellsNobody = (result: Awaited<ReturnType<typeof readForms>>) => {
  const said = JSON.stringify(result)
  for (const words of PERSONS) expect(said).not.toContain(words)
}
