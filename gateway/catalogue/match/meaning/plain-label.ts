// A label without its answering instructions: "性别：1-男 2-女", "健康状态: 0异常 1正常", "状态（0待审 1已批）", "证号（加密存储）". Column comments and form
// hints carry their code list this way; it is not part of the question.

/** Bracketed text that is not part of the meaning: how to fill in, formats, samples, storage. */
const ADVICE =
  /如|例|填|盖章|yyyy|选|为准|注|见|格式|是\/否|有\/无|精确|保留|公章|加密|脱敏|存储|关联|主键|外键|默认|字典|逗号|分隔|json|数组|时间戳|url|单选|多选|下拉|最高|最低\d|对应|来自|不含|包括|包含/i
/** 单位, 位: a unit in brackets is read elsewhere; 18位 is a length. */
const LENGTH = /^\d+位|位数/
/** Two or more answers: 0异常 1正常, male/female, A、B、C, 是/否. */
const ANSWERS =
  /^(?:[\w]{1,4}\s*[-=:：、.．)）]?\s*\p{Script=Han}+[\s,，;；、/|]*){2,}$|^[^\s/|]+(?:\s*[/|]\s*[^\s/|]+)+$|^(?:[^、，,；;]+[、，,；;]){2,}[^、，,；;]+$/u
/** The start of listed answers in a label: ，01正常, 空格0否, ,1男. */
const LISTED = /[\s,，;；]+(?=[\dA-Z]{1,3}\s*[-=:：、.．]?\s*\p{Script=Han}|\w+(?:\/\w+)+)/u
const HINT =
  /[\s,，;；]+(?=如|例如|格式|单位|默认|多个|以|用于|关联|对应|见|参照|参见|采用|取其|取自|若|指|GB\b|GB\/|JY\/|WS\/|[yY]{2,4}[-/年]?M|[^\s,，]*(?:录入|填写|填报|传入|必填|为空|自编|自述))|(?:GB|JY|WS|GA)\/T\s?\d+|[yY]{4}[-/年]?MM?/u
/** 起 and 止 after a colon are part of the question. */
const KEPT = /^[起止始终至从到]$/

/** (次/min), (mL), (°C): a unit that is in no table; (edu_hb_xb): the name of a list. */
const NO_WORD =
  /^[^\s/]{0,3}\/\S{1,6}$|^(?:°?[CF]|℃|bpm|[kdcmμu]?[lgm]|min|h|d|s|[mμu]?mol|iu|u)(?:\/\S{1,5})?$|^[a-z\d]+(?:_[a-z\d]+)+$/i

export const isAdvice = (inside: string): boolean =>
  NO_WORD.test(inside.trim()) || ADVICE.test(inside) || LENGTH.test(inside.trim()) || ANSWERS.test(inside.trim())

/** The question of a Chinese label. Bracketed text is read separately. */
export function questionOf(label: string): string {
  const bracket = label.search(/[([【〔]/)
  const open = bracket > 0 ? label.slice(0, bracket) : bracket === 0 ? '' : label
  const question = withoutAnswers(open)
  return question === open ? label : question
}

function withoutAnswers(label: string): string {
  const [before = '', after = ''] = splitOnce(label, /[:：]/)
  const asked = after.trim() && !KEPT.test(after.trim()) && hasWords(before) ? before : label
  const [listed = asked] = splitOnce(asked, LISTED)
  const question = hasWords(listed) ? listed : asked
  const [plain = question] = splitOnce(question, HINT)
  return hasWords(plain) ? plain : question
}

const hasWords = (text: string): boolean => (text.match(/\p{Script=Han}/gu) ?? []).length >= 2

function splitOnce(text: string, at: RegExp): [string] | [string, string] {
  const found = at.exec(text)
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text]
}
