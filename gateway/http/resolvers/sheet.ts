import { openSheet, saveDraft, submitSheet } from '../../sheet/index.ts'
import { readSubmission } from '../../submissions/index.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { departmentOf } from './department-of.ts'
import { present } from './present.ts'

/** Tasks by id, in order; one that has gone is left out. */
const tasks = async (context: Context, ids: readonly string[]) => present(await context.load.task.loadMany(ids))

export const sheet: Resolvers = {
  Query: {
    sheet: (_, args, { hub, viewer, language }) =>
      openSheet(hub, viewer, { objectClass: args.subject.class, id: args.subject.id }, args.period ?? null, language),
  },
  Mutation: {
    saveDraft: (_, { input }, { hub, viewer, language }) => saveDraft(hub, viewer, input as never, language),
    async submitSheet(_, { input }, { hub, viewer, language }) {
      const { submissionId, problems } = await submitSheet(hub, viewer, input as never, language)
      return { submission: submissionId ? await readSubmission(hub, submissionId) : null, problems }
    },
  },
  Sheet: {
    requests: (s, _, context) =>
      tasks(
        context,
        s.requests.map((r) => r.task),
      ),
    draftSavedAt: (s) => s.draftSavedAt?.toISOString() ?? null,
    submission: (s, _, { hub }) => (s.submissionId ? readSubmission(hub, s.submissionId) : null),
  },
  SheetItem: {
    neededBy: (item, _, context) => tasks(context, item.neededBy),
  },
  SheetSource: {
    department: (s, _, context) => departmentOf(context, s.department),
  },
}
