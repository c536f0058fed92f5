// Words that change which value a Chinese label asks for without naming a property: whose, which period, which total, first or
// last. Each table has one meaning per line, its words after the colon.
import { wordTable } from './word-table.ts'

/** The person a value is about. A role is part of an element's identity: the reporter's name is not the resident's. */
export const ZH_ROLES = wordTable(`
self: 本人 居民 个人 村民 群众
head: 户主 家庭户主 户籍户主
spouse: 配偶 爱人
husband: 丈夫 男方
wife: 妻子 女方
guardian: 监护人 法定监护人
contact: 联系人 联络人
emergencyContact: 紧急联系人 紧急联络人 应急联系人 紧急联系
applicant: 申请人 申请者
declarant: 申报人 申报者
father: 父亲
mother: 母亲
parents: 父母
parent: 家长
child: 子女 孩子 小孩
newborn: 新生儿 婴儿
legalRepresentative: 法定代表人 法人代表 法人代表人 法人姓名
legalOrHead: 法人代表或负责人 法定代表人或负责人 法定代表人负责人
agent: 代理人 委托代理人 受托人 被委托人 委托人代理人
principalParty: 委托人
handler: 经办人 经办人员
undertaker: 承办人 承办人员
filler: 填表人 填报人 制表人 填报人员 填表人员 上报人 报送人 填写人
reporter: 报告人 上报人员
informer: 举报人
complainant: 投诉人
petitioner: 反映人 信访人
accused: 被举报人
defendant: 被投诉人
respondent: 被申请人
responsible: 负责人
liable: 责任人
mainResponsible: 主要负责人
unitLeader: 单位负责人
unitHead: 企业负责人
reviewer: 审核人 审核人员
secondReviewer: 复核人
approver: 审批人 批准人
inspector: 检查人 检查人员 检查员
investigator: 排查人 排查人员
patroller: 巡查人 巡查员 巡查人员
verifier: 核查人 核查人员
member: 家庭成员 成员 共同生活成员
caregiver: 护理人 照料人 照护人 护理人员 照护人员
supporter: 赡养人 法定赡养人
maintainer: 扶养人
fosterer: 抚养人
patient: 患者 病人
deceased: 死者 逝者 亡者 死亡人员 逝世人员
victim: 受害人
suspect: 嫌疑人
elder: 老人 老年人
payee: 收款人 领款人 领取人
guarantor: 担保人
witness: 证明人 见证人
introducer: 介绍人
partyIntroducer: 入党介绍人
secretary: 书记
branchSecretary: 支部书记 党支部书记
gridWorker: 网格员 专职网格员
gridLeader: 网格长
helper: 帮扶人 帮扶责任人 结对帮扶人 帮扶干部
doctor: 签约医生 家庭医生
dutyDoctor: 责任医生
villageDoctor: 村医
teacher: 班主任
owner: 业主 产权人 所有人 房主 房屋所有人 产权所有人
landlord: 房东 出租人
tenant: 承租人 租户 租客
contractor: 承包人 承包方
contractingParty: 发包方
operator: 经营者 经营人
vehicleOwner: 车主
driver: 驾驶员 司机
transferor: 转出方 流出方
transferee: 转入方 流入方
partyA: 甲方
partyB: 乙方
school: 学校
village: 村级
superior: 主管部门 上级
volunteer: 志愿者
student: 学生 考生
employee: 员工 职工 职员
educator: 教师 老师
partyMember: 党员
disabledPerson: 残疾人
associate: 会员
childSubject: 儿童 未成年人
exServiceman: 退役军人
aidRecipient: 贫困对象 救助对象 服务对象 保障对象 帮扶对象 监测对象
user: 用户
buyer: 买方 购买方
seller: 卖方 销售方
donor: 捐赠人
trainee: 学员
relative: 亲属 近亲属
`)

export const ZH_PERIODS = wordTable(`
thisMonth: 本月 当月 本月份 当月份
lastMonth: 上月
thisQuarter: 本季 本季度 当季
thisYear: 本年 今年 当年 本年度 当年度
lastYear: 上年 去年 上年度 前一年
cumulative: 累计
yearToDate: 本年累计 年初至今 今年累计 全年累计 自年初累计 年累计 当年累计
sameLastYear: 上年同期 去年同期 同期数 上年同期数
yearOnYear: 同比 同比增长 同比增减
monthOnMonth: 环比 环比增长
periodStart: 期初 年初 月初
periodEnd: 期末 年末 月末
today: 当日 今日 本日
thisPeriod: 本期 当期
thisWeek: 本周
halfYear: 上半年
secondHalf: 下半年
`)

export const ZH_QUALIFIERS = wordTable(`
start: 开始 起始 起 始
end: 结束 截止 终止 止 至 截至 到期
total: 合计 总计 总
mean: 平均 均
perHead: 人均
perHousehold: 户均
highest: 最高 最大
lowest: 最低 最小
planned: 计划 拟
actual: 实际 实有
expected: 预计 预期
among: 其中
added: 新增
reduced: 减少
male: 男性 男
female: 女性 女
former: 原 曾 前
current: 现 当前 目前
registered: 户籍
whether: 是否 有无 与否
not: 未 非 不 无
already: 已
`)

/** Events that a form itself records. Their dates and numbers have a meaning only together with the form's topic. */
export const ZH_EVENTS = wordTable(`
decide: 决定
effective: 生效
valid: 有效 有效期
issue: 颁发 发证 核发 签发
apply: 申请
declare: 申报
accept: 受理
register: 登记
check: 检查
verify: 核查
investigate: 排查
patrol: 巡查
call: 走访
approve: 审批 批准 核准
review: 审核
handle: 办理
treat: 处理 处置
payOut: 发放
payIn: 缴纳
pay: 支付
sign: 签订 签署
create: 创建
record: 录入
change: 修改 变更 更新
finish: 办结 完成
display: 公示
publish: 发布
evaluate: 评定
recognise: 认定
visit: 随访
rectify: 整改
occur: 发生
file: 填报 填表 报出 上报 报送 制表 填写
enrol: 报名
enter: 入库 纳入
training: 培训
activity: 活动
case: 案件
project: 项目
certificate: 证书 证件
contract: 合同
`)
