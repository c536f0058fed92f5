import { issueRequests } from '../../asking/index.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'

export const request: Resolvers = {
  Mutation: {
    issueRequests(_, { input }, context) {
      // `issueRequests` checks `may` itself: only it knows the form's department.
      const { title, subjects, divisions, period, dueAt, form } = input
      return issueRequests(context.hub, context.viewer, { title, subjects, divisions, period, dueAt, form }, context.language)
    },
  },
}
