// Guesses from a label how its field is answered: measured or seen at the visit, or meant only for the department that asks. The
// guess is a proposal: it is written into the form, where an officer can change it.

/** 现场采集. */
const ON_SPOT =
  /血压|收缩压|舒张压|血糖|体重|身高|腰围|臀围|心率|脉搏|体温|血氧|视力|听力|体质指数|bmi|(?:检查|检测|测量|排查|核查)结果|房屋(?:安全|现|损坏)?状况|房屋损坏|现场|(?:是否|有无)(?:发现|存在|有)[^，,]{0,8}(?:隐患|问题|风险)|(?:随访|走访|探访|访视|检查|排查)(?:日期|时间)|精神状态|blood pressure|blood (?:glucose|sugar)|\bweight\b|\bheight\b|heart rate/i

/** 备注, 意见, 签名, 经办人: they belong to this form alone. */
const OWN =
  /备注|备考|附注|^(?:其他|补充|情况)?说明$|意见|建议|签名|签字|签章|盖章|(?:填表|填报|制表|经办|承办|审核|审批|复核|调查|走访|探访|访视|检查|排查|登记|记录|采集|联络)人(?:员)?$|(?:村|社区|单位|部门)[）)]?负责人|诉求|需求|(?:困难|问题|隐患)(?:描述|情况|内容)|(?:走访|探访|访谈|谈话|随访|访视|工作)(?:记录|内容|情况|小结)|(?:处理|处置|整改|落实)(?:情况|结果|措施)|评语|结论|\bremarks?\b|\bcomments?\b|\bsignature\b/i

const name = (label: string): string => label.normalize('NFKC').split('：').at(-1)?.split(':').at(-1)?.trim() ?? label

/** Goes with no other answer: 无, 以上都没有, none of the above. */
const NONE = /^(?:无|没有|都没有|均无|以上(?:都|均|皆)?(?:不是|没有|无)|none(?: of (?:the above|these))?)$/i

export const isNoneByLabel = (label: string): boolean => NONE.test(label.trim())
export const isOwnByLabel = (label: string): boolean => OWN.test(name(label))
export const isOnSpotByLabel = (label: string): boolean => !isOwnByLabel(label) && ON_SPOT.test(label)
