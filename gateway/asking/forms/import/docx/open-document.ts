// Opens a Word document as a workbook: each of its forms is a sheet, so that the same recogniser reads it.
import { strFromU8 } from 'fflate'
import { unpackZip } from '../../../../../connectors/zip/index.ts'
import type { Label } from '../../../../../schema/index.ts'
import type { Sheet, Workbook } from '../xlsx/open-workbook.ts'
import { type Cell, type Cells, CHOICES } from '../xlsx/read-cells.ts'
import { cellName, type Range } from '../xlsx/reference.ts'
import { attribute, eachTag } from '../xlsx/xml-tags.ts'
import { type FormBlock, formsOfDocument } from './forms-of-document.ts'
import { type Block, type DocumentCell, isTable, readBody } from './read-body.ts'

const [PLAIN, BORDERED] = [0, 1]
const MOST_ROWS = 2000

export function openDocument(name: string, bytes: Uint8Array): Workbook | { problem: Label } {
  let blocks: Block[]
  try {
    const files = unpackZip(bytes, (f) => /\.(?:xml|rels)$/.test(f.name) && !/\/(?:theme|media|embeddings)\//.test(f.name))
    const part = (path: string) => (files[path] ? strFromU8(files[path] as Uint8Array) : undefined)
    const xml = part(bodyPath(part('_rels/.rels') ?? ''))
    if (xml === undefined) return { problem: BROKEN }
    blocks = readBody(xml)
  } catch {
    return { problem: BROKEN }
  }
  const title = name.replace(/^.*\//, '').replace(/\.\w+$/, '')
  const forms = formsOfDocument(blocks)
  if (forms.length === 0) return { problem: NOTHING }
  const sheets = forms.map((form, i): Sheet => {
    const cells = cellsOf(form)
    const own = forms.length > 1 ? `${title} ${i + 1}` : title
    return { name: own, isVisible: true, cells: () => cells, notes: () => new Map() }
  })
  return { sheets, nameOf: () => undefined, isBordered: (style) => style === BORDERED }
}

function bodyPath(relations: string): string {
  let path = 'word/document.xml'
  eachTag(relations, ({ name, attributes }) => {
    if (name === 'Relationship' && attribute(attributes, 'Type')?.endsWith('/officeDocument'))
      path = (attribute(attributes, 'Target') ?? path).replace(/^\//, '')
  })
  return path
}

function cellsOf(form: readonly FormBlock[]): Cells {
  const rows = new Map<number, Map<number, Cell>>()
  const cells: Cells = {
    rows,
    styleOf: () => undefined,
    width: Math.max(1, ...form.flatMap((b) => ('rows' in b ? b.rows.map((row) => row.at(-1)?.right ?? 1) : [1]))),
    height: 0,
    merges: [],
    validations: [],
    problems: [],
    hidden: { rows: new Set(), columns: new Set() },
    isCut: false,
  }
  let r = 0
  for (const block of form) {
    if ('line' in block) {
      if (++r > MOST_ROWS) break
      rows.set(r, new Map([[1, { text: block.line, style: PLAIN, isData: false }]]))
      if (cells.width > 1) cells.merges.push({ top: r, left: 1, bottom: r, right: cells.width })
      continue
    }
    const open = new Map<number, Range>()
    for (const row of block.rows) {
      if (++r > MOST_ROWS) break
      rows.set(r, new Map())
      for (const cell of row) {
        const begun = cell.isContinued ? open.get(cell.left) : undefined
        if (begun) begun.bottom = r
        else open.set(cell.left, place(cells, rows.get(r) as Map<number, Cell>, cell, r))
      }
    }
  }
  cells.height = Math.min(r, MOST_ROWS)
  cells.merges = cells.merges.filter((m) => m.bottom > m.top || m.right > m.left)
  return cells
}

function place(cells: Cells, row: Map<number, Cell>, { left, right, blocks, choices }: DocumentCell, r: number): Range {
  const range: Range = { top: r, left, bottom: r, right }
  const text = textOf(blocks)
  row.set(left, { text, style: BORDERED, isData: /^-?\d+(?:\.\d+)?$/.test(text) })
  cells.merges.push(range)
  if (choices.length > 0)
    cells.validations.push({
      ...CHOICES,
      ranges: [range],
      formula: `"${choices.map((c) => c.replaceAll(',', '，').replaceAll('"', '""')).join(',')}"`,
    })
  if (blocks.some(isTable)) cells.problems.push({ cell: cellName(r, left), message: NESTED })
  return range
}

/** A place for a date or a signature is a blank. */
const SIGNED = /年[\s_＿]*月[\s_＿]*日|^[（(][^（）()]{0,12}[章字名][)）]$/
const OF_SIGNING =
  /负责人|经办人|审核人|审批人|申请人|承办人|本人|单位|部门|领导|主管|签字|签名|签章|盖章|公章|[年月日时分\s_＿:：、（）()]/g

function textOf(blocks: readonly Block[]): string {
  const text = blocks
    .flatMap((b) => (isTable(b) ? [] : [b.text.trim()]))
    .filter((line) => line !== '')
    .join('\n')
  const isBlank = /^[\s_＿]*$/.test(text) || (SIGNED.test(text) && text.replace(OF_SIGNING, '') === '')
  // 姓____名: letters spread with an underlined gap.
  return isBlank ? '' : text.replace(/^(\p{Script=Han})[\s_]+(\p{Script=Han})(?=[:：]?$)/u, '$1$2')
}

const BROKEN: Label = {
  zh: '文档残缺，未能读取：请在 Word 或 WPS 中打开，另存为 .docx 再导入。',
  en: 'The document is broken and could not be read: open it in Word or WPS, save it as .docx and import that.',
}
const NOTHING: Label = {
  zh: '文档里没有表格，也没有待填的空白，不像是报表。',
  en: 'The document holds no table and no blanks to fill; it is no form.',
}
const NESTED: Label = {
  zh: '此格里还有一张表，其中的栏目未读取：请把它移到外面再导入。',
  en: 'This cell holds another table, whose fields were not read: move it outside and import the file again.',
}
