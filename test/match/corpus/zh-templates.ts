// Hand-written templates of Chinese grassroots forms. A line: split (train or test), department, principal, title, then fields:
//   prop            of the principal          role/prop       of someone else
//   !label          of the form's own matter: a trap, because other forms use the same label for another thing
//   @period:prop    a figure of a period
// The truth of a field is principal or role, property and period; of a matter's field, the matter and the label.

export interface Template {
  split: 'train' | 'test'
  department: string
  principal: 'person' | 'org' | 'household' | 'place'
  matter: string
  fields: readonly string[]
}

const TEXT = `
train 民政局 person 高龄津贴申请表: name sex ethnicity birth id hukou home phone bank account selfCare aloneFlag guardian/name guardian/phone guardian/id !申请日期 !审批意见 !备注 filler/name
train 民政局 person 特困人员救助供养审批表: name sex birth id hukou home phone health selfCare marital disType disLevel guardian/name guardian/phone !申请日期 !审批日期 !审核意见 !备注 handler/name handler/phone
train 民政局 household 最低生活保障家庭核查表: head/name head/id head/phone hhNo hhSize hhIncome houseType floorArea poverty home spouse/name spouse/id !核查日期 !核查结果 !备注 handler/name
train 民政局 person 困境儿童信息登记表: name sex birth id hukou home school grade studentNo health father/name father/id father/phone mother/name mother/id mother/phone guardian/name guardian/phone !困境类型 !登记日期 !备注
train 残联 person 残疾人两项补贴申请表: name sex ethnicity birth id phone home disCert disType disLevel bank account lowFlag guardian/name guardian/id guardian/phone !申请日期 !补贴标准 !备注
train 残联 person 残疾人辅助器具需求登记表: name sex age id phone home disCert disType disLevel contact/name contact/phone !器具名称 !数量 !登记日期 !备注
train 卫健局 person 高血压患者随访记录表: name sex birth id phone home height weight sbp dbp drugFlag doctor/name doctor/phone !随访日期 !随访结果 !下次随访日期 !备注
train 卫健局 person 糖尿病患者随访记录表: name sex birth id phone home height weight glucose drugFlag doctor/name !随访日期 !随访结果 !下次随访日期 !备注
train 卫健局 person 孕产妇保健登记册: name birth id phone home edu job spouse/name spouse/id spouse/phone !末次月经 !预产期 !建册日期 doctor/name !备注
train 卫健局 person 预防接种登记卡: name sex birth id home father/name mother/name mother/phone !疫苗名称 !接种日期 !接种单位 !批号 !备注
train 农业农村局 household 耕地地力保护补贴申报表: head/name head/id head/phone hhNo bank account arable village !申报日期 !补贴金额 !备注 filler/name
train 农业农村局 household 农村土地流转备案表: transferor/name transferor/id transferor/phone transferee/name transferee/id transferee/phone village !流转面积 !流转期限 !合同编号 !签订日期 !备注
train 农业农村局 place 粮食生产情况月报表: divCode village town arable @month:grain @cumulative:grain @lastyear:grain filler/name filler/phone responsible/name !填报日期
train 农业农村局 org 农民专业合作社登记表: orgName uscc legal/name legal/id legal/phone capital founded bizAddress scope staff contact/name contact/phone !登记日期 !备注
train 公安局 person 流动人口登记表: name sex ethnicity birth id hukou home phone workUnit job edu marital owner/name owner/phone !登记日期 !居住事由 !备注
train 公安局 household 出租房屋登记表: owner/name owner/id owner/phone houseAddress houseType houseStructure floorArea floors tenant/name tenant/id tenant/phone !起租日期 !备注 grid/name
train 公安局 person 治安案件受案登记表: informer/name informer/id informer/phone victim/name victim/id victim/phone handler/name !案件编号 !案发时间 !案发地点 !案情 !受理日期 !备注
train 公安局 person 户口迁移申请表: applicant/name applicant/id applicant/phone name sex birth id hukou relationHead !迁移原因 !迁入地址 !申请日期 !备注
train 住建局 household 农村危房改造申请表: head/name head/id head/phone hhSize houseStructure floorArea builtYear poverty bank account !危房等级 !改造方式 !申请日期 !补助金额 !备注
train 住建局 household 自建房安全排查表: owner/name owner/phone houseStructure floors floorArea builtYear houseType !排查日期 !排查结果 !隐患描述 grid/name grid/phone !备注
train 市场监管局 org 食品经营许可申请表: orgName uscc legal/name legal/id legal/phone bizAddress scope orgType staff agent/name agent/id agent/phone !申请日期 !许可证编号 !有效期至 !备注
train 市场监管局 org 特种设备使用登记表: orgName uscc bizAddress responsible/name responsible/phone safety/name safety/phone !设备名称 !设备编号 !登记日期 !下次检验日期 !备注
train 市场监管局 org 行政处罚信息表: orgName uscc regNo legal/name legal/id !处罚决定书文号 !处罚类别 !处罚日期 !处罚金额 !备注
train 市场监管局 org 个体工商户年报: orgName uscc responsible/name responsible/phone bizAddress staff bizStatus @year:revenue @year:tax email !填报日期
train 应急管理局 org 安全生产检查记录表: orgName bizAddress responsible/name responsible/phone industry !检查日期 !检查结果 !整改期限 !整改情况 handler/name !备注
train 应急管理局 place 隐患排查整治月报: divCode village town @month:hazards @cumulative:hazards @month:fixed @cumulative:fixed responsible/name filler/name filler/phone !填报日期
train 应急管理局 household 地质灾害避险明白卡: head/name head/phone hhSize houseType houseAddress responsible/name responsible/phone grid/name grid/phone !撤离路线 !避灾地点 !备注
train 人社局 person 城乡居民养老保险参保登记表: name sex ethnicity birth id hukou hukouType phone home bank account socialCard !参保日期 !缴费档次 !备注 handler/name
train 人社局 person 就业困难人员认定表: name sex birth id edu phone home hukouType job lowFlag disCert !认定类别 !申请日期 !认定日期 !备注
train 人社局 place 就业工作统计月报: divCode town @month:jobs @cumulative:jobs @lastyear:jobs @month:trained @cumulative:trained filler/name !填报日期
train 教育局 person 学生资助申请表: name sex ethnicity birth id school grade studentNo home phone father/name father/phone mother/name mother/phone bank account teacher/name teacher/phone !申请日期 !资助金额 !备注
train 组织部 person 党员基本信息采集表: name sex ethnicity birth id edu partyDate position workUnit phone home introducer/name !党费标准 !组织关系所在支部 !备注
train 生态环境局 place 农村生活垃圾治理月报: divCode village town population households @month:trash @cumulative:trash @month:spent @cumulative:spent filler/name filler/phone !填报日期
train 统计局 org 规模以下工业企业月度调查表: orgName uscc industry staff @month:output @cumulative:output @lastyear:output @month:power @cumulative:power filler/name filler/phone !报出日期
train 统计局 place 人口变动情况月报: divCode village population households maleCount femaleCount @month:births @cumulative:births @month:deaths @cumulative:deaths @month:movedIn @month:movedOut filler/name !填报日期
test 民政局 person 临时救助申请审批表: name sex birth id hukou home phone hhIncome bank account spouse/name spouse/id !救助事由 !救助金额 !申请日期 !审批日期 !备注 handler/name
test 民政局 person 婚姻登记申请表: husband/name husband/id husband/birth husband/hukou wife/name wife/id wife/birth wife/hukou !登记日期 !证书编号 !备注 handler/name
test 民政局 person 殡葬惠民补贴申请表: deceased/name deceased/id applicant/name applicant/id applicant/phone bank account !死亡日期 !火化日期 !补贴金额 !申请日期 !备注
test 卫健局 person 老年人健康体检表: name sex birth id phone home height weight sbp dbp glucose selfCare edu marital doctor/name emergency/name emergency/phone !体检日期 !体检结论 !备注
test 卫健局 person 严重精神障碍患者随访表: name sex birth id guardian/name guardian/phone guardian/home drugFlag doctor/name grid/name grid/phone !随访日期 !危险性评估 !备注
test 卫健局 person 家庭医生签约服务协议登记: name sex birth id phone home medIns socialCard doctor/name doctor/phone !签约日期 !服务包名称 !协议编号 !备注
test 农业农村局 household 农机购置补贴申请表: head/name head/id head/phone bank account village !机具名称 !购机日期 !发票金额 !补贴金额 !申请日期 !备注
test 农业农村局 household 脱贫户监测对象帮扶台账: head/name head/id head/phone hhSize hhIncome poverty helper/name helper/phone !帮扶措施 !纳入日期 !备注
test 公安局 person 居住证申领表: name sex ethnicity birth id hukou home phone email edu marital workUnit photo !申领日期 !备注 handler/name
test 公安局 person 养犬登记表: keeper/name keeper/id keeper/phone keeper/home !犬只名称 !品种 !免疫日期 !登记日期 !备注
test 住建局 person 公共租赁住房申请表: applicant/name applicant/id applicant/phone applicant/workUnit spouse/name spouse/id spouse/workUnit hhSize hhIncome !申请日期 !轮候编号 !备注
test 市场监管局 org 小餐饮备案登记表: orgName uscc legal/name legal/id legal/phone bizAddress floorArea staff contact/name contact/phone !备案日期 !备案编号 !备注
test 市场监管局 org 产品质量投诉处理表: informer/name informer/phone informer/home orgName uscc bizAddress handler/name !投诉日期 !投诉内容 !处理结果 !处理日期 !备注
test 应急管理局 org 消防安全重点单位登记表: orgName uscc bizAddress floorArea floors responsible/name responsible/phone safety/name safety/phone safety/id !登记日期 !备注
test 人社局 person 失业登记申请表: name sex birth id edu phone home hukouType workUnit bank account !失业日期 !失业原因 !登记日期 !备注 handler/name
test 人社局 org 用人单位社会保险登记表: orgName uscc legal/name legal/id legal/phone bizAddress orgType staff bank account contact/name contact/phone email post !参保日期 !备注
test 教育局 person 义务教育入学报名表: name sex birth id hukou home school father/name father/id father/phone father/workUnit mother/name mother/id mother/phone mother/workUnit !报名日期 !备注
test 组织部 person 流动党员登记表: name sex birth id edu partyDate phone home workUnit contact/name contact/phone !流出日期 !流入地党组织 !备注
test 司法局 person 人民调解登记表: applicant/name applicant/id applicant/phone respondent/name respondent/id respondent/phone handler/name !纠纷类型 !受理日期 !调解结果 !备注
test 生态环境局 org 排污单位信息表: orgName uscc legal/name legal/phone industry bizAddress contact/name contact/phone @month:power @cumulative:power !许可证编号 !发证日期 !有效期至 !备注
test 统计局 place 农业农村经济季报: divCode village town population households arable elderly disabled @quarter:grain @cumulative:grain @lastyear:grain filler/name responsible/name !填报日期
test 政法委 place 矛盾纠纷排查月报: divCode village @month:cases @cumulative:cases @lastyear:cases @month:visits @cumulative:visits filler/name filler/phone responsible/name !填报日期
`

export const TEMPLATES: readonly Template[] = TEXT.trim()
  .split('\n')
  .map((line) => {
    const [, split, department, principal, matter, fields] = /^(\w+) (\S+) (\w+) ([^:]+): (.*)$/.exec(line) ?? []
    return { split, department, principal, matter, fields: fields?.split(' ') ?? [] } as Template
  })
