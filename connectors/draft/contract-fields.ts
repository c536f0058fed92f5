// Maps the values of a department's row to the fields of a task: by label, by English name or pinyin initials, and by content.
import type { Shape } from './shape.ts'

interface Signs {
  words: RegExp
  /** The whole name, in lower case and without signs. */
  names: RegExp
  /** The form of the values; a value that does not match excludes the field. */
  values?: RegExp
}

const INSTANT = /^\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}|^\d{10}(\d{3})?$/

const TASK_FIELDS: Readonly<Record<string, Signs>> = {
  externalId: {
    words: /任务(编号|标识|号|ID|代码)|^(编号|task (id|number))$/i,
    names: /^(id|taskid|taskno|taskcode|tasknumber|number|rwbh|rwid|rwh|bh)$/,
  },
  title: {
    words: /任务(名称|标题)|^(标题|名称|事项(名称)?|title)$/i,
    names: /^(title|taskname|tasktitle|rwmc|rwbt|mc|bt|name)$/,
  },
  division: {
    words: /区划|所属(乡镇|村|社区|地区)(代码)?|division/i,
    names: /^(division(code)?|areacode|area|region(code)?|regioncode|district(code)?|adcode|xzqh(dm)?|xzqdm|qhdm|cdm)$/,
    values: /^\d{6,12}$/,
  },
  state: { words: /状态|^state$|^status$/i, names: /^(state|status|taskstate|taskstatus|zt|rwzt)$/ },
  updatedAt: {
    words: /(更新|变更|修改|变动)(时间|日期)|last (change|update)|changed at|updated at/i,
    names: /^(updated?(at|on|time)?|changed?(at|on|time)?|modified(at|on|time)?|lastmodified|gxsj|bgsj|xgsj|timestamp)$/,
    values: INSTANT,
  },
  dueAt: {
    words: /截止|期限|完成时限|办结时限|due|deadline/i,
    names: /^(due(at|on|date)?|deadline|jzrq|jzsj|wcsx|bjsx)$/,
    values: INSTANT,
  },
  form: { words: /(报表|表单)(代码|编码|编号|标识)|form code/i, names: /^(form(code|id|no)?|bddm|bbdm|bdbm|bbid|bd)$/ },
  period: { words: /报告期|所属期|填报期|^(年度|月份|period)$/i, names: /^(period|reportperiod|bgq|ssq|nd|yf)$/ },
  'subject.identifier': {
    words: /身份证|公民身份号码|户号|户编号|统一社会信用代码|对象(代码|编号|标识)/,
    names:
      /^(idnumber|idno|idcard|idcardno|personid|patientid|residentid|householdno|householdid|uscc|creditcode|subjectid|gmsfhm|sfzh|sfzhm|tyshxydm|hh|dxbm|dxdm)$/,
  },
  'subject.label': {
    words: /^(姓名|对象名称|企业名称|户主姓名|人员姓名)$|(person|patient|household|subject) name/i,
    names: /^(personname|patientname|householdname|subjectname|residentname|enterprisename|xm|dxmc|qymc|hzxm)$/,
  },
}

export const REQUIRED_TASK_FIELDS = ['externalId', 'title', 'division', 'state', 'updatedAt']

export const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

export interface FieldMatch {
  to: string
  path: string
  shape: Shape
  probability: number
}

/** Each field once and each value once, the most certain first. */
export function matchTaskFields(leaves: readonly { path: string; shape: Shape }[]): FieldMatch[] {
  const all = leaves.flatMap(({ path, shape }) =>
    Object.entries(TASK_FIELDS).flatMap(([to, signs]): FieldMatch[] => {
      const probability = likely(shape, path, signs)
      return probability > 0 ? [{ to, path, shape, probability }] : []
    }),
  )
  const chosen: FieldMatch[] = []
  for (const match of all.toSorted((a, b) => b.probability - a.probability))
    if (!chosen.some(({ to, path }) => to === match.to || path === match.path)) chosen.push(match)
  return Object.keys(TASK_FIELDS).flatMap((to) => chosen.filter((one) => one.to === to))
}

function likely(shape: Shape, path: string, { words, names, values }: Signs): number {
  const name = plainName(path.split('.').at(-1) ?? '')
  const byName = names.test(name)
  const byWords = words.test(shape.label) || words.test(shape.name)
  if (!byName && !byWords) return 0
  const seen = shape.samples.filter(Boolean)
  if (values && seen.length > 0 && !seen.every((value) => values.test(value))) return 0
  const exact = name.length > 3 ? 0.05 : 0
  return Math.min(0.98, (byName && byWords ? 0.95 : byWords ? 0.9 : 0.82) + exact)
}

/** The number of task fields among the values: decides whether a list is one of tasks. */
export const looksLikeTasks = (matches: readonly FieldMatch[]): boolean =>
  ['externalId', 'title'].every((to) => matches.some((one) => one.to === to)) &&
  matches.filter(({ to }) => ['division', 'state', 'updatedAt', 'dueAt', 'form'].includes(to)).length >= 2
