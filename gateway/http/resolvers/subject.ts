import { typeName } from '../../catalogue/index.ts'
import { IS_CORRECTED } from '../../delivering/index.ts'
import { findSubjectRow } from '../../platform/index.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { countiesOf } from './counties-of.ts'

export const subject: Resolvers = {
  Query: {
    async subject(_, args, context) {
      const deps = { ...context.hub, corrected: IS_CORRECTED }
      for (const county of countiesOf(context.viewer)) {
        const known = await findSubjectRow(deps, county, args.class, args.identifier)
        if (known) context.load.subject.prime(known.id, known)
        const found = known && (await context.subjects.find(args.class, known.id))
        if (found) return found
      }
      return null
    },
  },
  Subject: { __resolveType: (s) => typeName(s.objectClass) as never },
}
