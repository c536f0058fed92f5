// The value domain of an imported field: from the file if it gives one, otherwise from the label.
import type { Datatype, Domain } from '../../../../schema/index.ts'
import type { RawField } from './raw-form.ts'

const DATE = /日期$|生效期$|截止期$|期限$|(?:出生|登记|成立|发证|开始|结束|办理|死亡|入户|检查)时间$/
const LONG = /内容|事由|事实|依据|备注|描述|情况|说明|结果|意见|范围/
const COUNT = /(?:人|户|次|件|个|总|头|只|套|栋|车|床位|家|劳动力)数(?:[（：]|$)|数量$/
const AMOUNT = /金额|面积|产量|产值|收入|支出|投资|单价|总价|里程|重量|身高|体重/
const YES_NO = /^(?:是|否|有|无|y|n|yes|no|true|false)$/i
const COUNTED = /^(?:[万千]?人|户|个|件|人次|次|头|只|家|所|条|例|起|份|台|处|座|名|岁|周岁)$/
/** 万人 is also a count, but not in whole numbers. */
const SCALED = /^[万千亿百]/

type Asked = Pick<RawField, 'label' | 'type' | 'unit' | 'options' | 'several' | 'ownWords' | 'maxLength' | 'media' | 'maxFiles'>

export function domainOf(field: Asked, listId: string): Domain {
  const { label, unit, options, several, ownWords, media, maxFiles } = field
  const more = { ...(several && { several: true }), ...(ownWords && { ownWords: true }) }
  const isPlain = !several && !ownWords
  if (options && isPlain && options.length === 2 && options.every((o) => YES_NO.test(o.label))) return { datatype: 'BOOLEAN' }
  if (options && options.length > 0) return { datatype: 'CODE', codes: listId, ...more }
  const datatype = field.type && field.type !== 'CODE' ? precise(field.type, unit) : guess(label, unit)
  switch (datatype) {
    case 'DECIMAL':
      return { datatype, scale: 4, ...(unit && { unit }) }
    case 'INTEGER':
      return { datatype, ...(unit && { unit }) }
    case 'STRING':
      return LONG.test(label) ? { datatype: 'TEXT', maxLength: 2000 } : { datatype, maxLength: field.maxLength ?? 200 }
    case 'TEXT':
      return { datatype, maxLength: field.maxLength ?? 2000 }
    case 'ATTACHMENT':
      return { datatype, ...(media && { media }), ...(maxFiles && { maxFiles }) }
    default:
      return { datatype }
  }
}

const precise = (type: Datatype, unit: string | undefined): Datatype =>
  type === 'DECIMAL' && unit && COUNTED.test(unit) && !SCALED.test(unit) ? 'INTEGER' : type

function guess(label: string, unit: string | undefined): Datatype {
  if (unit) return COUNTED.test(unit) && !SCALED.test(unit) ? 'INTEGER' : 'DECIMAL'
  if (DATE.test(label)) return 'DATE'
  if (COUNT.test(label)) return 'INTEGER'
  if (AMOUNT.test(label) && !LONG.test(label)) return 'DECIMAL'
  return 'STRING'
}
