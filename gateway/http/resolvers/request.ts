import { HubError } from '../../../schema/index.ts'
import { issueRequests, readForm } from '../../forms/index.ts'
import { demand } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'

export const request: Resolvers = {
  Mutation: {
    async issueRequests(_, { input }, context) {
      const form = await readForm(context.hub.db, input.form)
      if (!form) throw new HubError('NOT_FOUND', { message: `There is no form ${input.form}.` })
      demand(context, 'issue requests', { department: form.department })
      return issueRequests(context.hub, context.viewer, input as never, context.language)
    },
  },
}
