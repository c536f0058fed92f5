// Conditions, calculations and constraints of an XLSForm, in a second reading of its survey sheet beside the fields. What is not
// understood is told with row and cell; the field is then always asked and not required, which is never wrong in silence.
import { type Expression, type Label, readExpression, writeExpression } from '../../../../../schema/index.ts'
import type { RawField, ReadForms } from '../raw-form.ts'
import { CALCULATED } from '../readers/left-out.ts'
import { columnName } from '../xlsx/reference.ts'
import { withoutNumbers } from '../xlsx/value-words.ts'
import { askedUnder } from './asked-under.ts'
import { UnreadXPath } from './parse-xpath.ts'
import { translateXPath, type XPathNames, type XPathUse } from './translate-xpath.ts'

type Cells = readonly string[]
type Told = Omit<ReadForms['problems'][number], 'form'>

interface SurveyRow {
  /** 1-based. */
  row: number
  type: string
  name: string
  label: string
  cell(column: string): { text: string; at: string } | null
}

interface Level {
  isRepeat: boolean
  name: string
  label: string
  askedWhen: Expression | null
  /** Its condition was not understood, so what is inside is not required. */
  unread: boolean
}

/** The fields with what the form says about asking them, calculated ones added in their place. */
export function withXlsFormLogic(rows: readonly Cells[], fields: readonly RawField[]): { fields: RawField[]; problems: Told[] } {
  const survey = surveyRows(rows)
  const problems: Told[] = []
  const levels: Level[] = []
  const left = Map.groupBy(fields, (f) => f.code)
  const names = namesIn(survey, fields)
  const result: RawField[] = []
  for (const row of survey) {
    const kind = /^begin[ _](group|repeat|loop)\b/i.exec(row.type)?.[1]?.toLowerCase()
    if (/^end[ _]/i.test(row.type)) levels.pop()
    const self = { ...names, self: row.name }
    const read = (column: string, use: XPathUse): Expression | null | 'unread' => {
      const cell = row.cell(column)
      if (!cell) return null
      try {
        const e = translateXPath(cell.text, use, self)
        if (readExpression(writeExpression(e))) return e
        problems.push({ row: row.row, cell: cell.at, message: UNREAD(row.label, column, '…') })
      } catch (error) {
        if (!(error instanceof UnreadXPath)) throw error
        problems.push({ row: row.row, cell: cell.at, message: UNREAD(row.label, column, error.message) })
      }
      return 'unread'
    }
    if (kind) {
      const askedWhen = read('relevant', 'condition')
      levels.push({
        ...{ isRepeat: kind !== 'group', name: row.name, label: row.label },
        ...{ askedWhen: askedWhen === 'unread' ? null : askedWhen, unread: askedWhen === 'unread' },
      })
      continue
    }
    const isCalculated = /^calculate$/i.test(row.type)
    const known = left.get(row.name)?.shift()
    if (!known && !isCalculated) continue
    const at = levels.findLastIndex((l) => l.isRepeat)
    const own = read('relevant', 'condition')
    const unread = own === 'unread' || levels.some((l) => l.unread)
    const inside = [...levels.slice(at + 1).map((l) => l.askedWhen), own === 'unread' ? null : own]
    const logic = askedUnder(
      inside.filter((e) => e !== null),
      levels.slice(0, at + 1).flatMap((l) => l.askedWhen ?? []),
    )
    const calculated = isCalculated || row.cell('calculation') ? read('calculation', 'calculation') : null
    if (isCalculated) {
      if (calculated === null) problems.push({ row: row.row, message: CALCULATED(row.label) })
      if (calculated === null || calculated === 'unread') continue
      const repeat = levels[at]
      result.push({
        ...{ code: row.name, label: row.label, required: false, row: row.row, logic: { ...logic, calculated } },
        ...typeOfResult(calculated, names),
        ...(repeat && { repeats: repeat.label }),
      })
      continue
    }
    // A calculation of a question that is also typed is only a first proposal, unless the question is read-only.
    if (calculated && calculated !== 'unread' && isYes(row.cell('readonly')?.text ?? row.cell('read_only')?.text))
      logic.calculated = calculated
    const constraint = read('constraint', 'constraint')
    if (constraint !== null && constraint !== 'unread') {
      const message = row.cell('constraint_message')?.text ?? row.cell('constraint message')?.text
      logic.constraints = [{ that: constraint, ...(message && { message: withoutNumbers(message) }) }]
    }
    const requires = row.cell('required')?.text ?? ''
    const needs = /^\s*(?:yes|no|true|false|1|0|true\(\)|false\(\))?\s*$/i.test(requires) ? null : read('required', 'condition')
    if (needs !== null && needs !== 'unread') logic.requiredWhen = needs
    const field = known as RawField
    result.push({
      ...field,
      required: field.required && !unread,
      ...(Object.keys(logic).length > 0 && { logic }),
    })
  }
  // Fields that stand nowhere in the survey keep their place at the end.
  return { fields: [...result, ...[...left.values()].flat()], problems }
}

const isYes = (text: string | undefined): boolean => /^\s*(?:yes|true|true\(\)|1)\s*$/i.test(text ?? '')

function surveyRows(rows: readonly Cells[]): SurveyRow[] {
  const [header = [], ...rest] = rows
  const columns = new Map<string, number>()
  for (const [i, name] of header.entries()) {
    const key = name.toLowerCase().trim()
    if (!columns.has(key)) columns.set(key, i)
  }
  const inLanguage = (column: string): number[] => {
    const all = [...columns].filter(([key]) => key === column || key.startsWith(`${column}:`))
    const rank = ([key]: [string, number]) => (key === column ? 0 : /zh|中文|chinese/i.test(key) ? 1 : 2)
    return all.toSorted((a, b) => rank(a) - rank(b)).map(([, i]) => i)
  }
  return rest.flatMap((cells, i): SurveyRow[] => {
    if (!cells.some((c) => c !== '')) return []
    const at = (column: string): { text: string; i: number } | null => {
      const found = inLanguage(column).find((n) => (cells[n] ?? '').trim() !== '')
      return found === undefined ? null : { text: (cells[found] ?? '').trim(), i: found }
    }
    const name = at('name')?.text ?? ''
    if (/^(?:yes|true)/i.test(at('disabled')?.text ?? '')) return []
    return [
      {
        row: i + 2,
        type: (at('type')?.text ?? '').replace(/\s+/g, ' '),
        name,
        label: at('label')?.text ?? name,
        cell(column) {
          const found = at(column)
          return found && { text: found.text, at: `${columnName(found.i + 1)}${i + 2}` }
        },
      },
    ]
  })
}

/** Types and lists of the fields; of calculated ones the type is not known here. */
function namesIn(survey: readonly SurveyRow[], fields: readonly RawField[]): Omit<XPathNames, 'self'> {
  const byCode = new Map(fields.map((f) => [f.code, f]))
  const repeats = new Map<string, string>()
  const calculates = new Map<string, string | null>()
  const within: { isRepeat: boolean; label: string }[] = []
  for (const { type, name, label, cell } of survey) {
    const kind = /^begin[ _](group|repeat|loop)\b/i.exec(type)?.[1]?.toLowerCase()
    if (/^end[ _]/i.test(type)) within.pop()
    else if (kind) {
      within.push({ isRepeat: kind !== 'group', label })
      if (kind !== 'group') repeats.set(name, label)
    } else if (/^calculate$/i.test(type) && cell('calculation'))
      calculates.set(name, within.findLast((w) => w.isRepeat)?.label ?? null)
  }
  return {
    typeOf(name) {
      const field = byCode.get(name)
      if (field) return field.type ?? null
      return calculates.has(name) ? null : undefined
    },
    listOf: (name) => byCode.get(name)?.repeats ?? calculates.get(name) ?? null,
    list: (name) => repeats.get(name) ?? null,
  }
}

const NUMBERS = new Set([
  'sum',
  'difference',
  'product',
  'ratio',
  'remainder',
  'abs',
  'round',
  'days',
  'length',
  'count',
  'total',
  'rows',
  'age',
])
const TRUTHS = new Set(['and', 'or', 'not', 'given', 'equal', 'less', 'atMost', 'has', 'matches'])

function typeOfResult(e: Expression, names: Omit<XPathNames, 'self'>): Pick<RawField, 'type'> {
  if (e.kind === 'today') return { type: 'DATE' }
  if (e.kind === 'decimal' || (e.kind === 'literal' && typeof e.value === 'number')) return { type: 'DECIMAL' }
  if (e.kind === 'element') {
    const type = names.typeOf(e.id)
    return { type: type === 'INTEGER' || type === 'DECIMAL' || type === 'DATE' || type === 'BOOLEAN' ? type : 'STRING' }
  }
  if (e.kind !== 'call') return { type: 'STRING' }
  if (NUMBERS.has(e.name)) return { type: 'DECIMAL' }
  if (TRUTHS.has(e.name)) return { type: 'BOOLEAN' }
  if (e.name === 'later') return { type: 'DATE' }
  const of = e.name === 'if' ? e.args[1] : e.args[0]
  return e.name === 'if' || e.name === 'coalesce' || e.name === 'least' || e.name === 'greatest'
    ? typeOfResult(of as Expression, names)
    : { type: 'STRING' }
}

const WHAT: Record<string, Label & { result: Label }> = {
  relevant: {
    ...{ zh: '询问条件', en: 'condition' },
    result: { zh: '此项总是询问，不强制填写', en: 'the field is always asked and not required' },
  },
  required: { ...{ zh: '必填条件', en: 'required' }, result: { zh: '此项不强制填写', en: 'the field is not required' } },
  constraint: { ...{ zh: '校验', en: 'constraint' }, result: { zh: '填写时不作此校验', en: 'it is not checked' } },
  calculation: { ...{ zh: '公式', en: 'calculation' }, result: { zh: '此项不由本系统计算', en: 'it is not calculated here' } },
}

function UNREAD(label: string, column: string, at: string): Label {
  const what = WHAT[column] as Label & { result: Label }
  return {
    zh: `“${label}”的${what.zh}（${column}）读不懂：${at}。${what.result.zh}；请改写，或由部门系统处理。`,
    en: `The ${what.en} of "${label}" (${column}) is not understood: ${at}; ${what.result.en}. Rewrite it, or leave it to the department's system.`,
  }
}
