// Reads the body of a Word document (ECMA-376 part 1, 17) in one pass: its paragraphs and tables in order, with what a form shows as a
// blank: underlined spaces, form fields, content controls that nobody filled. Deleted and hidden text is not read.
import { attribute, eachTag, type Tag } from '../xlsx/xml-tags.ts'

export interface Paragraph {
  text: string
  isCentred: boolean
  isHeading: boolean
}

export interface DocumentCell {
  blocks: Block[]
  /** First and last column of the table's grid, from 1. */
  left: number
  right: number
  /** It belongs to the cell above. */
  isContinued: boolean
  /** The choices of a list to pick from. */
  choices: string[]
}

export interface Table {
  rows: DocumentCell[][]
}

export type Block = Paragraph | Table
export const isTable = (block: Block): block is Table => 'rows' in block

/** Tables within cells within text boxes: deeper than a workbook. */
const DEEPEST = 400
const MOST_CELLS = 50_000
const BLANK = '____'

interface Body {
  blocks: Block[]
  paragraph: Paragraph | null
  /** Blocks of text boxes that are anchored in the paragraph; they follow it. */
  floating: Block[]
  cell: DocumentCell | null
  table: { rows: DocumentCell[][]; column: number; isDeleted: boolean } | null
}

const bodyOf = (cell: DocumentCell | null): Body => ({ blocks: [], paragraph: null, floating: [], cell, table: null })

export function readBody(xml: string): Block[] {
  const outer = bodyOf(null)
  const bodies = [outer]
  const tables: Body['table'][] = []
  const controls: { isUnfilled: boolean; choices: string[] }[] = []
  const fields: { kind: 'text' | 'box' | 'list' | 'other'; choices: string[]; isResult: boolean }[] = []
  let [isUnderlined, isHidden, inProperties, skipped, cells] = [false, false, 0, 0, 0]
  const top = () => bodies.at(-1) as Body
  const isSilent = () => isHidden || controls.some((c) => c.isUnfilled) || fields.some((f) => f.kind !== 'other' || !f.isResult)
  const write = (text: string) => {
    const { paragraph } = top()
    if (paragraph) paragraph.text += text
  }
  const add = (text: string) => {
    if (!isSilent()) write(isUnderlined && /^\s+$/.test(text) ? BLANK : text)
  }
  const offer = (choices: string[]) => top().cell?.choices.push(...choices.filter((c) => c !== ''))
  const begin: Record<string, (tag: Tag) => void> = {
    p: () => {
      top().paragraph = { text: '', isCentred: false, isHeading: false }
    },
    r: () => {
      ;[isUnderlined, isHidden] = [false, false]
    },
    u: ({ attributes }) => {
      isUnderlined = (attribute(attributes, 'val') ?? 'single') !== 'none'
    },
    vanish: ({ attributes }) => {
      isHidden = attribute(attributes, 'val') !== '0' && attribute(attributes, 'val') !== 'false'
    },
    jc: ({ attributes }) => {
      const { paragraph } = top()
      if (paragraph && attribute(attributes, 'val') === 'center') paragraph.isCentred = true
    },
    pStyle: ({ attributes }) => {
      const { paragraph } = top()
      if (paragraph && /^(?:heading|title|标题|[1-3]$)/i.test(attribute(attributes, 'val') ?? '')) paragraph.isHeading = true
    },
    tab: () => {
      if (inProperties === 0) add(isUnderlined ? BLANK : ' ')
    },
    br: () => add('\n'),
    cr: () => add('\n'),
    sym: ({ attributes }) => add(signOf(attribute(attributes, 'char') ?? '')),
    tbl: () => {
      tables.push(top().table)
      top().table = { rows: [], column: 0, isDeleted: false }
    },
    tr: () => {
      const { table } = top()
      if (!table) return
      table.rows.push([])
      ;[table.column, table.isDeleted] = [0, false]
    },
    gridBefore: ({ attributes }) => {
      const { table } = top()
      if (table) table.column += countOf(attributes)
    },
    tc: () => {
      const { table } = top()
      if (++cells > MOST_CELLS) throw new Error('too many cells')
      const left = (table?.column ?? 0) + 1
      bodies.push(bodyOf({ blocks: [], left, right: left, isContinued: false, choices: [] }))
    },
    gridSpan: ({ attributes }) => {
      const { cell } = top()
      if (cell) cell.right = cell.left + Math.max(1, countOf(attributes)) - 1
    },
    vMerge: ({ attributes }) => {
      const { cell } = top()
      if (cell) cell.isContinued = attribute(attributes, 'val') !== 'restart'
    },
    txbxContent: () => bodies.push(bodyOf(top().cell)),
    sdt: () => controls.push({ isUnfilled: false, choices: [] }),
    showingPlcHdr: () => {
      const control = controls.at(-1)
      if (control) control.isUnfilled = true
    },
    listItem: ({ attributes }) => {
      const shown = attribute(attributes, 'displayText') ?? attribute(attributes, 'value') ?? ''
      // The first entry asks for a choice and has no value of its own.
      if (attribute(attributes, 'value') !== '') controls.at(-1)?.choices.push(shown)
    },
    fldChar: ({ attributes }) => {
      const type = attribute(attributes, 'fldCharType')
      if (type === 'begin') fields.push({ kind: 'other', choices: [], isResult: false })
      else if (type === 'separate' && fields.length > 0) (fields.at(-1) as (typeof fields)[number]).isResult = true
      else if (type === 'end') {
        const field = fields.pop()
        if (field?.kind === 'text') add(BLANK)
        else if (field?.kind === 'box') add('□')
        else if (field?.kind === 'list') offer(field.choices)
      }
    },
    textInput: () => kindOfField('text'),
    checkBox: () => kindOfField('box'),
    ddList: () => kindOfField('list'),
    listEntry: ({ attributes }) => void fields.at(-1)?.choices.push(attribute(attributes, 'val') ?? ''),
    del: ({ kind }) => {
      const { table } = top()
      // In the properties of a row: the row was deleted.
      if (kind === 'empty' && table && inProperties > 0 && !top().paragraph) table.isDeleted = true
    },
  }
  const kindOfField = (kind: 'text' | 'box' | 'list') => {
    const field = fields.at(-1)
    if (field) field.kind = kind
  }
  const end: Record<string, (text: string) => void> = {
    t: (text) => add(text),
    p: () => {
      const body = top()
      if (body.paragraph) body.blocks.push({ ...body.paragraph, text: body.paragraph.text.normalize('NFC') })
      body.blocks.push(...body.floating)
      ;[body.paragraph, body.floating] = [null, []]
    },
    tr: () => {
      const { table } = top()
      if (table?.isDeleted) table.rows.pop()
    },
    tc: () => {
      const { cell, blocks } = bodies.length > 1 ? (bodies.pop() as Body) : outer
      const { table } = top()
      if (!cell || !table) return
      table.rows.at(-1)?.push({ ...cell, blocks })
      table.column = cell.right
    },
    tbl: () => {
      const body = top()
      if (body.table) body.blocks.push({ rows: body.table.rows.filter((row) => row.length > 0) })
      body.table = tables.pop() ?? null
    },
    txbxContent: () => {
      const box = bodies.length > 1 ? (bodies.pop() as Body) : outer
      top().floating.push(...box.blocks)
    },
    sdtContent: () => {
      const control = controls.at(-1)
      if (!control) return
      offer(control.choices)
      const wasUnfilled = control.isUnfilled
      control.isUnfilled = false
      if (wasUnfilled) add(BLANK)
    },
    sdt: () => void controls.pop(),
  }
  eachTag(
    xml,
    (tag) => {
      const { name, kind, text } = tag
      if (SKIPPED.has(name) && kind !== 'empty') skipped += kind === 'open' ? 1 : -1
      else if (skipped > 0) return
      if (kind !== 'empty' && PROPERTIES.has(name)) inProperties += kind === 'open' ? 1 : -1
      if (kind !== 'close') begin[name]?.(tag)
      if (kind !== 'open') end[name]?.(kind === 'close' ? text : '')
    },
    DEEPEST,
  )
  return outer.blocks
}

/** A copy for older programs, what was moved away, the reading beside a character. */
const SKIPPED = new Set(['Fallback', 'moveFrom', 'rt', 'sectPr', 'pPrChange', 'rPrChange', 'tblPrChange', 'tcPrChange'])
const PROPERTIES = new Set(['pPr', 'trPr'])
const countOf = (attributes: string) => Math.min(200, Number(attribute(attributes, 'val') ?? 1) || 0)

/** Boxes of the fonts Wingdings and Wingdings 2. */
const signOf = (code: string): string =>
  /^[Ff]?0?(?:6F|71|72|A8|A3|2A|30)$/i.test(code) ? '□' : /^[Ff]?0?(?:FE|52|53|54|FD)$/i.test(code) ? '☑' : ''
