// What a caller can mend is told in the payload of a mutation: a BAD_INPUT that a verb throws becomes an entry of `problems`, and nothing
// was changed. A resolver that tells none may leave `problems` out. No permission, not found, conflicts and everything else stay errors of the answer.
import type { GraphQLFieldResolver } from 'graphql'
import { HubError, type InputProblem, inWords } from '../../schema/index.ts'
import type { Context } from './context.ts'
import { sentence } from './errors.ts'

type Resolve = GraphQLFieldResolver<unknown, Context>

/** Every payload has `problems`, and nothing else that may not be null: bin/check-schema.ts holds that. */
export function tellProblems(work: Resolve): Resolve {
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
