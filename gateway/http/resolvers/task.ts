import { countTasks, type InboxQuestion, listTasks, readForm, type TaskView } from '../../asking/index.ts'
import { may } from '../../platform/index.ts'
import { divisionAsked, goneDivision } from '../divisions.ts'
import type { QueryInboxArgs, Resolvers } from '../generated/resolvers.generated.ts'
import { pageSize } from '../limits/page-limit.ts'
import { departmentOf } from './department-of.ts'
import { type Connection, connection } from './page.ts'

/** A page with its question. */
export type InboxPage = Connection<TaskView> & { question: InboxQuestion }

const CLOSED = {
  RETIRED: { zh: '该部门的连接已停用。', en: 'The department’s connector was retired.' },
}

export const task: Resolvers = {
  Query: {
    async inbox(_, args, context) {
      const question = questionOf(args)
      const page = await listTasks(context.hub.db, context.viewer, question)
      return { ...connection(page), question }
    },
    async task(_, { id }, context) {
      const found = await context.load.task.load(id)
      const thing = found && { division: found.division_code, department: found.department_id }
      return thing && may(context.viewer, 'read task', thing) ? found : null
    },
  },
  TaskConnection: {
    // Counted only on request: it may cost more than the page.
    totalCount: (page, _, { hub, viewer }) => countTasks(hub.db, viewer, page.question),
    freshness: async (_, __, { load }) => [...(await load.freshness()).values()].filter((f) => f.state !== 'NONE'),
  },
  Task: {
    department: (t, _, context) => departmentOf(context, t.department_id),
    closedBecause: (t, _, { language }) => (t.closed_because ? CLOSED[t.closed_because][language] : null),
    dueAt: (t) => t.due_at?.toISOString() ?? null,
    division: async (t, _, { load }) => (await load.division.load(t.division_code)) ?? goneDivision(t.division_code),
    async subject(t, _, { load, viewer }) {
      if (!t.subject_id) return null
      // An officer sees the request, but its subject only in the department's own system, not through the hub.
      return may(viewer, 'read subject', { division: t.division_code }) ? load.subject.load(t.subject_id) : null
    },
    period: (t) => t.period || null,
    form: (t, _, { hub }) => (t.form_id ? readForm(hub.db, t.form_id, t.form_version ?? undefined) : null),
    updatedAt: (t) => t.updated_at.toISOString(),
  },
}

function questionOf({ filter, order, first, after }: QueryInboxArgs): InboxQuestion {
  return {
    departments: filter?.departments ?? undefined,
    states: filter?.states ?? undefined,
    dueFrom: filter?.dueFrom ?? undefined,
    dueTo: filter?.dueTo ?? undefined,
    text: filter?.text ?? undefined,
    objectClass: filter?.class ?? undefined,
    division: divisionAsked(filter?.division),
    order: order ?? 'DUE_NEWEST',
    first: pageSize(first ?? 20),
    after: after ?? undefined,
  }
}
