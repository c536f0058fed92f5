import { HubError } from '../../../schema/index.ts'
import { decideDelivery, listStuck, readAttempts, readDelivery } from '../../delivery/index.ts'
import { demand } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { pageSize } from '../limits/page-limit.ts'
import { departmentOf } from './department-of.ts'
import { connection } from './page.ts'

export const delivery: Resolvers = {
  Query: {
    async stuckDeliveries(_, { first, after }, { hub, viewer }) {
      const admin = viewer.assignments.some((a) => a.role === 'ADMIN')
      const departments = viewer.assignments.flatMap((a) => (a.role === 'OFFICER' && a.department ? [a.department] : []))
      if (!admin && departments.length === 0) throw new HubError('FORBIDDEN')
      const page = await listStuck(hub.db, admin ? null : departments, { first: pageSize(first ?? 20), after: after ?? null })
      return connection(page)
    },
  },
  Mutation: {
    async decideDelivery(_, { input }, context) {
      const { hub, viewer } = context
      const found = await readDelivery(hub.db, input.delivery)
      if (!found) throw new HubError('NOT_FOUND')
      demand(context, 'decide delivery', { department: found.department })
      return decideDelivery(hub, { delivery: input.delivery, decision: input.decision, reason: input.reason, actor: viewer.id }) as never
    },
  },
  Delivery: {
    department: (d, _, context) => departmentOf(context, d.department),
    task: (d, _, { load }) => load.task.load(d.taskId),
    nextAttemptAt: (d) => d.nextAttemptAt?.toISOString() ?? null,
    updatedAt: (d) => d.updatedAt.toISOString(),
    attemptLog: (d, _, { hub }) => readAttempts(hub.db, d.id),
  },
  Attempt: {
    startedAt: (a) => a.startedAt.toISOString(),
    endedAt: (a) => a.endedAt?.toISOString() ?? null,
  },
}
