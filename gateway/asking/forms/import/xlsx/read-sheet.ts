// Reads one sheet as people laid it out: title, notes, lists with headers of several rows, tables with names at the left, and
// cards with a blank beside each label. The result is the sheet's fields, each with the place of its value. Filled-in values are
// never part of it.

import { NOTHING_SAID, type Said } from '../as-read/sheet-mark.ts'
import { labelParts, lineItems, tickBoxes } from '../label-parts.ts'
import type { RawForm, ReadForms } from '../raw-form.ts'
import { type Asked, createAsked } from './asked.ts'
import { bodyKind, isFilledCard, mustFillIn } from './body-kind.ts'
import type { Area, Grid } from './grid.ts'
import { type HeaderBand, headerBand, headerSaid, outside } from './header-band.ts'
import { readCard, readLine, valueColumns } from './read-card.ts'
import { readCross } from './read-cross.ts'
import { readList } from './read-list.ts'
import { cellName } from './reference.ts'
import {
  formNumber,
  isAttachmentMark,
  isInstruction,
  isMetaRow,
  isNotes,
  isSerial,
  periodOfTitle,
  unitOfSheet,
} from './sheet-words.ts'
import { isLabelWord, isPlainValue } from './value-words.ts'

export interface SheetForm {
  form: RawForm | null
  problems: Omit<ReadForms['problems'][number], 'form'>[]
}

/** `said`: what a person says of it. */
export function readSheet(grid: Grid, said: Said = NOTHING_SAID): SheetForm {
  let title = said.title
  let key: string | undefined
  let unit: string | undefined
  const notes = [...said.notes]
  const asked = createAsked(grid.sheet)
  let section: { name: string; until: number } | undefined
  const isCard = isFilledCards(grid)
  const ofValues = valueColumns(grid)
  let isFilled = isCard || said.isFilled
  const headers = new Set<string>()

  for (let r = 1; r <= grid.rows; ) {
    const sectionArea = edgeSection(grid, r)
    if (sectionArea) section = { name: sectionArea.text, until: sectionArea.bottom }
    else if (section && r > section.until) section = undefined
    const skip = (a: Area) => a === sectionArea || (a.text !== '' && a.text === section?.name && a.left === 1 && a.bottom > a.top)
    const row = grid.row(r).filter((a) => !skip(a))
    const texts = row.filter((a) => a.text !== '')
    const alone = texts.length === 1 ? (texts[0] as Area) : undefined
    key ??= texts.map((a) => formNumber(a.text)).find(Boolean)
    unit ??= texts.map((a) => unitOfSheet(a.text)).find(Boolean)
    const header = headerSaid(grid, said.headers, r)
    if (header) {
      const list = readList(grid, header, asked, section?.name, skip)
      isFilled ||= list.isFilled
      r = list.end
    } else if (texts.length === 0) r++
    else if (isNotes(texts[0]?.text ?? '') && (asked.fields.length > 0 || texts.length === 1)) {
      const until = asked.fields.length > 0 ? nextTable(grid, r) : r + 1
      notes.push(...rest(grid, r, until))
      r = until
    } else if (alone && (isInstruction(alone.text) || isAttachmentMark(alone.text)) && !isBlankToFill(alone.text)) {
      if (!isAttachmentMark(alone.text)) notes.push(alone.text)
      r = alone.bottom + 1
    } else if (isMetaRow(texts.map((a) => a.text))) r++
    else if (alone?.isUnknown && title === undefined && asked.fields.length === 0) {
      asked.problems.push({ row: r, cell: cellName(alone.top, alone.left), message: UNKNOWN_TITLE })
      r = alone.bottom + 1
    } else if (alone && lineItems(alone.text) && (title !== undefined || row.length === 1) && isLine(alone.text, row)) {
      isFilled = readLine(alone, asked, section?.name) || isFilled
      r = alone.bottom + 1
    } else if (alone && !tickBoxes(alone.text) && isWholeRow(alone, row)) {
      // A text alone in its row across the sheet: the first is the title, the others are headings.
      const text = alone.text.replace(/\s+/g, ' ').trim()
      if (isPlainValue(text)) isFilled = true
      else if (title === undefined) title = text
      else if (asked.fields.length > 0 || grid.row(r + 1).length > 1) section = { name: labelParts(text).name, until: grid.rows }
      r = alone.bottom + 1
    } else if (title === undefined && asked.fields.length === 0 && isTitle(row)) {
      title = (texts[0] as Area).text.replace(/\s+/g, ' ').trim()
      r++
    } else {
      const band = headerBand(grid, r, skip)
      const inBand = band ? outside(band, skip) : skip
      const kind = band && bodyKind(grid, band, inBand)
      const isHeaderOnly = kind === 'none' && asked.fields.length === 0 && band !== null && isBareHeader(grid, band, inBand)
      if (band && (kind === 'list' || kind === 'data' || kind === 'cross' || isHeaderOnly)) {
        const header = JSON.stringify([section?.name === title ? null : section?.name, band.columns.map((c) => c.path)])
        const own = section && (isInstruction(section.name) || section.name === title) ? undefined : section?.name
        if (kind === 'cross') r = readCross(grid, band, asked, own, inBand)
        else {
          // The next page of a printed list has the same header, and asks nothing more.
          const list = readList(grid, band, headers.has(header) ? createAsked(grid.sheet) : asked, own, inBand)
          isFilled ||= list.isFilled
          r = list.end
        }
        headers.add(header)
        if (!band.isHalved) besides(grid, band, r, skip).forEach(asked.passOver)
      } else {
        isFilled = readCard(grid, row, asked, { section: section?.name, isFilled: isCard, ofValues }) || isFilled
        r++
      }
    }
  }
  const problems = together([...grid.problems().map((p) => ({ row: null, ...p })), ...asked.problems])
  if (asked.fields.length === 0) return { form: null, problems }
  if (asked.unread.size >= 3 && asked.unread.size > asked.fields.length)
    return { form: null, problems: [{ row: null, cell: [...asked.unread][0] as string, message: DOUBTFUL }, ...problems] }
  if (isFilled) problems.push({ row: null, message: FILLED })
  const name = (title ?? grid.sheet).replace(/^附\s*[件表]\s*\d*\s*[:：]?\s*/, '')
  const period = periodOfTitle(name)
  const form: RawForm = {
    key: key ?? '',
    ...(key !== undefined && { isCoded: true as const }),
    title: name || grid.sheet,
    fields: asked.fields.map((f) => (f.unit || !unit || f.type === 'DATE' || f.options ? f : withUnit(f, unit))),
    ...(period && { period }),
    ...(notes.length > 0 && { notes: notes.join('\n').slice(0, 4000) }),
    ...(isOneList(asked) && { isList: true }),
    // A filled sheet holds people's answers, so it is not kept as a template.
    ...(!isFilled && { layout: asked.layout }),
  }
  return { form, problems }
}

/** A message about many cells is given once, at the first of them. */
function together(problems: SheetForm['problems']): SheetForm['problems'] {
  const same = Map.groupBy(problems, (p) => p.message.en)
  return [...same.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? []
    const cells = [first, ...others].flatMap((p) => p.cell ?? [])
    const message = {
      zh: `${first.message.zh}（${cells.slice(0, 5).join('、')}${cells.length > 5 ? ` 等 ${cells.length} 处` : ''}）`,
      en: `${first.message.en} (${cells.slice(0, 5).join(', ')}${cells.length > 5 ? ` and ${cells.length - 5} more` : ''})`,
    }
    return [{ ...first, message }]
  })
}

const UNKNOWN_TITLE = {
  zh: '标题是公式，文件里没有算出的文字：以工作表名称作为标题。请在 Excel 中打开并保存后再导入。',
  en: 'The title is a formula whose text was never stored; the name of the sheet is the title. Open and save the file in Excel and import it again.',
}
const DOUBTFUL = {
  zh: '这张表看不准：多数文字分不清是栏目还是内容，整张未读入。请另存一份只留标题、表头和空白格（带边框）的空白表再导入。',
  en: 'This sheet is not understood: most of its texts may be labels or values, so nothing of it was read. Save a blank copy with only its title, header and blanks with lines, and import that.',
}
const FILLED = {
  zh: '表里已填有内容或说明行：只读取栏目，填写的内容不保留，此文件也不作为回填的模板。请改用空白表。',
  en: 'The sheet is filled in, or has a row of examples: only its fields were read, nothing that was filled in is kept, and the file is no template to give back. Use the blank form.',
}

/** The text has its row to itself: merged across it, or with nothing drawn beside it. */
const isWholeRow = (alone: Area, row: readonly Area[]): boolean =>
  row.length === 1 || (row.every((a) => a === alone || a.isBare) && !isLabelWord(alone.text) && !/[:：]\s*$/.test(alone.text))

const isBlankToFill = (text: string): boolean => /[_＿]{2,}/.test(text)

/** Names of columns with nothing below them but notes: an empty import template. */
function isBareHeader(grid: Grid, band: HeaderBand, skip: (a: Area) => boolean): boolean {
  const isSaid = band.columns.every((c) => c.path.every((p) => p.length <= 40 && !/[:：]\s*\S/.test(p)))
  if (!isSaid) return false
  if (band.body <= grid.rows && mustFillIn(grid.row(band.body).filter((a) => !skip(a))) !== null) return true
  for (let n = band.body; n <= grid.rows; n++) {
    const texts = grid.row(n).filter((a) => a.text !== '' && !a.isComputed)
    if (
      texts.length > 0 &&
      !isMetaRow(texts.map((a) => a.text)) &&
      !(texts.length === 1 && (isNotes(texts[0]?.text ?? '') || isInstruction(texts[0]?.text ?? '')))
    )
      return false
  }
  return true
}

/** Texts in the rows of a table that are outside its columns. */
function besides(grid: Grid, band: HeaderBand, end: number, skip: (a: Area) => boolean): Area[] {
  const found = new Set<Area>()
  for (let n = band.top; n < Math.min(end, grid.rows + 1); n++)
    for (const a of grid.row(n))
      if (a.text !== '' && !a.isData && !skip(a) && (a.right < band.left || a.left > band.right)) found.add(a)
  return [...found]
}

/** Notes end where another table begins. */
function nextTable(grid: Grid, from: number): number {
  for (let n = from + 1; n <= grid.rows; n++) {
    if (grid.row(n).filter((a) => a.text !== '').length < 3) continue
    const band = headerBand(grid, n, () => false)
    if (band && bodyKind(grid, band, () => false) === 'list') return n
  }
  return grid.rows + 1
}

/** Words at the left of the first row, with only blanks beside them, or a date at the edge. */
const isTitle = (row: readonly Area[]): boolean =>
  isTitleRow(
    row.slice(
      Math.max(
        0,
        row.findIndex((a) => !a.isBare),
      ),
    ),
  )

const isTitleRow = ([first, ...others]: readonly Area[]): boolean =>
  first !== undefined &&
  !first.isData &&
  !isPlainValue(first.text) &&
  first.text.length > 3 &&
  !/[:：]\s*$/.test(first.text) &&
  others.every((a) => a.text === '' || ((a.isData || isPlainValue(a.text)) && first.right > first.left + 1))

/** Labels with their blanks, rather than a title with a colon in it. */
const isLine = (text: string, row: readonly Area[]): boolean =>
  row.filter((a) => !a.isBare).length === 1 || /[_＿]{2,}/.test(text) || (lineItems(text)?.length ?? 0) > 1

/** If labels and answers alternate somewhere, they do so all over the sheet. */
function isFilledCards(grid: Grid): boolean {
  for (let r = 1; r <= grid.rows; r++) if (isFilledCard(grid.row(r)) && !isBelowHeader(grid, r)) return true
  return false
}

/** A row of a list may also read 干部, 张某某, but it has a header above it. */
function isBelowHeader(grid: Grid, r: number): boolean {
  for (let n = r - 1; n > 0; n--) {
    const row = grid.row(n)
    if (row.length !== grid.row(r).length) return false
    if (row.every((a) => a.text !== '') && headerBand(grid, n, () => false)) return true
  }
  return false
}

/** Every field is a column of the same list. */
function isOneList({ fields, layout }: Asked): boolean {
  const places = fields.map((f) => layout.places[f.code])
  const rows = new Set(places.map((p) => (p && 'column' in p ? p.firstRow : null)))
  return rows.size === 1 && !rows.has(null)
}

/** The sheet's unit applies to its numbers, which are known only for a table's cells, and to amounts, known by their name. */
const withUnit = (field: Asked['fields'][number], unit: string) =>
  field.type === 'DECIMAL' ||
  field.type === 'INTEGER' ||
  (/元$/.test(unit) && /(?:额|金|费|款|收入|支出|工资|补贴|补助|津贴|单价|总价)$/.test(field.label))
    ? { ...field, unit }
    : field

/** An area at the left edge over several rows, some with blanks, names a section, not a column. */
function edgeSection(grid: Grid, r: number): Area | undefined {
  const [first, ...others] = grid.row(r)
  if (!first || first.text === '' || first.bottom === first.top || first.top !== r || others.length === 0) return undefined
  // 序号 beside two rows of header is a column of it.
  if (isSerial(first.text) || (headerBand(grid, r, () => false)?.bottom ?? 0) >= first.bottom) return undefined
  for (let n = first.top; n <= Math.min(first.bottom, grid.rows); n++) if (grid.row(n).some((a) => a.text === '')) return first
  return undefined
}

function rest(grid: Grid, from: number, until: number): string[] {
  const lines: string[] = []
  for (let n = from; n < until; n++) {
    const line = grid
      .row(n)
      .filter((a) => a.top === n && a.text !== '')
      .map((a) => a.text)
      .join(' ')
    if (line) lines.push(line)
  }
  return lines
}
