// A workbook's other sheets: one that explains the columns of a form, row by row, or holds the choices of its cells. Neither is a
// form. What the explanation says must be filled is required.
import { labelParts } from '../label-parts.ts'
import type { RawForm } from '../raw-form.ts'

export type Rows = readonly (readonly string[])[]

const COLUMN_HEAD = /^(?:列名?|列名称|栏目|栏位|字段|字段名称?|字段说明|表头|项目|填写项目?|数据项|名称|标题|参数|属性)$/
const MUST_HEAD = /^(?:是否)?(?:必填|必录|必须)(?:项|字段)?$|^填写要求$/
const ELSE_HEAD = /说明|备注|要求|规则|示例|样例|格式|描述|类型|必填|必录|可选|取值|注意|长度/

const fold = (text: string): string => labelParts(text).name.replace(/\s+/g, '').toLowerCase()

/** The columns that the sheet explains, each with whether it must be filled. Null: the sheet is no explanation. */
export function explained(rows: Rows): Map<string, boolean> | null {
  const at = rows.slice(0, 6).findIndex((row) => {
    const texts = row.filter((c) => c !== '')
    return (
      texts.length >= 2 &&
      texts.length <= 7 &&
      texts.some((c) => COLUMN_HEAD.test(c.trim())) &&
      texts.filter((c) => ELSE_HEAD.test(c)).length * 2 >= texts.length - 1
    )
  })
  const header = rows[at]
  if (!header) return null
  const label = header.findIndex((c) => COLUMN_HEAD.test(c.trim()))
  const must = header.findIndex((c) => MUST_HEAD.test(c.trim()))
  const said = rows.slice(at + 1).flatMap((row) => {
    const name = fold(row[label] ?? '')
    return name === '' ? [] : [[name, must >= 0 && /^(?:是|必填|必录|必须|√|y|yes|true)/i.test(row[must] ?? '')] as const]
  })
  return new Map(said)
}

/** Most of what the sheet explains are fields of the form. */
export const explains = (said: ReadonlyMap<string, boolean>, { fields }: RawForm): boolean => {
  const known = fields.filter((f) => said.has(fold(f.label))).length
  return known >= 2 && known * 2 >= Math.min(fields.length, said.size)
}

export const withRequired = (form: RawForm, said: ReadonlyMap<string, boolean>): RawForm => ({
  ...form,
  fields: form.fields.map((f) => (said.get(fold(f.label)) ? { ...f, required: true } : f)),
})
