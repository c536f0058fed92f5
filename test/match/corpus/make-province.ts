// Generates a province's worth of forms with known truth, for the benchmark of size: many requests, each by several counties and
// years, in the spelling of real files. Questions about persons, enterprises and households are shared; figures are not.
import type { MatchField, MatchForm } from '../../../gateway/catalogue/match/match-form.ts'
import { pick, randomFrom } from './random.ts'
import { PROPERTIES, ROLES } from './zh-words.ts'

const SECTORS =
  '林业 水利 畜牧 渔业 交通 文化 体育 旅游 供销 气象 消防 信访 统战 退役军人 妇联 共青团 残联 工会 科协 粮食 能源 邮政 通信 金融 保险 审计 司法 档案 老龄 关工委'.split(
    ' ',
  )
const THINGS =
  '护林员 水库 河道 堤防 泵站 猪场 鱼塘 道路 桥梁 渡口 书屋 广场 景区 民宿 网点 仓库 站点 老兵 烈属 妇女 青年 青少年 残疾人 职工 讲座 粮库 电站 光伏 邮路 基站 贷款 保单 项目 纠纷 卷宗 老人 儿童 古树 苗圃 种子 农药 大棚 果园 茶园 药材 合作社 超市 餐馆 学校 诊所'.split(
    ' ',
  )
const DEEDS = '巡查 养护 改造 建设 维修 更新 清理 评估 帮扶 慰问 培训 检测 验收 补助 奖励 普查 普法 宣传 演练 监测'.split(' ')
const MEASURES =
  '面积(亩) 长度(米) 数量(个) 人数(人) 户数(户) 金额(元) 投入资金(万元) 完成率(%) 次数(次) 日期 负责人 结果 等级 类型 编号 地点'.split(
    ' ',
  )
const COUNTIES = '远安县 夷陵区 兴山县 秭归县 长阳县 五峰县 宜都市 当阳市 枝江市 点军区'.split(' ')
const SHARED: Readonly<Record<string, readonly string[]>> = {
  person: 'name sex birth id ethnicity phone home hukou edu marital politics health job bank account'.split(' '),
  org: 'orgName uscc bizAddress industry staff capital founded scope bizStatus'.split(' '),
  household: 'hhNo hhSize hhIncome houseType floorArea builtYear houseStructure'.split(' '),
  place: 'divCode village town population households'.split(' '),
}
const OWNERS: Readonly<Record<string, string>> = { uscc: 'org', hhNo: 'household', divCode: 'place' }

export interface Province {
  forms: MatchForm[]
  /** One text a field, in the order of the forms and their fields. */
  truth: string[]
}

/** `fields` fields in about `fields / 14.66` forms, as in Hainan's 16,667 forms with 244,338 items. */
export function makeProvince(fields: number, seed: number): Province {
  const random = randomFrom(seed)
  const forms: MatchForm[] = []
  const truth: string[] = []
  const total = Math.round(fields / 14.66)
  while (forms.length < total) {
    const sector = pick(random, SECTORS)
    const matter = `${sector}${pick(random, THINGS)}${pick(random, DEEDS)}`
    const kind = pick(random, Object.keys(SHARED))
    const basis = outline(kind, matter, random)
    const versions = Math.min(total - forms.length, 1 + Math.floor(random() * 9))
    for (let v = 0; v < versions; v++) {
      const left = total - forms.length
      const form: MatchField[] = []
      const room = left === 1 ? fields - truth.length : undefined
      for (const [property, role] of basis) {
        if (room === undefined && random() < 0.06) continue
        form.push(fieldOf(property, role, random))
        truth.push(role === 'own' ? `${matter}.${property}` : `${role || (OWNERS[property] ?? kind)}.${property}`)
      }
      const year = 2019 + Math.floor(random() * 7)
      forms.push({ key: `f${forms.length + 1}`, title: `${pick(random, COUNTIES)}${year}年${matter}情况表`, fields: form })
    }
  }
  // The count is exact: fields of the last forms go, or more own figures come.
  trim(forms, truth, fields)
  return { forms, truth }
}

function outline(kind: string, matter: string, random: () => number): [string, string][] {
  const shared = (SHARED[kind] ?? []).filter(() => random() < 0.6).map((p): [string, string] => [p, ''])
  const role = pick(random, Object.keys(ROLES))
  const owned = ['name', 'phone', 'id'].filter(() => random() < 0.6).map((p): [string, string] => [p, role])
  const figures = new Set<string>()
  const wanted = 5 + Math.floor(random() * 5)
  while (figures.size < wanted)
    figures.add(`${matter.slice(0, 2)}${pick(random, THINGS)}${pick(random, DEEDS)}${pick(random, MEASURES)}`)
  return [...shared, ...owned, ...[...figures].map((f): [string, string] => [f, 'own'])]
}

function fieldOf(property: string, role: string, random: () => number): MatchField {
  if (role === 'own') return { label: random() < 0.1 ? `${property}：` : property }
  const label = pick(random, PROPERTIES.get(property)?.seen ?? [property])
  const whose = role ? pick(random, ROLES[role]?.[0] ?? [role]) : ''
  return random() < 0.2
    ? { label: `${whose}${label}`, type: PROPERTIES.get(property)?.type ?? 'string' }
    : { label: `${whose}${label}` }
}

function trim(forms: MatchForm[], truth: string[], fields: number): void {
  while (truth.length > fields) {
    const last = forms.findLast((form) => form.fields.length > 1)
    if (!last) return
    const at = forms.slice(0, forms.indexOf(last) + 1).reduce((n, form) => n + form.fields.length, 0)
    truth.splice(at - 1, 1)
    ;(last.fields as MatchField[]).pop()
  }
  for (let i = 0; truth.length < fields; i++) {
    const form = forms[forms.length - 1]
    if (!form) return
    ;(form.fields as MatchField[]).push({ label: `补充事项${i + 1}` })
    truth.push(`extra.${form.key}.${i}`)
  }
}
