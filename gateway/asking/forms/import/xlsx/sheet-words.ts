// Words of a paper form about the form itself: who fills it, its number, its notes, its column numbers.
import type { PeriodKind } from '../../../../../schema/index.ts'

const META =
  /^(?:填报单位|填报部门|编制单位|制表单位|单位名称[（(]盖章[)）]|单位[（(]?盖章[)）]?|制表机关|制定机关|批准机关|备案机关|批准文号|备案文号|文号|有效期(?:至|截止)?|表号|统计负责人|单位负责人|分管领导|负责人|审核人|复核人|填表人|填报人|制表人|经办人签字|填报时间|填表时间|填报日期|填表日期|报出日期|制表日期|统计时间|统计日期|计量单位|单位|日期|密级|页码|第\s*页)\s*(?:[（(][^）)]*[)）])?\s*[:：]/
const FOOT = /^(?:联系电话|联系人|电话|手机)\s*[:：]/
const DATE_LINE = /^[\d_\s]*年[\d_\s]*(?:月[\d_\s]*)?(?:日)?$/
const NOTES = /^(?:填表说明|填报说明|填写说明|说明|备\s*注|注|附注|填报要求|指标解释|Notes?)\s*(?:[:：.、]|$)/i

export const isNotes = (text: string): boolean =>
  NOTES.test(text) && !/^(?:备\s*注|说明)\s*(?:$|[:：]\s*(?:$|[_＿]{2}))/.test(text)

const INSTRUCTION =
  /^[【（([]?(?:[填导录使操]\S{0,4})?(?:须知|注意事项|温馨提示|重要提示|特别提示|提示|注意|说明|要求)[】）)\]]?(?:[:：]|$)|^[【（([]?(?:备注|注)[】）)\]]?[:：]|^【(?:\S{0,4}说明|注意|提示)】|^\*{0,3}注[:：]|此(?:行|表|列|sheet)\S{0,6}(?:不会|不要|请勿|勿)/i
/** 1、……  (2)…… and so on, long enough for a sentence. */
const POINT =
  /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[①-⑳])\s*(?:[)）、．:：]|\.(?!\d))\s*(?=.{12,})(?=.*[，。；！：]|.*(?:请|不能|不得|必须|应当|勿|填写))/s

/** The line tells people how to fill the form in; it is neither its title nor a heading. */
export const isInstruction = (text: string): boolean => {
  const said = text.trim()
  return INSTRUCTION.test(said) || POINT.test(said) || (said.length > 30 && /[。；]|[，,].*[，,]/.test(said)) || said.length > 80
}

/** 签 到 表 is 签到表: letters are often spread over the width of the sheet. */
export const withoutSpreading = (text: string): string => {
  const said = text.replace(/\s+/g, ' ').trim()
  return /^[^ ](?: [^ ]){2,}$/u.test(said) ? said.replaceAll(' ', '') : said
}

/** 附件1, 表2: what the line calls the sheet is no title. */
export const isAttachmentMark = (text: string): boolean =>
  /^(?:附\s*[件表]|表)\s*[一二三四五六七八九十\d.．\-—]*\s*[:：]?$/.test(text.trim())

/** The period that the form is filled for, above its table. */
const WHEN = /^(?:填报|统计|报告|所属|上报|报送|数据|截止|截至)?(?:月份|年度|年份|季度|时间|日期|期间|所属期|报告期|时点)\s*[:：]/

/** The text is about the whole sheet: 计量单位：元, or the month that it is for. */
export const isMeta = (text: string): boolean => META.test(text) || WHEN.test(text) || DATE_LINE.test(text)

/** Every area of the row is about the form itself. */
export function isMetaRow(texts: readonly string[]): boolean {
  if (texts.length > 1 && texts.some((t) => /签[字名章]|盖章/.test(t)) && texts.every((t) => /[:：]\s*_*$/.test(t))) return true
  return texts.some(isMeta) && texts.every((t) => isMeta(t) || FOOT.test(t))
}

export const formNumber = (text: string): string | undefined => /^(?:表\s*号|报表代码|表代码)\s*[:：]\s*(\S+)/.exec(text)?.[1]

export const unitOfSheet = (text: string): string | undefined =>
  /(?:计量)?单位\s*[:：]\s*([^\s:：、,，/]{1,8})\s*$/.exec(text)?.[1]

/** The row of a statistical table that numbers its columns: 甲 乙 1 2 3. */
export const isNumbering = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.every((t) => /^(?:[甲乙丙丁戊]|[（(]?\d{1,3}[)）]?|[A-Z]|栏次|—|-)$/.test(t))

export const isSerial = (text: string): boolean => /^(?:序\s*号|编\s*号|No\.?|#|行次|项次)$/i.test(text)

export const periodOfTitle = (title: string): PeriodKind | undefined =>
  /月报|月度|每月|\d+\s*月[份]?(?!\d)|月份/.test(title)
    ? 'MONTH'
    : /季报|季度/.test(title)
      ? 'QUARTER'
      : /年报|年度|全年/.test(title)
        ? 'YEAR'
        : undefined
