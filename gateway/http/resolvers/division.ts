import { HubError } from '../../../schema/index.ts'
import { demand } from '../context.ts'
import { listDivisions } from '../divisions.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'

export const division: Resolvers = {
  Query: {
    divisions(_, { level, within }, context) {
      demand(context, 'read catalogue')
      if (within && !/^\d{12}$/.test(within)) throw new HubError('BAD_INPUT')
      return listDivisions(context.hub.db, context.viewer, { level, within })
    },
  },
}
