// Divides a document into its forms: a table with the title and the lines above it, and the tables below that go on with it. Running
// text is not part of a form, unless it holds blanks; a document without tables is one form if it holds blanks.
import { lineItems } from '../label-parts.ts'
import { proseBlanks } from '../prose-blanks.ts'
import { isNotes } from '../xlsx/sheet-words.ts'
import { isLabelWord } from '../xlsx/value-words.ts'
import { type Block, isTable, type Paragraph, type Table } from './read-body.ts'

export type FormBlock = { line: string } | Table

const LONGEST_TITLE = 60
const FORM_WORD =
  /(?:表|册|单|书|卡|台账|清单|名单|档案|申请|登记|汇总|明细|目录)(?:[（(][^（）()]{1,30}[)）]|[一二三四五六七八九十\d]{0,2})?$/
const NUMBERED = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十\d]+[章节条部])/
const ATTACHMENT = /^附\s*[件表录]\s*[一二三四五六七八九十\d-]*\s*[:：]?$/

export function formsOfDocument(blocks: readonly Block[]): FormBlock[][] {
  const flat = withoutFrames(blocks)
  const forms: FormBlock[][] = []
  let above: Paragraph[] = []
  let form: FormBlock[] | null = null
  for (const block of flat) {
    if (!isTable(block)) {
      if (block.text.trim() !== '') above.push(block)
      continue
    }
    const { before, head } = headOf(above, form === null)
    if (form) form.push(...linesOf(before))
    // A promise to fill in above the first table is a form of its own.
    else if (before.some((p) => proseBlanks(p.text))) forms.push(titled(before))
    if (!form || head.length > 0) {
      form = titled(head)
      forms.push(form)
    }
    form.push(block)
    above = []
  }
  if (form) form.push(...linesOf(above))
  else if (asksSomething(above)) forms.push(titled(above))
  // Notes end the reading of a sheet, so they follow all tables.
  return forms.map((all) => [...all.filter((b) => !isNoteLine(b)), ...all.filter(isNoteLine)])
}

const isNoteLine = (block: FormBlock): boolean => 'line' in block && isNotes(block.line)

/** The paragraphs above a table that belong to it: from its title on. For a table that goes on, none: they belong to the one before. */
function headOf(above: readonly Paragraph[], isFirst: boolean): { before: Paragraph[]; head: Paragraph[] } {
  const attachment = above.findLastIndex((p) => ATTACHMENT.test(p.text.trim()))
  const afterText = above.findLastIndex(isRunning) + 1
  const title = above.findIndex((p, i) => i >= Math.max(afterText, attachment) && isTitle(p, isFirst))
  const from = attachment >= 0 ? attachment : title >= 0 ? title : isFirst ? afterText : above.length
  return { before: above.slice(0, from), head: above.slice(from) }
}

const isRunning = ({ text }: Paragraph): boolean => /[。；]/.test(text) || (text.length > LONGEST_TITLE && !hasBlanks(text))

function isTitle({ text, isCentred, isHeading }: Paragraph, isFirst: boolean): boolean {
  const said = text.replace(/\s+/g, '')
  if (said.length > LONGEST_TITLE || said.length < 3 || NUMBERED.test(said) || hasBlanks(text) || /[:：]/.test(said)) return false
  return FORM_WORD.test(said) || (isFirst && (isCentred || isHeading))
}

const hasBlanks = (text: string): boolean => /_{2,}|[□☐]/.test(text) || (lineItems(text)?.some((i) => !i.isFilled) ?? false)

/** Without a table, a colon is no blank yet: texts and programs are full of them. */
function asksSomething(paragraphs: readonly Paragraph[]): boolean {
  if (paragraphs.some((p) => proseBlanks(p.text) || /[□☐]/.test(p.text))) return true
  const asking = paragraphs.filter((p) => lineItems(p.text.trim())?.some((i) => !i.isFilled && isLabelWord(i.label)))
  const isBlank = asking.some((p) => /[_＿]{2,}/.test(p.text))
  return asking.length > 0 && (isBlank || (asking.length >= 2 && asking.length * 2 >= paragraphs.length))
}

/** A title that is set in several centred lines is one title. */
function titled(head: readonly Paragraph[]): FormBlock[] {
  const lines = head.filter((p) => !ATTACHMENT.test(p.text.trim()))
  const count = lines.findIndex((p) => !p.isCentred || hasBlanks(p.text) || /[:：]/.test(p.text))
  const title = lines.slice(0, count < 0 ? lines.length : count)
  const joined = title.map((p) => p.text.replace(/\s+/g, '')).join('')
  if (title.length < 2 || joined.length > LONGEST_TITLE) return linesOf(lines)
  return [{ line: joined }, ...linesOf(lines.slice(title.length))]
}

const linesOf = (paragraphs: readonly Paragraph[]): FormBlock[] =>
  paragraphs
    .filter((p) => !isRunning(p) || isNotes(p.text.trim()) || proseBlanks(p.text))
    .flatMap((p) => p.text.split('\n'))
    .flatMap((line) => (line.trim() === '' ? [] : [{ line: line.replace(/\s+/g, ' ').trim() }]))

/** A table of one cell that holds tables is a frame around them. */
function withoutFrames(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const only = isTable(block) && block.rows.length === 1 && block.rows[0]?.length === 1 ? block.rows[0][0] : undefined
    return only?.blocks.some(isTable) ? withoutFrames(only.blocks) : [block]
  })
}
