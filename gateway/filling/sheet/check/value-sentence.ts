// The problem of a value, in a sentence that names the field.
import { type Element, type Label, LONGEST_OWN_WORDS } from '../../../../schema/index.ts'
import { mostFiles } from '../../attachments/references.ts'
import type { Problem } from '../sheet-view.ts'
import type { ValueFault } from './check-value.ts'

export type ItemFault = ValueFault | 'FILE' | 'REQUIRED' | 'CONFLICT' | 'MASKED' | 'UNSEEN' | 'READ_ONLY' | 'CALCULATED'

const TYPE: Record<Element['domain']['datatype'], Label> = {
  STRING: { zh: '应为文字', en: 'must be text' },
  TEXT: { zh: '应为文字', en: 'must be text' },
  IDENTIFIER: { zh: '应为文字', en: 'must be text' },
  CODE: { zh: '应从选项中选择', en: 'must be one of the choices' },
  INTEGER: { zh: '应为整数', en: 'must be a whole number' },
  DECIMAL: { zh: '应为数字', en: 'must be a number, written as text' },
  BOOLEAN: { zh: '应为是或否', en: 'must be yes or no' },
  TIME: { zh: '应为存在的时间，例如 08:30', en: 'must be a time of day, for example 08:30' },
  DATETIME: {
    zh: '应为存在的日期和时间，例如 2026-11-21T08:30',
    en: 'must be a date with a time, for example 2026-11-21T08:30',
  },
  ATTACHMENT: { zh: '应为已上传的附件', en: 'must be files that were uploaded' },
  DATE: { zh: '应为存在的日期，例如 2026-11-21', en: 'must be a date that exists, for example 2026-11-21' },
}

const range = ({ min, max, unit }: Element['domain']): Label => {
  const [of, inUnit] = unit ? [`（${unit}）`, ` (${unit})`] : ['', '']
  const [zhMax, enMax] = max === 'today' ? ['今天', 'today'] : [max, max]
  if (min !== undefined && max !== undefined)
    return { zh: `应在 ${min} 到 ${zhMax} 之间${of}`, en: `must be between ${min} and ${enMax}${inUnit}` }
  return min !== undefined
    ? { zh: `不能小于 ${min}${of}`, en: `must not be less than ${min}${inUnit}` }
    : { zh: `不能大于 ${zhMax}${of}`, en: `must not be more than ${enMax}${inUnit}` }
}

const FAULT: Record<ItemFault, (element: Element) => Label> = {
  REQUIRED: () => ({ zh: '必须填写', en: 'must be filled in' }),
  CONFLICT: () => ({ zh: '各部门的数据不一致，请选择一个', en: 'differs between departments; pick one' }),
  MASKED: () => ({ zh: '是打码的内容，请先查看完整内容再修改', en: 'is masked; show it in full before you change it' }),
  UNSEEN: () => ({
    zh: '要和您填写的内容核对，请先查看完整内容',
    en: 'has to be checked against what you typed; show it in full first',
  }),
  READ_ONLY: () => ({ zh: '标明此表的对象，不能修改', en: 'says whom the sheet is about and cannot be changed' }),
  CALCULATED: () => ({ zh: '由其他各项算出，不能填写', en: 'follows from other items and is not filled in' }),
  TYPE: (e) => TYPE[e.domain.datatype],
  CODE: (e) =>
    e.domain.several
      ? { zh: '有不在选项中的答案', en: 'has an answer that is not among the choices' }
      : { zh: '应从选项中选择', en: 'must be one of the choices' },
  ALONE: () => ({
    zh: '选了“无”一类的选项，就不能再选其他的',
    en: 'has an answer that says “none”, which goes with no other',
  }),
  CHECK_DIGIT: (e) =>
    e.domain.check === 'PHONE'
      ? { zh: '不是有效的电话号码', en: 'is not a valid telephone number' }
      : { zh: '校验码不符，请核对', en: 'fails its check digit; check it' },
  RANGE: (e) => range(e.domain),
  LENGTH: ({ domain: { maxLength = LONGEST_OWN_WORDS, ...domain } }) =>
    domain.datatype === 'ATTACHMENT'
      ? { zh: `最多 ${mostFiles(domain)} 个附件`, en: `takes at most ${mostFiles(domain)} files` }
      : { zh: `最多 ${maxLength} 个字`, en: `must have at most ${maxLength} characters` },
  FILE: () => ({
    zh: '中有附件已不在此表，请删去后重新上传',
    en: 'names a file that is no longer with this sheet; take it out and choose it again',
  }),
  FORMAT: (e) => ({ zh: `最多 ${e.domain.scale} 位小数`, en: `must have at most ${e.domain.scale} digits after the point` }),
}

export function valueProblem(element: Element, code: ItemFault, language: 'zh' | 'en'): Problem {
  const what = FAULT[code](element)
  const message = language === 'zh' ? `“${element.label.zh}”${what.zh}。` : `“${element.label.en}” ${what.en}.`
  return { element: element.id, code, message }
}
