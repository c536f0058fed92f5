// The words of the hand-made Chinese set: property = names shared by training and test / names that only the test uses. They were
// written by hand from forms in use, before the matcher's own tables and independently of them.

export interface Property {
  id: string
  seen: readonly string[]
  unseen: readonly string[]
  type: string
  unit?: string
  options?: readonly string[]
  sample: keyof typeof SAMPLES
}

export const SAMPLES = {
  name: ['王建国', '李秀英', '张伟', '刘洋', '陈桂兰', '杨帆'],
  id: ['990101195803124517', '990101199207083329', '990101198811230048'],
  date: ['2024-03-05', '2023-11-20', '2025-01-08', '2022-07-16'],
  phone: ['13812345678', '15971204433', '18607170912'],
  tel: ['0717-3812345', '0717-3855120'],
  text: ['正常', '良好', '已完成', '无'],
  address: ['鸣凤镇解放路12号', '花林寺镇龙凤村三组', '旧县镇鹿苑村二组8号'],
  money: ['1200', '860.5', '35000', '240'],
  count: ['3', '12', '48', '105'],
  code: ['420525101000', '420525102203'],
  uscc: ['91420525MA4XYZ1234', '92420525MA48ABCD12'],
  org: ['远安县绿源农业有限公司', '鸣凤镇便民超市'],
  number: ['A-20240312', '2024-0087', '0032'],
  choice: ['1', '2', '3'],
  bool: ['是', '否'],
  email: ['zhang@example.cn', 'office@example.cn'],
  decimal: ['12.5', '98.6', '130'],
} as const

const TABLE = `
name|姓名|姓 名|string|name
sex|性别|性 别,男女|string|choice|男,女
birth|出生日期,出生年月|出生年月日期,生于|date|date
id|身份证号,身份证号码,公民身份号码,证件号码|身份证件编码,公民身份证编号|string|id
ethnicity|民族|所属民族|string|text|汉族,土家族,苗族,回族
marital|婚姻状况,婚姻状态|婚姻登记状况|string|choice|未婚,已婚,离异,丧偶
edu|文化程度,学历|受教育情况|string|choice|小学,初中,高中,大专,本科及以上
politics|政治面貌|政治身份类别|string|choice|群众,党员,团员
phone|联系电话,手机号码,联系方式,电话|电话(手机),联系用电话|string|phone
home|现居住地址,家庭住址,现住址,居住地址|目前住处,常住所在地址|string|address
hukou|户籍地址,户籍所在地,户口所在地|户籍落户地址|string|address
hukouType|户口性质,户籍类型|户口所属性质|string|choice|农业,非农业
health|健康状况,身体状况|健康程度情况|string|choice|健康,一般,患病
job|职业,从事职业|从事工作种类|string|text
workUnit|工作单位,就业单位|上班单位|string|org
bank|开户银行,开户行|开户金融机构|string|text
account|银行账号,银行卡号|存折(卡)号|string|number
disCert|残疾证号,残疾人证号|残疾人证书编码|string|number
disType|残疾类别,残疾类型|残疾种别|string|choice|视力,听力,肢体,智力,精神
disLevel|残疾等级,残疾级别|残疾评定级别|string|choice|一级,二级,三级,四级
relationHead|与户主关系,户主关系|和户主的关系,系户主何人|string|choice|本人,配偶,子女,父母
age|年龄|周岁数|integer|count
height|身高(cm)|身长(cm)|number|decimal
weight|体重(kg)|体重数(kg)|number|decimal
sbp|收缩压(mmHg)|收缩期血压(mmHg)|number|decimal
dbp|舒张压(mmHg)|舒张期血压(mmHg)|number|decimal
glucose|空腹血糖(mmol/L)|空腹葡萄糖(mmol/L)|number|decimal
income|月收入(元),月均收入(元)|每月进账(元)|number|money
selfCare|生活自理能力,自理能力|生活照料能力|string|choice|完全自理,部分自理,不能自理
medIns|医疗保险类型,医保类型|医疗保障方式|string|choice|职工,居民,未参保
socialCard|社会保障卡号,社保卡号|社保一卡通号码|string|number
email|电子邮箱,邮箱|电子信箱|string|email
post|邮政编码,邮编|邮递区号|string|code
school|就读学校,所在学校|在读院校|string|org
grade|年级|所在年级|string|text
studentNo|学籍号,学籍号码|全国学籍编码|string|number
partyDate|入党时间,入党日期|加入党组织时间|date|date
position|职务,现任职务|担任的职位|string|text
photo|照片|免冠照|file|text
lowFlag|是否低保户,是否低保对象|低保与否|boolean|bool
aloneFlag|是否独居|独自居住与否|boolean|bool
drugFlag|是否规律服药|服药是否规律|boolean|bool
orgName|企业名称,单位名称|经营单位全名|string|org
uscc|统一社会信用代码,社会信用代码|统一信用编码|string|uscc
regNo|营业执照号,工商注册号|营业执照编码|string|number
capital|注册资本(万元),注册资金(万元)|注册本金(万元)|number|money
scope|经营范围|经营业务范围|string|text
bizAddress|经营场所,经营地址|营业所在处|string|address
industry|所属行业,行业类别|行业门类归属|string|text
staff|从业人员数(人),职工人数(人)|用工人数(人)|integer|count
founded|成立日期,成立时间|设立日期|date|date
orgType|企业类型,市场主体类型|主体性质类别|string|choice|个体工商户,有限公司,合作社
bizStatus|经营状态,企业状态|存续状态|string|choice|在营,停业,注销
houseAddress|房屋地址,房屋坐落|房子所在位置|string|address
hhNo|户号,户口簿号|户口本编号|string|number
hhSize|家庭人口数(人),家庭人口(人)|家中人数(人)|integer|count
hhIncome|家庭年收入(元),家庭年总收入(元)|全家全年进账(元)|number|money
houseType|房屋类型,住房类型|住房种别|string|choice|自建房,商品房,租赁
houseStructure|房屋结构,建筑结构|房屋构造|string|choice|砖混,框架,土木
floorArea|建筑面积(㎡),房屋面积(平方米)|房屋面积大小(㎡)|number|decimal
builtYear|建成年份,建造年代|建房时间年份|string|code
floors|层数(层),房屋层数|楼层总数|integer|count
poverty|致贫原因,主要致贫原因|贫困缘由|string|choice|因病,因残,因学
divCode|行政区划代码,区划代码|区划编号|string|code
village|村名,行政村|村庄名|string|address
town|乡镇名称,所属乡镇|乡镇街名|string|address
gridName|所属网格,网格名称|网格归属|string|text
population|总人口(人),人口总数|人口合计数|integer|count
households|总户数(户),户数|住户总数|integer|count
arable|耕地面积(亩)|可耕土地面积(亩)|number|decimal
births|出生人数|新出生婴儿数|integer|count
deaths|死亡人数|亡故人数|integer|count
movedIn|迁入人数|迁进人数|integer|count
movedOut|迁出人数|迁离人数|integer|count
elderly|60周岁以上老年人数|六十岁及以上人数|integer|count
disabled|残疾人数|残障人数|integer|count
grain|粮食产量(吨)|产粮数(吨)|number|decimal
output|产值(万元)|产出价值(万元)|number|money
revenue|营业收入(万元)|营收(万元)|number|money
power|用电量(千瓦时)|耗电量(千瓦时)|number|decimal
tax|上缴税金(万元)|入库税金(万元)|number|money
visits|走访户数|上门户数|integer|count
hazards|排查隐患数|查出隐患数|integer|count
fixed|整改隐患数|消除隐患数|integer|count
cases|受理矛盾纠纷数|接收纠纷件数|integer|count
jobs|新增就业人数|就业新增数|integer|count
trained|培训人次|参训人次|integer|count
spent|支出金额(元)|花费金额(元)|number|money
trash|垃圾清运量(吨)|清运垃圾数量(吨)|number|decimal
maleCount|男性人数|男性数量|integer|count
femaleCount|女性人数|女性数量|integer|count
`

export const PROPERTIES: ReadonlyMap<string, Property> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line): [string, Property] => {
      const [id = '', seen = '', unseen = '', type = 'string', sample = 'text', options] = line.split('|')
      const unit = /\(([^()]+)\)$/.exec(seen.split(',')[0] ?? '')?.[1]
      return [
        id,
        {
          id,
          seen: seen.split(','),
          unseen: unseen.split(','),
          type,
          sample: sample as keyof typeof SAMPLES,
          ...(unit && { unit }),
          ...(options && { options: options.split(',') }),
        },
      ]
    }),
)

/** role = names / names that only the test uses. */
export const ROLES: Readonly<Record<string, readonly [seen: readonly string[], unseen: readonly string[]]>> = {
  head: [['户主'], ['户主本人']],
  spouse: [['配偶', '爱人'], ['另一半']],
  guardian: [['监护人', '法定监护人'], ['监护责任人']],
  contact: [['联系人'], ['联络员']],
  emergency: [['紧急联系人'], ['应急联络对象']],
  applicant: [['申请人'], ['提出申请者']],
  father: [['父亲'], ['爸爸']],
  mother: [['母亲'], ['妈妈']],
  child: [['子女'], ['儿女']],
  legal: [['法定代表人', '法人代表'], ['法人代表者']],
  agent: [['代理人', '委托代理人'], ['代办者']],
  handler: [['经办人'], ['具体经手人']],
  filler: [['填表人', '填报人'], ['表格填写者']],
  responsible: [['负责人'], ['总负责']],
  doctor: [['签约医生', '家庭医生'], ['包保医师']],
  grid: [['网格员'], ['网格管理员']],
  helper: [['帮扶责任人', '帮扶人'], ['结对干部']],
  introducer: [['介绍人'], ['引荐人']],
  victim: [['受害人'], ['被侵害者']],
  informer: [['举报人'], ['检举者']],
  owner: [['产权人', '房屋所有人'], ['权属人']],
  tenant: [['承租人', '租户'], ['租住者']],
  patient: [['患者'], ['就诊者']],
  transferor: [['转出方'], ['出让农户']],
  transferee: [['转入方'], ['受让经营者']],
  teacher: [['班主任'], ['带班老师']],
  deceased: [['死者', '逝者'], ['去世者']],
  husband: [['男方'], ['新郎']],
  wife: [['女方'], ['新娘']],
  respondent: [['被申请人'], ['对方当事人']],
  keeper: [['养犬人', '犬主'], ['狗主人']],
  safety: [['安全管理员'], ['安管员']],
}
