// A list in a condition is one parameter, whatever its length: `in (...)` becomes `= any($1)`. PostgreSQL takes at most 65,535
// parameters in a statement; beyond that the protocol silently wraps around to 0.
import { type BinaryOperationNode, type CompiledQuery, PostgresQueryCompiler, type QueryId, type RootOperationNode } from 'kysely'

/** More than the largest part of an insert needs. Any other statement that grows with its input fails early. */
const MOST_PARAMETERS = 20_000

export class ListsAsArrays extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { operator, rightOperand } = node as BinaryOperationNode & { operator: { operator?: string } }
    const word = operator.operator
    // kysely's node for a list of plain values. A list with expressions stays as it is.
    if ((word !== 'in' && word !== 'not in') || rightOperand.kind !== 'PrimitiveValueListNode') {
      super.visitBinaryOperation(node)
      return
    }
    this.visitNode(node.leftOperand)
    this.append(word === 'in' ? ' = any(' : ' <> all(')
    this.appendValue([...(rightOperand as unknown as { values: readonly unknown[] }).values])
    this.append(')')
  }

  override compileQuery(node: RootOperationNode, queryId: QueryId): CompiledQuery {
    const compiled = super.compileQuery(node, queryId)
    if (compiled.parameters.length > MOST_PARAMETERS)
      throw new Error(`a statement of ${compiled.parameters.length} parameters: insert rows in parts, give a list as an array`)
    return compiled
  }
}
