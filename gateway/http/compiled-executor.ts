// Executes operations compiled to JavaScript (graphql-jit). The schema may be replaced while requests run: a request finishes on
// the schema it began with. Compiling costs more than one run, so an operation is compiled when it is seen the second time. That
// also keeps a flood of one-time queries from causing compilations.
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql'
import { execute, GraphQLError, getOperationAST } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { variableFault } from './variable-faults.ts'

export interface Operation {
  document: DocumentNode
  operationName: string | null
  variables: Record<string, unknown>
  context: unknown
}

export type Executor = (operation: Operation) => Promise<ExecutionResult>

/** graphql-jit's errors lack `extensions`, which Apollo reads. This converts them to graphql's own class. */
function standard(result: ExecutionResult): ExecutionResult {
  if (!result.errors?.length) return result
  const errors = result.errors.map(
    (e) => new GraphQLError(e.message, { path: e.path, originalError: e.originalError, extensions: e.extensions ?? {} }),
  )
  return { ...result, errors }
}

/** Nothing was executed: the variables do not match the operation's declarations. */
const plainly = (result: ExecutionResult, fault: () => GraphQLError | null): ExecutionResult => {
  if (!result.errors?.length || 'data' in result) return result
  const told = fault()
  return told ? { errors: [told] } : result
}

/** An executor of one schema. Plans live as long as the parsed document, which Apollo's document store bounds. */
export function createExecutor(schema: GraphQLSchema): Executor {
  const plans = new WeakMap<DocumentNode, Map<string, CompiledQuery | 'seen' | 'uncompilable'>>()
  return async ({ document, operationName, variables, context }) => {
    const fault = () => variableFault(schema, document, operationName, variables)
    const interpreted = async () =>
      plainly(await execute({ schema, document, operationName, variableValues: variables, contextValue: context }), fault)
    // An operation name that the document lacks: graphql reports it, and nothing is cached under it.
    if (!getOperationAST(document, operationName)) return interpreted()
    const byName = plans.get(document) ?? new Map<string, CompiledQuery | 'seen' | 'uncompilable'>()
    plans.set(document, byName)
    const name = operationName ?? ''
    let plan = byName.get(name)
    if (plan === 'seen') {
      const compiled = compileQuery(schema, document, operationName ?? undefined)
      plan = isCompiledQuery(compiled) ? compiled : 'uncompilable'
      byName.set(name, plan)
    } else if (plan === undefined) byName.set(name, 'seen')
    if (!plan || typeof plan !== 'object') return interpreted()
    const result = standard(await plan.query(undefined, context, variables))
    // graphql-jit refuses an input without a field of `Type! = default`. Nothing was executed, so graphql itself may.
    return result.errors?.length && !('data' in result) && !fault() ? interpreted() : plainly(result, fault)
  }
}
