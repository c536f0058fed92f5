// Why two fields were judged the same question or not, in words for an officer.
import type { Label } from '../../../../schema/index.ts'
import { ZH_PROPERTIES } from '../lexicon/zh-properties.ts'
import { ZH_EVENTS, ZH_PERIODS, ZH_QUALIFIERS, ZH_ROLES } from '../lexicon/zh-qualifiers.ts'
import type { Evidence } from './features.ts'
import type { Item, Veto } from './veto.ts'

const SAME_MEANING: Label = { zh: '含义相同（属性、角色、期间一致）', en: 'same meaning: property, whose, period' }
const SAME_ROLE: Label = { zh: '对象相同', en: 'about the same person or body' }
const SAME_MATTER: Label = { zh: '报表事项相同', en: 'forms on the same matter' }

/** A quick review is enough if a merge is likely, both mean the same, and one other feature applies. Measured: none of those was wrong. */
export const SURE = { from: 0.9, all: SAME_MEANING, any: [SAME_ROLE, SAME_MATTER] } as const

const FOR: readonly [keyof Evidence, number, Label][] = [
  ['sameText', 1, { zh: '名称相同', en: 'same label' }],
  ['sameKey', 1, SAME_MEANING],
  ['sameRole', 1, SAME_ROLE],
  ['spelling', 0.6, { zh: '名称相近', en: 'labels alike' }],
  ['sameCode', 0.5, { zh: '字段代码相同', en: 'same technical name' }],
  ['codeOfLabel', 0.5, { zh: '代码为名称的拼音首字母', en: 'the code is the initials of the label' }],
  ['codesShared', 0.5, { zh: '选项一致', en: 'same list of codes' }],
  ['valuesShared', 0.3, { zh: '样例值重合', en: 'values overlap' }],
  ['sameShape', 1, { zh: '值的格式相同', en: 'values have the same shape' }],
  ['sameUnit', 1, { zh: '单位相同或可换算', en: 'same or convertible unit' }],
  ['sameKind', 1, { zh: '类型相同', en: 'same type' }],
  ['sameMatter', 0.9, SAME_MATTER],
]

/** The difference in the words of the two fields, so that an officer need not guess which word it was. */
const AGAINST: Record<Veto, (a: Item, b: Item) => Label> = {
  act: () => ({ zh: '属于各表自身的办理过程，不与其他表合并', en: 'belongs to the handling of each form, merged with no other' }),
  standard: (a, b) => differ('标准数据元不同', 'another element of the standard', [a.meaning.standard], [b.meaning.standard]),
  role: (a, b) => differ('对象不同', 'about somebody else', rolesOf(a), rolesOf(b), { zh: '未说明对象', en: 'nobody named' }),
  property: (a, b) =>
    differ('所问属性不同', 'another property', [a.meaning.text || a.meaning.code], [b.meaning.text || b.meaning.code]),
  period: (a, b) => differ('统计期间不同', 'another period', periodsOf(a), periodsOf(b), UNSAID),
  quality: (a, b) =>
    differ('口径不同', 'another basis: start or end, total, planned', named(a, 'qualities'), named(b, 'qualities'), UNSAID),
  event: (a, b) => differ('所指事项不同', 'another event', named(a, 'events'), named(b, 'events'), UNSAID),
  ordinal: (a, b) => differ('序次不同', 'another of several', a.meaning.ordinals, b.meaning.ordinals, UNSAID),
  type: (a, b) => differ('类型不同', 'another type', [a.meaning.kind], [b.meaning.kind]),
  repeated: () => ({ zh: '一处可填多条，另一处只填一条', en: 'one is a list, the other a single answer' }),
  unit: () => ({ zh: '单位不可换算', en: 'units cannot be converted' }),
  codes: (a, b) => differ('选项不同', 'another list of codes', a.meaning.codes.slice(0, 3), b.meaning.codes.slice(0, 3)),
  values: () => ({ zh: '样例值格式不同', en: 'values of another shape' }),
  generic: (a, b) =>
    differ(
      '名称过于笼统，报表事项不同或未写明',
      'the label alone says too little and the forms differ',
      [a.context.matter],
      [b.context.matter],
    ),
  principal: (a, b) =>
    differ(
      '两表所填的对象不同或未写明',
      'the forms are about different subjects, or do not say',
      [subject(a)],
      [subject(b)],
      UNSAID,
    ),
  unsure: (a, b) => doubt([a, b].find(({ meaning }) => meaning.certainty < 0.9) ?? a),
  words: (a, b) =>
    differ('用词不同，系统不能判断是否同义', 'words that differ and are not known', left(a, b), left(b, a), {
      zh: '无此词',
      en: 'no such word',
    }),
  language: () => ({ zh: '语言不同', en: 'another language' }),
}

const PERIOD_KINDS: Readonly<Record<string, Label>> = {
  day: { zh: '日报', en: 'daily' },
  week: { zh: '周报', en: 'weekly' },
  tenDays: { zh: '旬报', en: 'of ten days' },
  month: { zh: '月报', en: 'monthly' },
  quarter: { zh: '季报', en: 'quarterly' },
  halfYear: { zh: '半年报', en: 'half-yearly' },
  year: { zh: '年报', en: 'yearly' },
}
/** Periods in the label, otherwise how often its form is answered. */
const periodsOf = (item: Item): string[] => {
  const said = named(item, 'periods')
  const kind = PERIOD_KINDS[item.context.period]
  return said.length > 0 || !kind ? said : [item.meaning.language === 'en' ? kind.en : kind.zh]
}

const UNSAID: Label = { zh: '未写明', en: 'not said' }

/** 用词不同：“给付”与“裁决”. Without the words if neither field has any. */
function differ(zh: string, en: string, one: readonly string[], other: readonly string[], none: Label = UNSAID): Label {
  const [a, b] = [one, other].map((words) => words.filter(Boolean).join(' ').slice(0, 40))
  if (!a && !b) return { zh, en }
  const said = (text: string | undefined, [open, close]: string, unsaid: string) => (text ? `${open}${text}${close}` : unsaid)
  return {
    zh: `${zh}：${said(a, '“”', none.zh)}与${said(b, '“”', none.zh)}`,
    en: `${en}: ${said(a, '“”', none.en)} and ${said(b, '“”', none.en)}`,
  }
}

/** In the language of the field: a role in an English path stays English. */
const spoken = (meaning: Item['meaning'], id: string): string =>
  meaning.language === 'en' ? id.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() : wordFor(id)
const rolesOf = ({ meaning }: Item) => meaning.roles.map((role) => spoken(meaning, role))
const named = ({ meaning }: Item, key: 'periods' | 'qualities' | 'events') => meaning[key].map((id) => spoken(meaning, id))
/** Words that only one of them has; § marks their section, : a known property. */
const left = (a: Item, b: Item) =>
  a.meaning.rest
    .filter((word) => !b.meaning.rest.includes(word))
    .map((word) => word.replace(/^§/, ''))
    .map((word) => (word.startsWith(':') ? spoken(a.meaning, word.slice(1)) : word))

const SUBJECTS: Readonly<Record<string, string>> = {
  person: '个人',
  org: '企业或单位',
  household: '家庭',
  place: '地方',
  mixed: '个人和单位',
}
const subject = ({ meaning, context }: Item): string => {
  const [object = '', whose] = context.principal.split('/')
  if (whose)
    return whose
      .split('+')
      .map((role) => spoken(meaning, role))
      .join(' ')
  return SUBJECTS[object] ?? object
}

function doubt({ meaning }: Item): Label {
  if (meaning.language === 'code')
    return { zh: '仅有代码，可能有多种含义', en: 'only a code, which may stand for several things' }
  if (meaning.head === '' && meaning.rest.length === 0)
    return { zh: '名称未写明要填什么', en: 'the label does not say what is asked' }
  return {
    zh: '同表有读法相同的字段，或填写说明另有所指',
    en: 'its form asks the same twice, or its hint speaks of somebody else',
  }
}

export function reasonsOf(evidence: Evidence, veto: Veto | undefined, a: Item, b: Item): Label[] {
  const speaks = FOR.filter(([feature, least]) => evidence[feature] >= least)
  // 名称相同 includes 名称相近.
  const reasons = speaks.filter(([feature]) => !(feature === 'spelling' && evidence.sameText === 1)).map(([, , words]) => words)
  const said = (item: Item) => item.meaning.text
  if (evidence.sameText === 0 && evidence.sameKey === 1 && said(a) && said(b)) {
    reasons.unshift({ zh: `“${said(a)}”与“${said(b)}”同义`, en: `“${said(a)}” means the same as “${said(b)}”` })
  }
  if (veto) reasons.push(AGAINST[veto](a, b))
  return reasons
}

/** The best-known Chinese word for a role, period, quality, event or property, for reasons that people read. */
const WORDS = new Map<string, string>()
for (const table of [ZH_ROLES, ZH_PERIODS, ZH_QUALIFIERS, ZH_EVENTS])
  for (const [word, id] of table) if (!WORDS.has(id)) WORDS.set(id, word)
for (const [word, id] of ZH_PROPERTIES) if (!WORDS.has(id)) WORDS.set(id, word)

/** The id itself if it has no Chinese word. */
const wordFor = (id: string): string => WORDS.get(id) ?? id
