// Expands a code of pinyin initials (fddbrsfzjhm) or full pinyin (xingming) into known Chinese words: the shortest split into
// initials of known words. Short codes and codes of several words are uncertain.

import { ZH_PROPERTIES } from '../lexicon/zh-properties.ts'
import { ZH_EVENTS, ZH_PERIODS, ZH_ROLES } from '../lexicon/zh-qualifiers.ts'
import { fullPinyinOf, initialsOf } from './pinyin.ts'

interface Expansion {
  /** The Chinese label of the code. */
  label: string
  /** 0..1: probability that no other label is meant. */
  certainty: number
}

const table = (words: Record<string, string>): ReadonlyMap<string, string> => new Map(Object.entries(words))

/** Widely used codes with one reading, whatever else has the same initials. */
const WIDELY_USED = table({
  sfzh: '身份证号',
  sfzhm: '身份证号码',
  sfzjhm: '身份证件号码',
  gmsfhm: '公民身份号码',
  gmsfzh: '公民身份证号',
  zjhm: '证件号码',
  csrq: '出生日期',
  csny: '出生年月',
  lxdh: '联系电话',
  lxfs: '联系方式',
  sjhm: '手机号码',
  sjh: '手机号',
  hyzk: '婚姻状况',
  whcd: '文化程度',
  zzmm: '政治面貌',
  jtzz: '家庭住址',
  hjdz: '户籍地址',
  hkszd: '户口所在地',
  hjszd: '户籍所在地',
  xjzdz: '现居住地址',
  gzdw: '工作单位',
  tyshxydm: '统一社会信用代码',
  zzjgdm: '组织机构代码',
  fddbr: '法定代表人',
  yhzgx: '与户主关系',
  hzxm: '户主姓名',
  poxm: '配偶姓名',
  jhrxm: '监护人姓名',
  lxrxm: '联系人姓名',
  sqrxm: '申请人姓名',
  cjzh: '残疾证号',
  cjlb: '残疾类别',
  cjdj: '残疾等级',
  khyh: '开户银行',
  yhzh: '银行账号',
  qymc: '企业名称',
  dwmc: '单位名称',
  jyfw: '经营范围',
  zczb: '注册资本',
  xzqhdm: '行政区划代码',
})
/** Codes that nearly always have one reading. */
const USUAL = new Map(
  `jzdz 居住地址;xzz 现住址;xzzdz 现住址;jtdz 家庭地址;txdz 通讯地址;lxdz 联系地址;jydz 经营地址;jycs 经营场所;zcdz 注册地址;dzyx 电子邮箱;yzbm 邮政编码
cym 曾用名;zjlx 证件类型;zjzl 证件种类;byyx 毕业院校;byxx 毕业学校;bysj 毕业时间;cjgzsj 参加工作时间;cjgzrq 参加工作日期;zgxl 最高学历;jkzk 健康状况;hjlx 户籍类型
hkxz 户口性质;jtrks 家庭人口数;jtrk 家庭人口;jtnsr 家庭年收入;zpyy 致贫原因;fwmj 房屋面积;jzmj 建筑面积;fwjg 房屋结构;fwlx 房屋类型;clrq 成立日期;clsj 成立时间;qylx 企业类型
sshy 所属行业;hylb 行业类别;frdb 法人代表;lxr 联系人;tbr 填表人;fzr 负责人;jhr 监护人;sqr 申请人;sqrq 申请日期;djrq 登记日期;tbrq 填表日期;bz 备注;xjh 学籍号
gzgw 工作岗位;gddh 固定电话;yddh 移动电话;bgdh 办公电话;jtdh 家庭电话;jjlxr 紧急联系人;jjlxdh 紧急联系电话;lxrdh 联系人电话;nsrsbh 纳税人识别号`
    .split(/[;\n]/)
    .map((pair) => pair.split(' ') as [string, string]),
)

/** Two or three letters: certain only inside a form that is clearly about persons. */
const SHORT = table({
  xm: '姓名',
  xb: '性别',
  mz: '民族',
  nl: '年龄',
  xl: '学历',
  hh: '户号',
  zy: '职业',
  jg: '籍贯',
})

/** After a role of three letters or more: jbrxm is 经办人姓名, tbrdh is 填表人电话. */
const AFTER_ROLE = table({
  xm: '姓名',
  dh: '电话',
  mc: '名称',
  lxdh: '联系电话',
  sjh: '手机号',
  sfzh: '身份证号',
  xb: '性别',
})
const ROLE_CODES = new Map<string, Set<string>>()

const words = new Map<string, Map<string, string>>()
const learn = (code: string, concept: string, name: string) => {
  const meanings = words.get(code) ?? new Map<string, string>()
  if (!meanings.has(concept)) meanings.set(concept, name)
  words.set(code, meanings)
}
for (const [name, concept, scope] of ZH_PROPERTIES) {
  if (name.length > 1) for (const code of [initialsOf(name), fullPinyinOf(name)]) learn(code, `${scope}:${concept}`, name)
}
for (const table of [ZH_ROLES, ZH_EVENTS, ZH_PERIODS]) {
  for (const [name, id] of table)
    if (name.length > 1) for (const code of [initialsOf(name), fullPinyinOf(name)]) learn(code, id, name)
}
for (const [name, id] of ZH_ROLES) {
  const code = initialsOf(name)
  if (code.length >= 3) ROLE_CODES.set(code, (ROLE_CODES.get(code) ?? new Set<string>()).add(id))
}
const ROLE_NAMES = new Map([...ZH_ROLES].reverse().map(([name, id]): [string, string] => [id, name]))
const LONGEST = Math.max(...[...words.keys()].map((code) => code.length))
const memory = new Map<string, Expansion | undefined>()

/** `person`: the form is clearly about persons, so xm is 姓名 and not 项目. */
export function expandCode(code: string, person: boolean): Expansion | undefined {
  const key = `${person}${code}`
  if (!memory.has(key)) memory.set(key, expand(code.toLowerCase().replace(/[^a-z\d]/g, ''), person))
  return memory.get(key)
}

function expand(code: string, person: boolean): Expansion | undefined {
  const wide = WIDELY_USED.get(code)
  if (wide) return { label: wide, certainty: 0.97 }
  const usual = USUAL.get(code)
  if (usual) return { label: usual, certainty: 0.92 }
  const short = SHORT.get(code)
  if (short) return { label: short, certainty: person ? 0.95 : 0.6 }
  const owned = ofRole(code)
  if (owned) return owned
  const number = /\d{1,2}$/.exec(code)?.[0] ?? ''
  const letters = code.slice(0, code.length - number.length)
  const parts = cut(letters)
  if (!parts) return undefined
  // Several words of which one is a guess: usually nonsense.
  if (parts.length > 1 && parts.some((p) => p.certainty <= 0.5)) return undefined
  return { label: parts.map((p) => p.label).join('') + number, certainty: Math.min(...parts.map((p) => p.certainty)) }
}

function ofRole(code: string): Expansion | undefined {
  for (let at = 3; at < code.length; at++) {
    const roles = ROLE_CODES.get(code.slice(0, at))
    const rest = code.slice(at)
    const property = AFTER_ROLE.get(rest) ?? WIDELY_USED.get(rest)
    const [role = ''] = roles ?? []
    if (roles?.size === 1 && property)
      return { label: `${ROLE_NAMES.get(role) ?? ''}${property}`, certainty: at > 3 || rest.length > 2 ? 0.94 : 0.91 }
  }
  return undefined
}

interface Part extends Expansion {
  length: number
}

function oneWord(code: string): Part | undefined {
  const wide = WIDELY_USED.get(code)
  if (wide) return { label: wide, certainty: 0.96, length: code.length }
  const usual = USUAL.get(code)
  if (usual) return { label: usual, certainty: 0.92, length: code.length }
  const meanings = words.get(code)
  if (!meanings || code.length < 2) return undefined
  const [label = ''] = meanings.values()
  const sure = code.length >= 6 ? 0.95 : code.length === 5 ? 0.9 : code.length === 4 ? 0.8 : code.length === 3 ? 0.7 : 0.5
  return { label, certainty: meanings.size > 1 ? Math.min(0.5, sure) : sure, length: code.length }
}

/** Fewest words; among those the most certain. */
function cut(code: string): Part[] | undefined {
  const best: (Part[] | undefined)[] = [[]]
  const worth = (parts: Part[]) => parts.length * 10 - Math.min(1, ...parts.map((p) => p.certainty))
  for (let end = 1; end <= code.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const before = best[start]
      const part = before && oneWord(code.slice(start, end))
      if (!before || !part) continue
      const now = [...before, part]
      const had = best[end]
      if (!had || worth(now) < worth(had)) best[end] = now
    }
  }
  const found = best[code.length]
  return found && found.length > 0 && found.length <= 4 ? found : undefined
}
