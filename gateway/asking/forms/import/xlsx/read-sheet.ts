// Reads one sheet as people laid it out: title, notes, lists with headers of several rows, tables with names at the left, and
// cards with a blank beside each label. The result is the sheet's fields, each with the place of its value. Filled-in values are
// never part of it.

import { NOTHING_SAID, type Said } from '../as-read/worksheet-mark.ts'
import { labelParts, lineItems, tickBoxes } from '../label-parts.ts'
import { addWorkbookLogic } from '../logic/workbook-logic.ts'
import type { RawForm, ReadForms } from '../raw-form.ts'
import { type Asked, createAsked } from './asked.ts'
import { bodyKind, isCardRow } from './body-kind.ts'
import { isAboveAnotherPair, isFilledCard, isPaired, isPairedLike, labelColumns } from './filled-card.ts'
import type { Area, Grid } from './grid.ts'
import { headerBand, headerSaid, outside } from './header-band.ts'
import { readCard, readLine, readProse, valueColumns } from './read-card.ts'
import { readCross } from './read-cross.ts'
import { readList } from './read-list.ts'
import { cellName } from './reference.ts'
import { besides, isBareHeader, isBlankToFill, isGroup, isLine, isTitle, isWholeRow, nextTable } from './rows-of-sheet.ts'
import {
  formNumber,
  isAttachmentMark,
  isInstruction,
  isMetaRow,
  isNotes,
  isSerial,
  periodOfTitle,
  unitOfSheet,
  withoutSpreading,
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
  asked.problems.push(...said.problems)
  let section: { name: string; until: number; area?: Area; alone?: Area; before?: number } | undefined
  const labelsAt = labelColumns(grid)
  const isCard = labelsAt.size > 0 || isFilledCards(grid)
  const ofValues = valueColumns(grid)
  let isFilled = isCard || said.isFilled
  /** A label that stands alone heads nothing, unless fields came below it. */
  const leave = (last: typeof section) => {
    if (
      last?.alone &&
      last.before === asked.fields.length &&
      isLabelWord(last.name) &&
      !/(?:情况|信息|资料|内容|说明)$/.test(last.name)
    )
      asked.passOver(last.alone)
  }
  const headers = new Set<string>()
  let isBelowRows = false

  for (let r = 1; r <= grid.rows; ) {
    const sectionArea = edgeSection(grid, r)
    if (sectionArea) section = { name: sectionArea.text, until: sectionArea.bottom, area: sectionArea }
    else if (section && r > section.until) section = undefined
    const edge = section?.area
    const skip = (a: Area) => a === edge
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
    } else if (
      alone &&
      !isNotes(alone.text) &&
      (title !== undefined || isSentence(alone.text)) &&
      readProse(alone, asked, section?.name)
    )
      r = alone.bottom + 1
    else if (alone && (isInstruction(alone.text) || isAttachmentMark(alone.text)) && !isBlankToFill(alone.text)) {
      if (!isAttachmentMark(alone.text)) notes.push(alone.text)
      r = alone.bottom + 1
    } else if (isMetaRow(texts.map((a) => a.text))) r++
    else if (alone?.isUnknown && title === undefined && asked.fields.length === 0) {
      asked.problems.push({ row: r, cell: cellName(alone.top, alone.left), message: UNKNOWN_TITLE })
      r = alone.bottom + 1
    } else if (
      alone &&
      lineItems(alone.text) &&
      (title !== undefined || row.filter((a) => !a.isBare).length === 1) &&
      isLine(alone.text, row)
    ) {
      isFilled = readLine(alone, asked, section?.name) || isFilled
      r = alone.bottom + 1
    } else if (alone && !tickBoxes(alone.text) && isWholeRow(alone, row) && !isGroup(grid, alone)) {
      // A text alone in its row across the sheet: the first is the title, the others are headings.
      const text = withoutSpreading(alone.text)
      if (isPlainValue(text)) isFilled = true
      else if (title === undefined && asked.fields.length === 0) title = text
      else if (isRemark(text)) notes.push(text)
      else if (text.length > 40 && !isLabelWord(text)) asked.passOver(alone)
      else if (ASKS_ONE.test(text)) asked.passOver(alone)
      else if (asked.fields.length > 0 || grid.row(r + 1).length > 1 || isLabelWord(text)) {
        leave(section)
        section = { name: labelParts(text).name, until: grid.rows, alone, before: asked.fields.length }
      }
      r = alone.bottom + 1
    } else if (title === undefined && asked.fields.length === 0 && isTitle(row)) {
      title = withoutSpreading((texts[0] as Area).text)
      r++
    } else {
      const isPair = (isCard && (isPaired(row) || isPairedLike(row, labelsAt))) || isAboveAnotherPair(grid, r)
      const band = isPair ? null : headerBand(grid, r, skip)
      const inBand = band ? outside(band, skip) : skip
      const kind = band && bodyKind(grid, band, inBand)
      const isHeaderOnly = kind === 'none' && asked.fields.length === 0 && band !== null && isBareHeader(grid, band, inBand)
      if (band && (kind === 'list' || kind === 'data' || kind === 'cross' || isHeaderOnly)) {
        const header = JSON.stringify([
          section?.name === (title ?? grid.sheet) ? null : section?.name,
          band.columns.map((c) => c.path),
        ])
        const own = section && (isInstruction(section.name) || section.name === (title ?? grid.sheet)) ? undefined : section?.name
        if (kind === 'cross') r = readCross(grid, band, asked, own, inBand)
        else {
          // The next page of a printed list has the same header, and asks nothing more.
          const list = readList(grid, band, headers.has(header) ? createAsked(grid.sheet) : asked, own, inBand)
          isFilled ||= list.isFilled
          isBelowRows = list.isFilled
          r = list.end
        }
        headers.add(header)
        if (!band.isHalved) besides(grid, band, r, skip).forEach(asked.passOver)
      } else if (isBelowRows && !isCardRow(row) && !texts.some((a) => /[:：]/.test(a.text))) {
        // Below filled rows, a row that is laid out otherwise holds more of them, not labels.
        for (const a of texts) if (a.top === r && !a.isData) asked.passOver(a)
        r++
      } else {
        const own = row.filter((a) => a.top === r || a.text === '')
        isFilled =
          readCard(grid, own, asked, { section: section?.name, isFilled: isCard || isPair, ofValues, labelsAt }) || isFilled
        r++
      }
    }
  }
  leave(section)
  const isList = isOneList(asked)
  if (!isList) nameLists(asked, title ?? grid.sheet)
  addWorkbookLogic(grid, asked)
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
    ...(isList && { isList: true }),
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

/** （某年版）, 某字〔2026〕1号, a sentence: it heads no fields. */
const isRemark = (text: string): boolean =>
  /^[（(][^（）()]*[)）]$|[〔[（(]\d{4}[〕\])）].{0,8}号$|。$|^[二〇○零一\d]{4}年.{2,6}[月日]$/.test(text)

/** A title may hold a blank: ____月生日报表. */
const isSentence = (text: string): boolean => /[，。；,;]/.test(text)

/** Asks for one value, so it heads no fields. */
const ASKS_ONE = /(?:日期|时间|姓名|号码|电话|金额|编号|地址)\s*[:：]?$/

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

/**
 * A list without a heading, beside single fields, is named after the sheet: one form has several of its rows. A header above one
 * blank row may as well ask once, and stays single fields.
 */
function nameLists({ fields, layout }: Asked, title: string) {
  const lists = new Map<number, RawForm['fields']>()
  for (const field of fields) {
    const place = layout.places[field.code]
    if (field.repeats || !place || !('column' in place)) continue
    const isNumbered = layout.serials?.some((s) => s.firstRow === place.firstRow)
    if (place.rows > 1 || isNumbered) lists.set(place.firstRow, [...(lists.get(place.firstRow) ?? []), field])
  }
  ;[...lists.values()].forEach((columns, i) => {
    for (const field of columns) field.repeats = i === 0 ? title : `${title}（${i + 1}）`
  })
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
  const row = grid.row(r)
  const [first, ...others] = row.slice(
    Math.max(
      0,
      row.findIndex((a) => !a.isBare),
    ),
  )
  if (!first || first.text === '' || first.bottom === first.top || first.top !== r || others.length === 0) return undefined
  // A tall label has a blank as tall beside it.
  if (others[0]?.text === '' && others[0].bottom >= first.bottom) return undefined
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
