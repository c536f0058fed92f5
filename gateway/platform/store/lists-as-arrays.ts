// A list that is looked for is one parameter, however long it is: `in (...)` is written `= any($1)`. PostgreSQL takes at most 65,535
// parameters in a statement, and the protocol counts on from 0 beyond that without a word.
import { type BinaryOperationNode, type CompiledQuery, PostgresQueryCompiler, type QueryId, type RootOperationNode } from 'kysely'

/** Above what the largest part of an insert needs. What grows with its input in another way is refused while it is small. */
const MOST_PARAMETERS = 20_000

export class ListsAsArrays extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { operator, rightOperand } = node as BinaryOperationNode & { operator: { operator?: string } }
    const word = operator.operator
    // The node that kysely makes of a list of plain values; a list with expressions in it stays as it is.
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
