// Refuses operations nested deeper than people ask: depth counts fields, fragments included, each fragment measured once.
import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

export const MAX_DEPTH = 12

export function depthLimit(context: ValidationContext): ASTVisitor {
  const measured = new Map<FragmentDefinitionNode, number>()
  const depthOf = (set: SelectionSetNode | undefined, open: ReadonlySet<string>): number => {
    let deepest = 0
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'Field') {
        // Introspection nests by nature and is limited by graphql's own rule.
        if (selection.name.value.startsWith('__')) continue
        deepest = Math.max(deepest, 1 + depthOf(selection.selectionSet, open))
      } else if (selection.kind === 'InlineFragment') deepest = Math.max(deepest, depthOf(selection.selectionSet, open))
      else {
        const fragment = context.getFragment(selection.name.value)
        // A circle is another rule's to report.
        if (!fragment || open.has(fragment.name.value)) continue
        const known = measured.get(fragment) ?? depthOf(fragment.selectionSet, new Set([...open, fragment.name.value]))
        measured.set(fragment, known)
        deepest = Math.max(deepest, known)
      }
    }
    return deepest
  }
  return {
    OperationDefinition(node) {
      if (depthOf(node.selectionSet, new Set()) > MAX_DEPTH)
        context.reportError(
          new GraphQLError(`The query is nested deeper than ${MAX_DEPTH} fields. Ask for less at once.`, {
            nodes: node,
            extensions: { code: 'QUERY_REFUSED' },
          }),
        )
    },
  }
}
