// The limits of an operation. They are checked before graphql's own rules, some of which take quadratic time in the document's
// size: a refusal costs one walk.
import { type ASTVisitor, type DocumentNode, GraphQLError, type GraphQLSchema, type ValidationContext } from 'graphql'
import { HubError } from '../../../schema/index.ts'
import { costOf } from './cost.ts'
import { countOf } from './count.ts'
import { depthOf } from './depth.ts'

/** The portal's largest operations: 8 deep, 140 fields, 4 aliases, cost 19,400. */
const MAX = { depth: 12, fields: 400, aliases: 30, directives: 30, repeats: 20, cost: 20_000 }
export const MAX_TOKENS = 2000
/** One error is enough, even for a document with a thousand mistakes. */
export const VALIDATION_OPTIONS = { maxErrors: 1 }

export function bounds(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const reason = refusal(document, context.getSchema())
      if (!reason) return
      const error = new GraphQLError(reason.en, {
        originalError: new HubError('QUERY_REFUSED', { sentence: reason }),
        extensions: { code: 'QUERY_REFUSED' },
      })
      // The second report exceeds maxErrors and ends validation, so no other rule walks a refused document.
      context.reportError(error)
      context.reportError(error)
    },
  }
}

function refusal(document: DocumentNode, schema: GraphQLSchema): { zh: string; en: string } | null {
  const counts = countOf(document)
  if (counts.fields > MAX.fields) return over('字段', 'fields', MAX.fields)
  if (counts.aliases > MAX.aliases) return over('别名', 'aliases', MAX.aliases)
  if (counts.directives > MAX.directives) return over('指令', 'directives', MAX.directives)
  if (counts.repeats > MAX.repeats) return over('重复字段', 'repeats of one field', MAX.repeats)
  const depth = depthOf(document)
  if (depth === null) return { zh: '查询片段互相引用，形成循环。', en: 'The fragments of the query go in a circle.' }
  if (depth > MAX.depth)
    return {
      zh: `查询嵌套超过 ${MAX.depth} 层，请缩小范围。`,
      en: `The query is nested deeper than ${MAX.depth} fields. Ask for less at once.`,
    }
  const cost = costOf(document, schema)
  if (cost > MAX.cost)
    return {
      zh: `查询可能取回超过 ${MAX.cost} 个值，请缩小分页或范围。`,
      en: `The query may fetch more than ${MAX.cost} values. Ask for smaller pages or less at once.`,
    }
  return null
}

const over = (zh: string, en: string, max: number) => ({
  zh: `查询中的${zh}超过 ${max} 个，请缩小范围。`,
  en: `The query has more than ${max} ${en}. Ask for less at once.`,
})
