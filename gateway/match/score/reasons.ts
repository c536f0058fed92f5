// Why two fields were held to be the same question or not, in words for an officer.
import type { Label } from '../../../schema/index.ts'
import type { Evidence } from './features.ts'
import type { Item, Veto } from './veto.ts'

const SAME_MEANING: Label = { zh: '含义相同（同义、对象、期间均一致）', en: 'same meaning: property, whose, period' }
const SAME_ROLE: Label = { zh: '对象相同', en: 'about the same person or body' }
const SAME_MATTER: Label = { zh: '报表事项相同', en: 'forms on the same matter' }

/** A look is enough where a merge is likely, both mean the same, and one of the others holds too: measured, none of those was wrong. */
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

const AGAINST: Record<Veto, Label> = {
  role: { zh: '对象不同或未说明', en: 'about somebody else, or one does not say about whom' },
  property: { zh: '属性不同', en: 'another property' },
  period: { zh: '统计期间不同', en: 'another period' },
  quality: { zh: '口径不同（起止、合计、计划等）', en: 'another basis: start or end, total, planned' },
  event: { zh: '所指事项不同', en: 'another event' },
  ordinal: { zh: '序次不同', en: 'another of several' },
  type: { zh: '类型不同', en: 'another type' },
  repeated: { zh: '一处可填多条，另一处只填一条', en: 'one is a list, the other a single answer' },
  unit: { zh: '单位不可换算', en: 'units cannot be converted' },
  codes: { zh: '选项不同', en: 'another list of codes' },
  values: { zh: '样例值格式不同', en: 'values of another shape' },
  generic: { zh: '名称过于笼统，报表事项不同', en: 'the label alone says too little and the forms differ' },
  principal: { zh: '两表填报对象不同或不明', en: 'the forms are about different subjects, or do not say' },
  unsure: { zh: '仅有代码，含义不确定', en: 'only a code, which may stand for several things' },
  words: { zh: '有未识别的不同用词', en: 'words that differ and are not known' },
  language: { zh: '语言不同', en: 'another language' },
}

export function reasonsOf(evidence: Evidence, veto: Veto | undefined, a: Item, b: Item): Label[] {
  const reasons = FOR.filter(([feature, least]) => evidence[feature] >= least).map(([, , words]) => words)
  const said = (item: Item) => item.meaning.text
  if (evidence.sameText === 0 && evidence.sameKey === 1) {
    reasons.unshift({ zh: `“${said(a)}”与“${said(b)}”同义`, en: `“${said(a)}” means the same as “${said(b)}”` })
  }
  if (veto) reasons.push(AGAINST[veto])
  return reasons
}
