import { HUB, HubError } from '../../../schema/index.ts'
import { decideDelivery, listStuck, readAttempts, readDelivery } from '../../delivering/index.ts'
import { countyOfDivision, may } from '../../platform/index.ts'
import { divisionOfCounty } from '../county-asked.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import type { Language } from '../language.ts'
import { pageSize } from '../limits/page-limit.ts'
import { departmentOf } from './department-of.ts'
import { connection } from './page.ts'

const SENTENCES = {
  REQUIRED: { zh: '请写明理由。', en: 'Say why.' },
  NOT_STUCK: { zh: '此投递已不再等待人工处理。', en: 'This delivery no longer waits for a person.' },
  ANSWERED_ANEW: {
    zh: '此任务已重新填报或已关闭，以新的提交为准，不再重发。',
    en: 'The request was answered anew since, or is closed: what was sent last counts, and this is not sent again.',
  },
}
const PROBLEMS = { 'not-stuck': 'NOT_STUCK', 'answered-anew': 'ANSWERED_ANEW' } as const
const problem = (code: keyof typeof SENTENCES, language: Language) => ({
  code,
  message: SENTENCES[code][language],
})

export const delivery: Resolvers = {
  Query: {
    async stuckDeliveries(_, { first, after }, context) {
      const { hub, viewer, language } = context
      const admin = viewer.assignments.some((a) => a.role === 'ADMIN')
      const departments = viewer.assignments.flatMap(({ role, department, division }) =>
        role === 'OFFICER' && department ? [{ id: department, county: division && countyOfDivision(division) }] : [],
      )
      const page = await listStuck(
        hub.db,
        { departments: admin ? null : departments, language },
        { first: pageSize(first ?? 20), after },
      )
      return connection(page)
    },
  },
  Mutation: {
    async decideDelivery(_, { input }, context) {
      const { hub, viewer, language } = context
      const found = await readDelivery(hub.db, input.delivery)
      // Another's delivery is NOT_FOUND, so the answer does not reveal that it exists.
      const thing = found && { department: found.departmentId, division: divisionOfCounty(found.county) }
      if (!thing || !may(context.viewer, 'decide delivery', thing)) throw new HubError('NOT_FOUND')
      const reason = input.reason.trim()
      if (!reason) return { delivery: found, problems: [problem('REQUIRED', language)] }
      const decided = await decideDelivery(hub, { ...input, reason, actor: viewer.id }, language)
      if (decided.kind === 'not-found') throw new HubError('NOT_FOUND')
      const { kind, delivery } = decided
      return { delivery, problems: kind === 'decided' ? [] : [problem(PROBLEMS[kind], language)] }
    },
  },
  Delivery: {
    department: (d, _, context) => departmentOf(context, d.departmentId),
    async task(d, _, { load, viewer }) {
      // Its title is in the department's own words, which may name a person: hidden from administrators.
      const task = await load.task.load(d.taskId)
      return task && may(viewer, 'read task', { division: task.division_code, department: task.department_id }) ? task : null
    },
    keptHere: (d) => d.connectorId === HUB,
    nextAttemptAt: (d) => d.nextAttemptAt?.toISOString() ?? null,
    updatedAt: (d) => d.updatedAt.toISOString(),
    attemptLog: async (d, _, { hub, language }) => (await readAttempts(hub.db, [d.id], language)).get(d.id) ?? [],
    readBack: (d, _, { load }) => load.readBack.load(d),
  },
  ReadBack: {
    readAt: (r) => r.readAt?.toISOString() ?? null,
    notCompared: (r) => r.left,
  },
  Attempt: {
    outcome: (a) => a.outcome && (a.outcome.toUpperCase() as Uppercase<typeof a.outcome>),
    startedAt: (a) => a.startedAt.toISOString(),
    endedAt: (a) => a.endedAt?.toISOString() ?? null,
  },
}
