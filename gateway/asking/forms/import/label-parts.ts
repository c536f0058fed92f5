// Extracts what a paper form's label holds besides its name: a star for 必填, the unit in brackets, boxes to tick.
import { isLabelWord } from './xlsx/value-words.ts'

export interface LabelParts {
  name: string
  required: boolean
  unit?: string
  hint?: string
}

// Units that occur in brackets or in a unit column of grassroots reports (GB 3100 names, money, counts).
const UNITS =
  /^(?:[万亿千百]?元(?:\/[年月日人亩])?|[万千百]?亩|公顷|平方(?:米|公里)|立方米|[万千]?(?:人|户|个|件|次|人次|头|只|羽|株|棵|套|栋|辆|家|所|条|例|起|份|台|处|座|名|批|间|把|张)|(?:公|千)?米|厘米|cm|mm|kg|公斤|千克|吨|万吨|斤|公里|里|岁|周岁|年|个?月|天|日|小时|分钟|%|％|‰|mmHg|mmol\/L|千瓦时|度|㎡|m2|m²)$/

export const isUnit = (text: string): boolean => UNITS.test(text.normalize('NFKC').trim()) || UNITS.test(text.trim())

export function labelParts(text: string): LabelParts {
  let name = text.replace(/\s+/g, /[A-Za-z]\s+[A-Za-z]/.test(text) ? ' ' : '').trim()
  const required = /^[*＊★]|[*＊★]$/.test(name)
  name = name
    .replace(/^[*＊★]+|[*＊★]+$/g, '')
    .replace(/[:：]$/, '')
    .replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．](?=\D)/, '')
    .trim()
  // A long explanation may hold brackets of its own.
  const bracket =
    /^(.+?)[（([【]([^（()）[\]【】]{1,40})[)）\]】]$/.exec(name) ?? /^([^（(]{1,20})[（(](.{20,500})[)）]$/.exec(name)
  if (!bracket) return { name, required }
  const [, before = '', inside = ''] = bracket
  const said = inside.replace(/^(?:计量)?单位[:：]?/, '').trim()
  if (isUnit(said)) return { name: before.trim(), required, unit: said }
  if (/^必填$/.test(inside)) return { name: before.trim(), required: true }
  // Short words in brackets are part of the name (本月). Long ones explain how to fill it.
  return inside.length > 6 || /填|如|例|请|格式/.test(inside)
    ? { name: before.trim(), required, hint: inside }
    : { name: `${before.trim()}（${inside}）`, required }
}

/** "□是 □否" or "○男○女": the choices of a cell with tick boxes. Null without boxes. */
export function tickBoxes(text: string): string[] | null {
  if (!/[□○☐◯〇]/.test(text)) return null
  const options = text
    .split(/[□○☐◯〇]/)
    .slice(1)
    .map((o) => o.replace(/[\s_；;、,，/]+$/g, '').trim())
    .filter((o) => o !== '')
  return options.length > 0 ? options : null
}

export interface LineItem {
  label: string
  /** Something is already written there. */
  isFilled: boolean
}

/** Splits "党员总数：____  其中正式党员数：____" into its labels. Null: the line is a title, a heading or a sentence. */
export function lineItems(given: string): LineItem[] | null {
  // A colon in brackets belongs to the label: 迟到（单位：次）.
  const text = given
    .replace(/[（(][^（）()]*[)）]/g, (inside) => inside.replace(/[:：]/g, '\u0001'))
    .replace(/(?<=^|[\s_])(\p{Script=Han})[ \u3000]+(?=\p{Script=Han}\s*[:：])/gu, '$1')
  const found = [...text.matchAll(/([^\s:：_＿]{1,24})\s*[:：]/g)]
  if (
    found.length === 0 ||
    found[0]?.index !== 0 ||
    /^(?:尊敬|敬爱|亲爱)的/.test(text) ||
    /^(?:附\s*[件表]|其中|注|说明|备注)(?!\s*[:：]\s*[_＿]{2})/.test(text)
  )
    return null
  const items = found.map((m, i): LineItem => {
    const said = text
      .slice(m.index + m[0].length, found[i + 1]?.index ?? text.length)
      .replace(/[（(][^（）()]*[)）]|[_＿\s（）()年月日时分到至\-—/]+/g, '')
    return { label: (m[1] ?? '').replaceAll('\u0001', '：'), isFilled: said !== '' }
  })
  const isLabels = items.every((i) => i.label.length <= 14 && !/[，。；;！？、]/.test(i.label))
  const isOne = items.length === 1 && items[0]?.isFilled === true && !/[_＿]{2,}/.test(text)
  return isLabels && (!isOne || isLabelWord(items[0]?.label ?? '')) ? items : null
}
