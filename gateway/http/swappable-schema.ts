// The schema of requests: built from the SDL and the catalogue, rebuilt when the catalogue changes. Apollo's `gateway` interface
// exists for this: an executor of our own and a schema that can be replaced without a restart.
import type { ApolloServerOptions } from '@apollo/server'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import type { Catalogue, CatalogueHolder } from '../catalogue/index.ts'
import { createExecutor, type Executor } from './compiled-executor.ts'
import type { Context } from './context.ts'

type Gateway = NonNullable<Extract<ApolloServerOptions<Context>, { gateway: unknown }>['gateway']>

export interface SwappableSchema {
  current(): GraphQLSchema
  gateway: Gateway
}

export function createSwappableSchema(catalogue: CatalogueHolder, build: (c: Catalogue) => GraphQLSchema): SwappableSchema {
  let schema = build(catalogue.current())
  const executors = new WeakMap<GraphQLSchema, Executor>()
  const executorOf = (of: GraphQLSchema): Executor => {
    const executor = executors.get(of) ?? createExecutor(of)
    executors.set(of, executor)
    return executor
  }
  return {
    current: () => schema,
    gateway: {
      onSchemaLoadOrUpdate(changed) {
        changed({ apiSchema: schema, coreSupergraphSdl: '' })
        return catalogue.onChange((next) => {
          schema = build(next)
          changed({ apiSchema: schema, coreSupergraphSdl: '' })
        })
      },
      load: async () => ({
        executor: (rc) =>
          executorOf(rc.schema)({
            document: rc.document,
            // As requested: Apollo's own is null for a name that the document lacks.
            operationName: rc.request.operationName ?? null,
            variables: rc.request.variables ?? {},
            context: rc.context,
          }) as never,
      }),
      stop: async () => {},
    },
  }
}

/** The schema as text, for front-end teams and for code generation. */
export const schemaText = (schema: GraphQLSchema): string => printSchema(lexicographicSortSchema(schema))
