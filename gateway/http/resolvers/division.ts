import { listDivisions } from '../../platform/index.ts'
import { divisionAsked } from '../divisions.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'

export const division: Resolvers = {
  Query: {
    divisions(_, { level, within }, context) {
      return listDivisions(context.hub.db, context.viewer, { level, within: divisionAsked(within) })
    },
  },
}
