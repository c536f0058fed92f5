// Returns errors that a caller can fix in the payload of a mutation: a thrown BAD_INPUT becomes an entry of `problems`, and nothing was
// changed. A resolver without problems may omit them. Permission, not found, conflicts and all others stay errors of the answer.
import type { GraphQLFieldResolver } from 'graphql'
import { HubError, type InputProblem, inWords } from '../../schema/index.ts'
import type { Context } from './context.ts'
import { sentence } from './errors.ts'

type Resolve = GraphQLFieldResolver<unknown, Context>

/** Every payload has `problems` and no other non-null field; bin/check-schema.ts enforces that. */
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
