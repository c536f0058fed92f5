// What a caller can mend is told in the payload of a mutation: a BAD_INPUT that a verb throws becomes an entry of `problems`, and nothing
// was changed. A resolver that tells none may leave `problems` out. No permission, not found, conflicts and everything else stay errors of the answer.
import { type GraphQLField, type GraphQLFieldResolver, getNamedType, isNonNullType, isObjectType } from 'graphql'
import { HubError, type InputProblem, inWords } from '../../schema/index.ts'
import type { Context } from './context.ts'
import { sentence } from './errors.ts'

type Resolve = GraphQLFieldResolver<unknown, Context>

/** Payloads that can tell problems and nothing else: every other field of theirs may be null. */
function tellsProblems({ type }: GraphQLField<unknown, Context>): boolean {
  const payload = getNamedType(type)
  if (!isObjectType(payload) || !payload.getFields().problems) return false
  return Object.values(payload.getFields()).every((field) => field.name === 'problems' || !isNonNullType(field.type))
}

export function tellProblems(field: GraphQLField<unknown, Context>, work: Resolve): Resolve {
  if (!tellsProblems(field)) return work
  return async (parent, args, context, info) => {
    try {
      return { problems: [], ...((await work(parent, args, context, info)) as object) }
    } catch (error) {
      if (!(error instanceof HubError) || error.code !== 'BAD_INPUT') throw error
      const { code, path, detail } = error
      context.hub.log.info({ code, path: info.path, detail: detail && inWords(detail, 'en') }, 'refused')
      const problem: InputProblem = { code, message: sentence(error, context.language), ...(path && { path }) }
      return { problems: [problem] }
    }
  }
}
