import type { Source } from '../../../schema/index.ts'
import { HubError, isPersonal } from '../../../schema/index.ts'
import { HIDDEN, maskValue } from '../../platform/index.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { departmentOf } from './department-of.ts'
import { unitIn } from './unit.ts'

export const fact: Resolvers = {
  Fact: {
    element(f, _, { hub }) {
      const element = hub.catalogue.current().elements.get(f.element)
      if (!element) throw new HubError('NOT_FOUND', { detail: `element ${f.element}` })
      return element
    },
    unit: (f, _, { hub, language }) => {
      const unit = f.unit ?? hub.catalogue.current().elements.get(f.element)?.domain.unit
      return unit ? unitIn(unit, language) : null
    },
    masked: (f, _, { readings }) => f.value !== null && isPersonal(f.classification) && !readings.isClear(f),
    value(f, _, { hub, readings }) {
      if (f.value === null || !isPersonal(f.classification) || readings.isClear(f)) return f.value
      const element = hub.catalogue.current().elements.get(f.element)
      return element ? maskValue(element, f.value) : HIDDEN
    },
  },
  Source: {
    department: (s, _, context) => (s.department ? departmentOf(context, s.department) : null),
    derivedFrom: (s, _, { hub }) => s.derivedFrom?.flatMap((id) => hub.catalogue.current().elements.get(id) ?? []) ?? null,
    countedOn: (s) => s.register?.on ?? null,
    label: (s, _, context) => sourceLabel(s, context),
  },
}

const KIND: Record<Source['kind'], { zh: string; en: string }> = {
  AUTHORITY: { zh: '权威来源', en: 'source of truth' },
  CONNECTOR: { zh: '部门数据', en: 'department record' },
  SUBMISSION: { zh: '曾经填报', en: 'earlier answer' },
  DERIVATION: { zh: '自动推算', en: 'derived' },
  WORKER: { zh: '手工填写', en: 'typed' },
}

/** One line for display: "公安局 · 权威来源", "自动推算自 公民身份号码". */
function sourceLabel(source: Source, context: Context): string {
  const { language } = context
  const kind = KIND[source.kind][language]
  if (source.department && source.correction)
    return `${say(departmentOf(context, source.department).name, language)} · ${language === 'zh' ? '已采纳的纠错' : 'accepted correction'}`
  if (source.department) return `${say(departmentOf(context, source.department).name, language)} · ${kind}`
  if (source.register)
    return language === 'zh' ? `台账统计 · 截至 ${source.register.on}` : `counted from the register as of ${source.register.on}`
  if (source.period) return language === 'zh' ? `上期填报（${source.period}）` : `reported for ${source.period}`
  const inputs = (source.derivedFrom ?? []).map((id) => {
    const element = context.hub.catalogue.current().elements.get(id)
    return element ? say(element.label, language) : id
  })
  return inputs.length > 0
    ? `${kind}${language === 'zh' ? '自 ' : ' from '}${inputs.join(language === 'zh' ? '、' : ', ')}`
    : kind
}
