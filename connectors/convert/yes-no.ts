// A boolean in the department's own spelling. It reads the usual spellings and writes the declared one. Anything else, above all
// unknown (不详), is a problem and never a guess.
import { z } from 'zod'
import type { Single } from '../../schema/index.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'

const spelling = z.union([z.string(), z.number(), z.boolean()])

const options = z
  .strictObject({ yes: spelling.default('是'), no: spelling.default('否') })
  .refine(({ yes, no }) => normal(yes) !== normal(no), 'yes and no are spelled alike')
type Options = z.infer<typeof options>

const YES = new Set('是 有 对 真 已 属于 享受 参加 同意 健在 √ ✓ ✔ ☑ ● y yes t true on 1'.split(' '))
const NO = new Set('否 无 没有 不是 非 假 未 不属于 未享受 未参加 不同意 × ✗ ✘ ☐ ○ x n no f false off 0'.split(' '))

const normal = (value: Single) => foldWidth(String(value)).trim().toLowerCase()

/** Verbs after 已 and 未, 有 and 无. A closed list: 未采集, 未知 and 有待核实 begin alike and mean unknown. */
const DONE =
  /^(已|未|没有|没|不)(参保|参加|参与|参军|参合|享受|属于|纳入|缴费|缴纳|登记|建档|建卡|建立|入住|居住|就业|就学|上学|入学|退学|婚|育|生育|怀孕|脱贫|返贫|落实|落户|签约|签订|完成|办理|办结|办|接种|领取|领|发放|享有|备案|安装|到位|解决|整改|搬迁|迁出|迁入|外出|返乡|入党|退休|离职|在职|在校|在岗|在家|在册|达标|合格|合规|符合|通过|同意|需要|具备|存在|配备|配置|帮扶|走访|体检|治疗|持证|取得|获得|购买|投保|认定|评定|鉴定|开展|实施|使用|启用|开通|通水|通电|通路|通网|改造|拆除|竣工|验收|开工|复工|营业|经营|种植|养殖|流转|确权|吸烟|饮酒|识字)$/
const HELD =
  /^(有|无|没有|没)(房|房产|住房|车|车辆|机动车|病|疾病|慢性病|慢病|大病|重病|残疾|病史|病人|残疾人|老人|儿童|学生|党员|子女|孩子|配偶|父母|劳动力|劳动能力|自理能力|收入|工作|固定工作|固定收入|工资|单位|土地|耕地|承包地|存款|贷款|债务|欠款|保险|社保|医保|保障|证|证件|残疾证|身份证|驾照|营业执照|许可证|手机|电话|电脑|网络|宽带|电|水|自来水|厕所|卫生厕所|燃气|煤气|消防设施|隐患|安全隐患|危险|风险|困难|需求|意愿|变化|过敏|过敏史|家族史|手术史|吸烟史|饮酒史|宗教信仰|信仰|犯罪记录|违法记录|不良记录|前科|监护人|监护能力|赡养人|抚养人)$/

/** Whether a department's own verb is affirmed or denied; null: the text is neither. */
function spoken(text: string): boolean | null {
  const sign = (DONE.exec(text) ?? HELD.exec(text))?.[1]
  return sign === undefined ? null : sign === '已' || sign === '有'
}

export const yesNo: NamedConversion<Options> = {
  name: 'yesNo',
  options,
  read(raw, { yes, no }) {
    const text = normal(raw)
    // The declared spelling has precedence: some systems write 0 for yes.
    if (text === normal(yes)) return converted(true)
    if (text === normal(no)) return converted(false)
    if (YES.has(text)) return converted(true)
    if (NO.has(text)) return converted(false)
    const said = spoken(text)
    return said === null
      ? problem('neither yes nor no: say how both are spelled (yes, no), or map further answers with codes')
      : converted(said)
  },
  write(value, { yes, no }) {
    return typeof value === 'boolean' ? converted(value ? yes : no) : problem('neither true nor false')
  },
}
