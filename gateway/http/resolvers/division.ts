import { demand } from '../context.ts'
import { divisionAsked, listDivisions } from '../divisions.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'

export const division: Resolvers = {
  Query: {
    divisions(_, { level, within }, context) {
      demand(context, 'read catalogue')
      return listDivisions(context.hub.db, context.viewer, { level, within: divisionAsked(within) })
    },
  },
}
