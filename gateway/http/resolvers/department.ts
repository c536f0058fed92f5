import { ERRORS, type ErrorEntry } from '../../../schema/index.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { departmentOf } from './department-of.ts'

const sentenceOf = (code: string): ErrorEntry => (ERRORS as Record<string, ErrorEntry>)[code] ?? ERRORS.INTERNAL

export const department: Resolvers = {
  Query: {
    departments(_, __, context) {
      return [...context.hub.catalogue.current().departments.values()]
    },
  },
  Department: {
    name: (d, _, { language }) => say(d.name, language),
    async freshness(d, _, { load }) {
      return (await load.freshness()).get(d.id) ?? { department: d.id, state: 'NONE', lastGoodAt: null, reason: null }
    },
  },
  Freshness: {
    department: (f, _, context) => departmentOf(context, f.department),
    reason: (f, _, { language }) => f.reason && sentenceOf(f.reason)[language],
    lastGoodAt: (f) => f.lastGoodAt?.toISOString() ?? null,
  },
}
