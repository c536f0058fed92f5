// The connector's capabilities, and how safely a delivery may be repeated.
import type { Manifest } from '../../../../connectors/index.ts'
import type { Finding } from './finding.ts'
import type { OpenWork } from './open-work.ts'

const CAPABILITIES = {
  tasks: { zh: '任务', en: 'tasks' },
  forms: { zh: '报表', en: 'forms' },
  records: { zh: '数据查询', en: 'records' },
  delivery: { zh: '接收提交', en: 'deliveries' },
  corrections: { zh: '受理纠错', en: 'corrections' },
} as const

/** After `unknown`, KEY may simply be sent again; NONE needs a person. */
const SAFETY = ['NONE', 'LOOK_UP', 'NATURAL_KEY', 'KEY']

export function capabilitiesImpact(before: Manifest | null, after: Manifest | null, { all }: OpenWork): Finding[] {
  const lost = (Object.keys(CAPABILITIES) as (keyof typeof CAPABILITIES)[]).filter((c) => before?.[c] && !after?.[c])
  const findings = lost.map((capability): Finding => {
    const name = CAPABILITIES[capability]
    const harms = capability === 'delivery' ? all.deliveries + all.tasks > 0 : capability === 'tasks' && all.tasks > 0
    return {
      severity: harms ? 'BREAKING' : 'WARNING',
      ...{ code: 'CAPABILITY_LOST', about: capability, counts: all },
      message: {
        zh: `不再支持${name.zh}：${all.tasks} 项待办、${all.deliveries} 项投递尚未办结。`,
        en: `It no longer speaks of ${name.en}: ${all.tasks} tasks and ${all.deliveries} deliveries are open.`,
      },
    }
  })
  const [was, will] = [before?.delivery?.idempotency, after?.delivery?.idempotency]
  if (was && will && SAFETY.indexOf(will) < SAFETY.indexOf(was))
    findings.push({
      severity: all.deliveries > 0 ? 'BREAKING' : 'WARNING',
      ...{ code: 'IDEMPOTENCY_WEAKER', about: `${was} -> ${will}`, counts: { deliveries: all.deliveries } },
      message: {
        zh: `重复投递的保障减弱（${was} → ${will}）：${all.deliveries} 项投递尚未办结。`,
        en: `A repeated delivery is guarded less (${was} to ${will}); ${all.deliveries} are open.`,
      },
    })
  return findings
}
