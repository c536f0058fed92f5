// Reads a data dictionary: a header row 字段代码 / 字段名称 (and 必填, 类型, 单位, 说明, 值域 if present), then one field a row.
// A row 报表代码 above the header may give the department's code of the form; otherwise the sheet's name is its code.
import type { Label } from '../../../../../schema/index.ts'
import type { RawField, RawForm } from '../raw-form.ts'
import { asksForName, isPersonName, isPlainValue } from '../xlsx/value-words.ts'
import { typeOfWord } from './type-of-word.ts'

const CODE = ['字段代码', '字段编码', '字段名', '代码', '编码', 'code', 'field']
const LABEL = ['字段名称', '字段中文名', '中文名称', '数据项名称', '数据项', '指标名称', '名称', 'label', 'name', 'title']
const REQUIRED = ['必填', '是否必填', '必填项', 'required']
const TYPE = ['类型', '数据类型', '字段类型', 'type']
const UNIT = ['单位', '计量单位', 'unit']
const HINT = ['说明', '填报说明', '描述', 'hint', 'description']
const OPTIONS = ['值域', '可选值', '选项', '代码值', 'options', 'enum']
const KEY = ['报表代码', '表代码', '表号', 'form code']
const YES = ['是', '必填', '√', 'y', 'yes', 'true', '1']

const LIST_CODE = ['代码', '编码', '代码值', '值', 'code', 'value']
const LIST_NAME = ['名称', '代码名称', '含义', '中文名称', 'name', 'label', 'title']
const LIST_ELSE = ['序号', '说明', '备注', '上级代码', '父级代码', 'parent', 'description']

/** The header must be within these first rows. */
const HEADER_WITHIN = 10

export type Cells = readonly string[]

const among = (names: readonly string[], cell: string | undefined): boolean => names.includes((cell ?? '').toLowerCase())

export const CODE_LIST: Label = {
  zh: '这是代码表（代码与名称），不是报表：写成 {"format":"yibiao-catalogue","version":1,"elements":[],"codeLists":[{"id":"…","label":{"zh":"…","en":"…"},"codes":[{"code":"…","label":{"zh":"…","en":"…"}}]}]}，用 yibiao catalogue load 文件 --why 原因 载入。',
  en: 'This is a code list (code and name), no form: write it as {"format":"yibiao-catalogue","version":1,"elements":[],"codeLists":[{"id":"...","label":{"zh":"...","en":"..."},"codes":[{"code":"...","label":{"zh":"...","en":"..."}}]}]} and load it with yibiao catalogue load FILE --why REASON.',
}

const CODE_HEAD = /^(?:id|key|code|value|编[号码]|代码|序号|值)$|^\S{1,6}(?:代码|编码|编号|id)$/i
/** The head of a dictionary says that its rows are fields, whatever their codes look like. */
const OF_FIELDS = /字段|数据项|栏目|指标|field/i
const NAME_HEAD = /名称?$|类[型别]$|标签$|含义$|说明$|label$|name$/i

/** Only numbers with their names, two columns and nothing else: these are the possible answers to a field, not fields. */
export function isCodeList(rows: readonly Cells[]): boolean {
  const at = rows
    .slice(0, HEADER_WITHIN)
    .findIndex((r) => r.some((c) => among(LIST_CODE, c)) && r.some((c) => among(LIST_NAME, c)))
  const header = rows[at]
  if (!header || header.some((c) => c !== '' && !among([...LIST_CODE, ...LIST_NAME, ...LIST_ELSE], c))) return isPairs(rows)
  const column = header.findIndex((c) => among(LIST_CODE, c))
  const codes = rows.slice(at + 1).flatMap((r) => r[column] || [])
  return codes.length >= 2 && codes.every((code) => /^[\d.-]+$|^[A-Za-z]$/.test(code))
}

/** ID and 类型 above 1, 爱情, 2, 喜剧: a number and a word of its own in each row, and no person among them. */
function isPairs(rows: readonly Cells[]): boolean {
  const filled = rows.map((r) => r.filter((c) => c !== '')).filter((r) => r.length > 0)
  const [header, ...body] = filled
  if (header?.length !== 2 || body.length < 4 || body.some((r) => r.length !== 2)) return false
  const [codes, names] = [body.map((r) => r[0] as string), body.map((r) => r[1] as string)]
  return (
    CODE_HEAD.test(header[0] as string) &&
    !header.some((head) => OF_FIELDS.test(head)) &&
    NAME_HEAD.test(header[1] as string) &&
    !asksForName(header[1] as string) &&
    codes.every((c) => /^[\w.-]{1,12}$/.test(c)) &&
    names.every((n) => !isPlainValue(n)) &&
    names.filter(isPersonName).length * 4 < names.length &&
    [codes, names].every((all) => new Set(all).size === all.length)
  )
}

/** Null: the rows hold no such header. */
export function readDictionary(name: string, rows: readonly Cells[]): RawForm | null {
  const at = rows.slice(0, HEADER_WITHIN).findIndex((r) => r.some((c) => among(CODE, c)) && r.some((c) => among(LABEL, c)))
  const header = rows[at]
  if (!header) return null
  const column = (names: readonly string[]) => header.findIndex((cell) => among(names, cell))
  const at2 = { code: column(CODE), label: column(LABEL), required: column(REQUIRED), type: column(TYPE) }
  const [unitAt, hintAt, optionsAt] = [column(UNIT), column(HINT), column(OPTIONS)]
  const fields: RawField[] = []
  for (const [i, cells] of rows.entries()) {
    if (i <= at || cells.every((cell) => cell === '')) continue
    const cell = (n: number) => (n < 0 ? '' : (cells[n] ?? ''))
    const options = optionsOf(cell(optionsAt))
    const type = options ? 'CODE' : typeOfWord(cell(at2.type))
    fields.push({
      code: cell(at2.code),
      label: cell(at2.label),
      required: among(YES, cell(at2.required)),
      row: i + 1,
      ...(type && { type }),
      ...(cell(unitAt) && { unit: cell(unitAt) }),
      ...(cell(hintAt) && { hint: cell(hintAt) }),
      ...(options && { options }),
    })
  }
  // 指标名称 and 代码 are also column heads of a statistical table, where the codes number the rows.
  const named = header.some((cell) => /字段|数据项|field|code/i.test(cell))
  if (!named && fields.filter((f) => /[A-Za-z]/.test(f.code)).length * 2 < fields.length) return null
  const code = keyAbove(rows.slice(0, at)) ?? (/^(?!sheet\d*$)[a-z]\w*$/i.test(name) ? name : undefined)
  return { key: code ?? name, ...(code !== undefined && { isCoded: true as const }), title: name, fields }
}

/** Reads "1:男;2:女", "1-男、2-女", "男/女". */
export function optionsOf(text: string): RawField['options'] {
  const parts = text
    .split(/[;；、|\n]|(?<=\p{Script=Han})[,，/](?=\S)/u)
    .map((p) => p.trim())
    .filter((p) => p !== '')
  if (parts.length < 2) return undefined
  return parts.map((p) => {
    const m = /^([\w.]{1,12})\s*[:：=＝.\-—]\s*(.+)$/.exec(p)
    return m ? { code: m[1] as string, label: m[2] as string } : { code: p, label: p }
  })
}

function keyAbove(rows: readonly Cells[]): string | undefined {
  for (const cells of rows) {
    const at = cells.findIndex((cell) => among(KEY, cell.replace(/[:：]$/, '')))
    if (at >= 0) return cells[at + 1] || undefined
  }
  return undefined
}
