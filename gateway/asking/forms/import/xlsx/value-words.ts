// Separates filled-in values from what a form asks. A value is never a label: a person's name, number or telephone in a sheet
// must not become a field that everyone may read. Where words alone are not enough, their place decides; see header-band.ts.

const DIGITS_OF_PERSONS =
  /(?<!\d)(?:\d{17}[\dXx]|\d{15,19}|1[3-9]\d(?:[ -]?\d{4}){2}|0\d{2,3}[- ]?\d{7,8})(?!\d)|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+|(?<![0-9A-Z])[0-9A-Z]{2}\d{6}[0-9A-Z]{10}(?![0-9A-Z])/

const MONTH = /^(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])$/
/** 2020级, 某某大学某某专业11班. */
const CLASS = /^(?:19|20)\d{2}[级届]$|^(?=.{8,40}$)\p{Script=Han}{4,}.*\d班$/u
const WHOLE_DATE = /^(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*(?:\d{1,2}\s*[日.]?)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/
/** The full name of a company, a school or a hospital. */
const BODY =
  /^(?=.{7,40}$)[\p{Script=Han}（）()]*(?:省|市|县|区|镇|乡|有限|股份)[\p{Script=Han}（）()]*(?:公司|厂|店|社|学校|中学|小学|大学|学院|医院|银行|委员会|事务所)$/u
const AMOUNT = /^[￥¥$]?\s*-?\d[\d,]*(?:\.\d+)?\s*(?:万?元|%|％|岁|㎡|平方米|亩|公斤|斤|cm|kg)?$/

/** A person's or company's number, a telephone, an e-mail address, a date, an amount or a body's name: labels look different. */
export const isPlainValue = (text: string): boolean => {
  // Text in brackets is an example of what to write.
  const said = text.trim().replace(/(?<=.)[（(][^（）()]*[）)]$/, '')
  return (
    WHOLE_DATE.test(said) ||
    MONTH.test(said) ||
    CLASS.test(said) ||
    BODY.test(said) ||
    AMOUNT.test(said) ||
    (DIGITS_OF_PERSONS.exec(said)?.[0].length ?? 0) * 2 > said.length
  )
}

/** Hints and notes with the numbers in their examples masked. */
export const withoutNumbers = (text: string): string =>
  text.replace(new RegExp(DIGITS_OF_PERSONS, 'g'), (found) => '*'.repeat(Math.min(found.length, 18)))

/** Answers that are common to many forms. */
const ANSWER =
  /^(?:男|女|男性|女性|是|否|有|无|汉|[\p{Script=Han}]{0,3}[^\P{Script=Han}民]族|未婚|已婚|离异|离婚|丧偶|初婚|再婚|群众|中共党员|党员|预备党员|共青团员|团员|小学|初中|高中|中专|大专|专科|本科|大学本科|硕士|博士|研究生|文盲|农业|非农业|务农|务工|学生|退休|健康|良好|一般|本人|配偶|父亲|母亲|儿子|女儿|长子|次子|长女|次女|孙子|孙女|已|未|√|×|✓|优秀|合格|不合格|同意|不同意)$/u

export const isAnswer = (text: string): boolean => ANSWER.test(text.trim())

/** ZC-0001, httpd-2.2.31.gz: numbers of things and names of files. */
export const isCode = (text: string): boolean =>
  /^\/\S/.test(text) || /^(?=.*\d)(?=.*[.\-/+~～])[^\p{Script=Han}\s]{4,}$/u.test(text) || /^[A-Z]{1,3}\d{5,}$/.test(text)

const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边',
)
const DOUBLE_SURNAMES = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|端木)/

const SYLLABLE =
  '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?a(?:ng?|i|o)?|o(?:ng|u)?|i?ong|e(?:ng?|r|i)?|i(?:ng?|e|u)?|u(?:n|i|o|e)?|ve?)'
/** Sun Hui, WANG Xiaoming. */
const IN_PINYIN = new RegExp(`^(${SYLLABLE})[ ,·]+(?:${SYLLABLE}){1,2}$`)
const SURNAMES_IN_PINYIN = new Set(
  'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng wan duan qian yin chang qiao lai gong pang ge ouyang'.split(
    ' ',
  ),
)
const isNameInPinyin = (said: string): boolean => {
  const surname = /^[A-Z]/.test(said) && /[ ,·][A-Z]/.test(said) ? IN_PINYIN.exec(said.toLowerCase())?.[1] : undefined
  return surname !== undefined && SURNAMES_IN_PINYIN.has(surname)
}

/** Days of the week, years of study, places in an order. */
const RANK =
  /^(?:周|星期|礼拜|研|博|硕|高|初|大|第|农历)[一二三四五六日天七八九十]$|^[上下中](?:午|旬)$|^[一二三四五六七八九十]+等奖$/

/** Looks like a person's name, or like a placeholder for one (甲某某), and is not a word that forms use as a label. */
export function isPersonName(text: string): boolean {
  if (isNameInPinyin(text.trim())) return true
  const said = text.replace(/\s+/g, '')
  if (!/^[\p{Script=Han}·]{2,12}$/u.test(said) || isLabelWord(said) || isAnswer(said) || RANK.test(said)) return false
  if (/^\p{Script=Han}某{1,3}$|^\p{Script=Han}(?:小|大|老)?[一二三四五六七八九十]$/u.test(said)) return true
  if (said.includes('·')) return true
  return (said.length <= 3 && SURNAMES.has(said[0] ?? '')) || (said.length <= 4 && DOUBLE_SURNAMES.test(said))
}

const LABEL =
  /(?:姓名|名称|名字|名|性别|民族|年龄|生日|年月|籍贯|国籍|学历|学位|专业|职业|职务|职称|职位|岗位|工种|职级|工作|政治面貌|婚姻|身份|身份证|证件?|证书|号|码|代码|电话|手机|传真|联系方式|邮箱|微信|QQ|网址|邮编|地址|住址|住所|户籍|户口|人口|银行|开户行|型号|供应商|问题|厂商|厂家|地点|位置|所在地|单位|部门|科室|机构|企业|公司|学校|学院|院系|系部|系别|班级|年级|班|村|社区|乡镇|镇|街道|小区|网格|组别?|区域|地区|日期|时间|时段|年限|期限|期间|年份|月份|年度|季度|状况|状态|情况|信息|资料|类型|类别|种类|类|型|性质|等级|级别|层次|级|方式|方法|途径|来源|去向|方向|用途|金额|总额|余额|额|单价|价格|价|费用?|款|收入|支出|工资|补贴|补助|津贴|标准|面积|数量|数|量|率|比例|占比|百分比|比重|合计|小计|总计|总分|意见|建议|备注|说明|描述|简介|原因|理由|内容|事项|事由|项目|课题|题目|主题|标题|指标|依据|结果|结论|进度|进展|措施|要求|需求|关系|签名|签字|签章|盖章|签到|签退|签收|人|员|者|对象|户|干部|队员|经理|主任|主席|院长|校长|所长|站长|局长|书记|会计|出纳|村长|组长|队长|户主|法人|代表|照片|附件|材料|凭证|票据|成绩|分数|得分|评分|评价|排名|名次|奖项|荣誉|体重|身高|血压|规格|型号|品牌|产地|版本|权限|角色|密码|账号|编制|形式|范围|目的|目标|计划|安排|周期|频率|次序|序列|顺序|条件|能力|程度|水平|特长|爱好|技能|经历|简历|履历|成员|家庭|病史|疾病|残疾|诊断|用药|保险|参保|信仰|血型|文化|物品|设备|产品|商品|学科|科目|课程|教材|语种|否|无|吗)$/

/** A longer text is no label, and would cost its length squared. */
const LONGEST = 300

/** The last word is one that forms use in labels. */
export function isLabelWord(text: string): boolean {
  if (text.length > LONGEST) return false
  const said = text
    .replace(/\s+/g, '')
    .replace(/^[*＊★]+|[*＊★:：]+$/g, '')
    .replace(/[（([【][^（()）[\]【】]*[)）\]】]$/, '')
    .replace(/[/／\\、].*$|\d{1,2}$/, '')
  // 三组 and 某村 are places, not labels for places.
  if (/某|[一二三四五六七八九十\d](?:组|村|队|号|班|年级|栋|楼|室|社区)$/.test(said)) return false
  return /^(?:是否|有无|与|其中|本人|拟|所属|所在)/.test(said) || LABEL.test(said)
}

/** Asks for a person's name. */
const NAMED =
  /(?:姓名|名字|户主|申请人|联系人|负责人|经办人|责任人|监护人|填表人|审核人|制表人|法定代表人|法人|户代表|家长|学生|教师|队长|组长|书记|主任|干部|网格员|代表)$/

export const asksForName = (label: string): boolean => NAMED.test(label.replace(/\s+|[:：*＊]/g, ''))

/** The cell after a label holds a filled-in value. */
export const isFilledIn = (label: string, next: { text: string; isData: boolean; isComputed?: boolean }): boolean =>
  !next.isComputed &&
  (next.isData || isPlainValue(next.text) || isAnswer(next.text) || (asksForName(label) && isPersonName(next.text)))
