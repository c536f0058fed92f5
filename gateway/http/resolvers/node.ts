// Any of the main types by one id: its type name, a colon, and its own id. The type's own root field answers, so its permission,
// masking and journaling apply. A type with such a field becomes a node by declaring it in the SDL.
import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from 'graphql'
import { HubError } from '../../../schema/index.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'

const NO_NODE = {
  zh: 'id 应由类型名、冒号和该类型自己的 id 组成，例如 Task:420525-…。',
  en: 'An id of a node is the name of a type, a colon, and the id within the type, such as Task:420525-...',
}

/** `Query.task` for Task: takes only an id, and returns this very type. */
function rootFieldOf(schema: GraphQLSchema, type: string): GraphQLField<unknown, Context> | undefined {
  const named = schema.getType(type)
  if (!isObjectType(named) || !named.getInterfaces().some((i) => i.name === 'Node')) return undefined
  return Object.values(schema.getQueryType()?.getFields() ?? {}).find(
    (field) => field.args.length === 1 && field.args[0]?.name === 'id' && getNamedType(field.type) === named,
  )
}

export const node: Resolvers = {
  Query: {
    async node(parent, { id }, context, info) {
      const [, type = '', own = ''] = /^(\w+):(.+)$/s.exec(id) ?? []
      const field = rootFieldOf(info.schema, type)
      if (!field?.resolve) throw new HubError('BAD_INPUT', { sentence: NO_NODE })
      const found = (await field.resolve(parent, { id: own }, context, info)) as object | null
      return found && ({ ...found, __typename: type } as never)
    },
  },
  Node: { __resolveType: (found) => (found as { __typename?: string }).__typename as never },
}
