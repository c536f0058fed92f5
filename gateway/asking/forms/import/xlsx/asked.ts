// Collects what a sheet asks: each field with its own code, the unit and type that its label tells, and its place in the sheet. A
// value that somebody filled in is not a label and stays out: its place is reported, never its text.
import type { Datatype, Label } from '../../../../../schema/index.ts'
import { fieldCodes } from '../field-code.ts'
import { labelParts } from '../label-parts.ts'
import type { Computed } from '../logic/workbook-logic.ts'
import type { FormLayout, RawField } from '../raw-form.ts'
import { MOST_FIELDS, TOO_MANY } from '../readers/depth.ts'
import type { Area } from './grid.ts'
import { cellName } from './reference.ts'
import { asksForName, isPersonName, isPlainValue } from './value-words.ts'

/** A heading that only groups the labels below it. */
const HEADING = /^(?:基本|个人|基础|本人|主要|人员|家庭|企业|单位)?(?:情况|信息|资料)$/

/** Enough to show what is meant. */
const MOST_PROBLEMS = 20

export interface Question {
  /** Texts from the outermost heading to the field's own. */
  path: string[]
  row: number
  cell: string
  place?: FormLayout['places'][string]
  code?: string
  required?: boolean
  repeats?: string | undefined
  section?: string | undefined
  hint?: string | undefined
  unit?: string
  type?: Datatype
  options?: string[] | undefined
}

export interface Asked {
  fields: RawField[]
  layout: FormLayout
  problems: { row: number | null; cell?: string; message: Label }[]
  add(question: Question): void
  /** A value that the workbook computes: it becomes a field only if its formula is understood. */
  computes(question: Question, at: { top: number; left: number }): void
  computed: Computed[]
  /** Reports that the cell holds a value that somebody filled in. */
  refuse(row: number, cell: string): void
  /** A text that is neither a label nor part of a table: it is told, not lost. */
  passOver(area: Pick<Area, 'top' | 'left'>): void
  /** Cells whose texts were refused or passed over. */
  unread: Set<string>
  /** The rows of a list are numbered in this column. */
  numbers(column: string, firstRow: number): void
}

export function createAsked(sheet: string): Asked {
  const codeFor = fieldCodes()
  const codes = new Set<string>()
  const fields: RawField[] = []
  const layout: FormLayout = { sheet, places: {} }
  const problems: Asked['problems'] = []
  const unread = new Set<string>()
  const computed: Computed[] = []
  return {
    unread,
    computed,
    computes(question, { top, left }) {
      if (computed.length >= MOST_FIELDS) return
      const add = () => {
        const before = fields.length
        this.add(question)
        if (fields.length === before) return undefined
        const field = fields.pop() as RawField
        const next = fields.findIndex((f) => f.row > field.row)
        fields.splice(next < 0 ? fields.length : next, 0, field)
        return field
      }
      computed.push({ top, column: left, add })
    },
    fields,
    layout,
    problems,
    add({ path, place, options: given, code: said, ...question }) {
      const { row, cell, repeats, type } = question
      const spoken = path.filter((text) => !isPlainValue(text)).map(labelParts)
      const parts = spoken.filter((p, i) => i === spoken.length - 1 || !HEADING.test(p.name))
      const heading = spoken.slice(0, -1).findLast((p) => HEADING.test(p.name))?.name
      const own = parts.at(-1)
      const label = parts
        .map((p) => p.name)
        .filter((name, i, all) => name !== '' && name !== all[i - 1])
        .join('：')
      const last = path.at(-1) ?? ''
      // 审批人员：甲某某.
      const filled = /[:：]\s*(\S.*)$/.exec(last)?.[1]
      if (isPlainValue(last) || (filled && isPersonName(filled))) return this.refuse(row, cell)
      if (!own || label === '') return
      if (fields.length >= MOST_FIELDS) {
        if (!problems.some((p) => p.message === TOO_MANY)) problems.push({ row, cell, message: TOO_MANY })
        return
      }
      const options = given && isOfPersons(label, given) ? undefined : given
      if (given && !options) problems.push({ row, cell, message: PERSONS })
      const code = said && !codes.has(said) ? said : codeFor(label)
      codes.add(code)
      const { section = heading, hint = own.hint, unit = parts.findLast((p) => p.unit)?.unit } = question
      fields.push({
        code,
        label,
        required: parts.some((p) => p.required) || question.required === true || /^必填/.test(hint ?? ''),
        row,
        cell,
        ...(unit && { unit }),
        ...(hint && { hint }),
        ...(section && section !== label && { section }),
        ...(repeats && { repeats }),
        ...(type && { type }),
        ...(options && { options: options.map((o) => ({ code: o, label: o })) }),
      })
      if (place) layout.places[code] = place
    },
    refuse(row, cell) {
      unread.add(cell)
      if (problems.length < MOST_PROBLEMS) problems.push({ row, cell, message: VALUE })
    },
    passOver({ top, left }) {
      const cell = cellName(top, left)
      if (!unread.has(cell) && problems.length < MOST_PROBLEMS) problems.push({ row: top, cell, message: PASSED })
      unread.add(cell)
    },
    numbers(column, firstRow) {
      layout.serials = [...(layout.serials ?? []), { column, firstRow }]
    },
  }
}

/** A list of colleagues to choose from must not become a code list that everyone may read. */
const isOfPersons = (label: string, options: readonly string[]): boolean => {
  const names = options.filter(isPersonName).length
  return names >= 2 && names * 5 >= options.length * (asksForName(label) ? 2 : 4)
}

const VALUE: Label = {
  zh: '此格像是填写的内容（姓名、号码、日期或金额），不作为栏目。',
  en: 'This cell looks like something filled in (a name, a number, a date, an amount); it is no field.',
}
const PASSED: Label = {
  zh: '此格的文字看不出是栏目还是内容，未读入：是栏目的，请在旁边或下面留出带边框的空格。',
  en: 'It is not clear whether the text of this cell is a label; it was left out. If it is one, leave a blank with lines beside or below it.',
}
const PERSONS: Label = {
  zh: '此栏的下拉选项是人名，不予保留：按文字填写。',
  en: 'The choices of this field are names of persons; they are not kept, and the field is asked as text.',
}
