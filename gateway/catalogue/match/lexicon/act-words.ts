// What belongs to the act of filling in or deciding a form: who handled it, when it was signed, remarks. The same label on another
// form is another act's, so it is merged with nothing.

/** People who act on a form. */
const ACTORS = new Set(
  'handler undertaker filler reviewer secondReviewer approver verifier inspector investigator patroller'.split(' '),
)
const PROPERTIES = new Set(['remark', 'signature', 'signDate', 'opinion'])

const ZH =
  /^(?:备注|附注|备考|签名|签字|签章|盖章|填表(?:日期|时间)|填报(?:日期|时间)|制表(?:日期|时间)|报出日期|上报(?:日期|时间)|(?:签名|签字|盖章)(?:日期|时间)(?:时间)?|(?:填写|填报|填表|答题|完成)(?:用时|耗时|时长)|(?:备注|其他说明)(?:信息|说明)?)$/
const EN =
  /^(?:(?:additional |other |general )?(?:remark|comment|note)s?|signatures?|(?:date signed|signed date|signature date|date of signature)|(?:estimated |average )?(?:minutes?|time|hours?) (?:needed |required |taken |spent )?to complete\b.*|(?:form |questionnaire |survey )?(?:completed|filled|prepared|entered|collected|recorded|interviewed) (?:in |out )?by(?: name)?|(?:name of )?(?:interviewer|enumerator|data collector|data entry clerk)(?: name)?|(?:estimated )?(?:public )?(?:reporting )?burden(?: hours?| minutes?)?)$/

interface Label {
  text: string
  roles: readonly string[]
  head: string
  rest: readonly string[]
}

/** `text`: the label without decoration; English in lower case. */
export const belongsToAct = ({ text, roles, head, rest }: Label): boolean =>
  roles.some((role) => ACTORS.has(role)) ||
  (PROPERTIES.has(head) && rest.every((word) => word.startsWith('§'))) ||
  ZH.test(text) ||
  EN.test(text)
