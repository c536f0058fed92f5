// Refuses operations that repeat themselves: at most so many aliases and so many fields in one document.
import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'

export const MAX_ALIASES = 30
export const MAX_FIELDS = 500

export function fieldLimit(context: ValidationContext): ASTVisitor {
  let aliases = 0
  let fields = 0
  const refuse = (message: string) => context.reportError(new GraphQLError(message, { extensions: { code: 'QUERY_REFUSED' } }))
  return {
    Field(node) {
      fields++
      if (node.alias) aliases++
      if (fields === MAX_FIELDS + 1) refuse(`The query has more than ${MAX_FIELDS} fields. Ask for less at once.`)
      if (aliases === MAX_ALIASES + 1) refuse(`The query has more than ${MAX_ALIASES} aliases. Ask for less at once.`)
    },
  }
}
