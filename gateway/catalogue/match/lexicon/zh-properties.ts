// Properties as Chinese forms name them: one concept per line, its names after the colon. `scope` is what a bare label is about:
// person, org, household, place = that object class; weak = the form's subject; generic = too unspecific alone.

/** person */
const PERSON = `
name: 姓名 人员姓名 名字 全名 真实姓名 中文姓名
englishName: 英文姓名 英文名 外文姓名
formerName: 曾用名 别名
idNumber: 公民身份号码 公民身份证号码 公民身份证号 居民身份证号码 居民身份证号 居民身份证 身份证号码 身份证号 身份证编号 身份证件号码 身份证件号 身份号码 身份证 身份证件 证件号码 证件号 有效证件号码 有效证件号
idType: 身份证件类型 证件类型 有效证件类型 证件种类 身份证件种类
sex: 性别
birthDate: 出生日期 出生年月日 出生年月 出生时间 生日 生辰 诞生日期
age: 年龄 周岁 实足年龄 年纪
ethnicity: 民族 族别
birthPlace: 出生地 出生地点
nativePlace: 籍贯
nationality: 国籍
maritalStatus: 婚姻状况 婚姻状态 婚姻情况 婚姻 婚否 婚况
education: 学历 文化程度 受教育程度 最高学历 教育程度 学历层次 文化水平
politicalStatus: 政治面貌 政治身份
occupation: 职业 从事职业 现从事职业
healthStatus: 健康状况 身体状况 健康情况 身体健康状况 健康状态
religion: 宗教信仰
bloodType: 血型
registeredAddress: 户籍地址 户口所在地地址 户籍所在地 户口所在地 户籍住址 户籍地 户口地址 户籍地详细地址 户籍所在地址 户口所在地址 户籍详细地址
residenceAddress: 现居住地址 居住地址 实际居住地址 常住地址 现住址 家庭住址 现居住地 居住地 居住地点 居住住址 家庭地址 现住地址 住址 现居地 现住地 居住地详细地址 现住地详细地址 常住地 实际居住地 现居地址 居住详细地址 现居住详细地址 家庭详细地址
height: 身高
weight: 体重
residenceType: 户口性质 户籍性质 户口类型 户籍类型 户口类别 户籍类别
joinPartyDate: 入党时间 入党日期 入党年月
disabilityNumber: 残疾人证号 残疾证号 残疾人证号码 残疾证号码 残疾证编号 残疾人证编号 残疾人证件号
disabilityCategory: 残疾类别 残疾类型 残疾种类
disabilityLevel: 残疾等级 残疾级别 残疾程度 伤残等级 伤残级别
relationToHead: 与户主关系 户主关系 与户主的关系 和户主关系 同户主关系
socialCard: 社会保障卡号 社保卡号 社会保障卡卡号 社保卡卡号 社保卡号码
selfCare: 生活自理能力 自理能力 生活自理情况 自理情况 自理程度
employer: 工作单位 就业单位 服务处所 所在单位 现工作单位 任职单位
position: 职务 现任职务 担任职务
jobPosition: 职位
post: 岗位 工作岗位
jobNumber: 工号 员工工号 职工号 员工号
workStartDate: 参加工作时间 参加工作日期 参加工作年月
hireDate: 入职日期 入职时间
baseSalary: 基本工资
jobTitle: 职称 现职称 技术职称 专业技术职称
employmentStatus: 就业状况 就业状态 就业情况 从业状况 从业状态
bloodPressureHigh: 收缩压
bloodPressureLow: 舒张压
bloodGlucose: 空腹血糖 空腹血糖值
anyGlucose: 血糖 血糖值
major: 专业 所学专业 所学专业名称
graduateSchool: 毕业院校 毕业学校
graduateDate: 毕业时间 毕业日期
schoolRollNumber: 学籍号 学籍号码
studentNumber: 学号
schoolRollStatus: 学籍状态
className: 班级 所在班级 班级名称
grade: 年级
enrolmentDate: 入学日期 入学时间 入学年月
degree: 学位
highestDegree: 最高学位
medicalInsuranceType: 医疗保险类型 医保类型 参加医疗保险类型 医保参保类型
medicalRecordNumber: 健康档案号 健康档案编号
socialSecurityNumber: 社会保障号码 社会保障号
onlyChildFlag: 是否独生子女
medicalInsuranceNumber: 医保卡号 医保编号 医疗保险号 医疗证号
lowIncomeFlag: 是否低保 是否低保对象 是否低保户 是否为低保户 是否享受低保
aloneFlag: 是否独居 是否独居老人
`
const ORG = `
orgName: 企业名称 单位名称 公司名称 机构名称 法定名称 法人名称 企业全称 单位全称 市场主体名称 用人单位名称 经营主体名称 商户名称 工商户名称 主体名称 店铺名称 公司名 公司全称 企业名 组织机构名称
orgShortName: 公司简称 企业简称 单位简称 机构简称
orgOrPersonName: 法定名称或姓名 名称或姓名 单位名称或姓名 当事人名称或姓名
uscc: 统一社会信用代码 社会信用代码 信用代码 统一信用代码 统一社会信用代码证号
orgCode: 组织机构代码 组织机构代码证号
registrationNumber: 工商注册号 工商登记注册号 工商登记号 营业执照注册号 营业执照号 营业执照号码 营业执照编号
taxNumber: 税务登记号 纳税人识别号 税务登记证号 税号 纳税识别号
registeredCapital: 注册资本 注册资金
paidInCapital: 实缴资本 实收资本
orgAddress: 企业地址 公司地址 单位地址 机构地址
officeAddress: 办公地址
businessScope: 经营范围 业务范围
businessAddress: 经营场所 经营地址 经营场所地址 生产经营地址 营业地址 经营地点
orgRegisteredAddress: 注册地址 工商注册地址 住所地
orgType: 企业类型 公司类型 单位类型 市场主体类型 主体类型
orgNature: 单位性质 企业性质
industry: 所属行业 行业类别 行业 行业类型 行业分类 所属行业类别
establishedDate: 成立日期 成立时间 注册日期 注册时间
employeeCount: 从业人员数 从业人数 员工人数 职工人数 员工数 职工总数 职工数 从业人员人数
businessStatus: 经营状态 企业状态 经营状况
`
const HOUSEHOLD = `
householdBook: 户口簿号 户籍号 户口本号 户口簿编号
householdNumber: 户号 户编号 家庭编号
memberCount: 家庭人口数 户内人口数 家庭人口 家庭成员数 家庭总人口 家庭人数
householdIncome: 家庭年收入 家庭年总收入 家庭全年收入
perCapitaHouseholdIncome: 家庭人均收入 家庭人均年收入
housingType: 房屋类型 住房类型 房屋类别 住房类别
buildingStructure: 房屋结构 建筑结构 结构类型 房屋结构类型
floorArea: 建筑面积 房屋面积 住房面积 房屋建筑面积 住房建筑面积
builtYear: 建成年份 建造年份 建房年份 建造年代 建成年代
floors: 层数 楼层数 房屋层数
povertyCause: 致贫原因 主要致贫原因
`
const PLACE = `
divisionName: 行政区划名称
provinceName: 省份 所属省份
divisionCode: 行政区划代码 区划代码 行政区划编码
villageName: 村名 村社区名称 行政村名称 行政村 所属村 所在村 村居名称 村庄名称
communityName: 社区名称 所属社区 所在社区
townshipName: 乡镇名称 乡镇街道名称 所属乡镇 乡镇 乡镇街道 所属街道 所在乡镇 镇街
countyName: 区县 县市区 所属区县 县区
groupName: 村民小组 村组 组别 小组 所属村组
gridName: 网格名称 所属网格 所在网格
`
const WEAK = `
phone: 联系电话 联系方式 手机号码 手机号 手机 电话 电话号码 联系电话号码 联系手机 移动电话 联系号码 手机电话 联络电话 常用电话
landline: 固定电话 座机 座机号码 固话
officePhone: 办公电话
homeLandline: 住宅电话 家庭电话
fax: 传真 传真号码 传真电话
email: 电子邮箱 邮箱 电子邮件 邮箱地址 电子邮箱地址 邮件地址 电邮
wechat: 微信号 微信
qq: QQ号码 QQ号 QQ
address: 地址 详细地址
domicile: 住所
contactAddress: 通讯地址 联系地址 通信地址 邮寄地址 通讯住址
postalCode: 邮政编码 邮编
bankName: 开户银行 开户行 银行名称 开户行名称 开户银行名称
bankAccount: 银行账号 银行卡号 银行卡账号 银行帐号 开户账号 银行账户 银行卡号码
salaryAccount: 工资卡号
accountName: 开户名 账户名 户名 账户名称 开户人 银行户名
monthlyIncome: 月收入 月均收入 每月收入 月平均收入
annualIncome: 年收入 年总收入 全年收入
country: 国家 国家代码 国别
photo: 照片 相片
disease: 患病情况 所患疾病 疾病名称 患病名称
unitName: 单位
totalPopulation: 总人口 人口总数 总人口数
residentPopulation: 常住人口 常住人口数 常住人数
householdTotal: 总户数 户数合计
arableArea: 耕地面积 耕地总面积
grainArea: 粮食播种面积 粮食种植面积 粮食作物播种面积
grainOutput: 粮食产量 粮食总产量 粮食作物产量
powerUse: 用电量
waterUse: 用水量
revenue: 营业收入
output: 产值
industrialOutput: 工业总产值
pigStock: 生猪存栏 生猪存栏数
lowIncomePersons: 低保人数 低保人口
lowIncomeHouseholds: 低保户数 低保家庭数
disabledPersons: 残疾人数 残疾人口 持证残疾人数
leftBehindChildren: 留守儿童数 留守儿童人数
elderly60: 60周岁及以上人口 60周岁以上人口 60岁以上人口 60周岁以上老年人数 60岁以上老年人数 60周岁及以上老年人数
disposableIncome: 人均可支配收入
longitude: 经度
latitude: 纬度
`
const GENERIC = `
remark: 备注 备考 说明 其他说明 备注说明 附注 备注信息
title: 名称
account: 账号 帐号 卡号 账户
code: 代码 编码 码
number: 编号 号码 序列号 号
serial: 序号 行号
date: 日期 时间 日期时间 年月日 年月
year: 年份 年度
status: 状态 状况 情况 当前状态
type: 类型 类别 种类 分类
level: 等级 级别 程度
content: 内容 事项 事由 描述
result: 结果
reason: 原因 理由
amount: 金额 数额 款额
standard: 标准
count: 数量 数
quantity: 总量
area: 面积
place: 地点 所在地 场所 位置
form: 形式 方式
agency: 机关 机构 部门
opinion: 意见
basis: 依据
documentNumber: 文号 文书号 决定书文号
certificateNumber: 证书编号 证书号 证号 证件编号 证书号码
relation: 关系
signature: 签名 签字 签章
purpose: 用途
frequency: 频次 次数
persons: 人数
households: 户数
rate: 比例 占比 率 百分比
name2: 名单
term: 期限 年限
measure: 措施
unitPrice: 单价
attachment: 附件
`
const parse = (text: string, scope: Scope): [string, string, Scope][] =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [id = '', names = ''] = line.split(': ')
      return names.split(' ').map((name): [string, string, Scope] => [name, id, scope])
    })

export type Scope = 'person' | 'org' | 'household' | 'place' | 'weak' | 'generic'

/** Every name with its concept and scope. */
export const ZH_PROPERTIES: readonly (readonly [name: string, concept: string, scope: Scope])[] = [
  ...parse(PERSON, 'person'),
  ...parse(ORG, 'org'),
  ...parse(HOUSEHOLD, 'household'),
  ...parse(PLACE, 'place'),
  ...parse(WEAK, 'weak'),
  ...parse(GENERIC, 'generic'),
]
