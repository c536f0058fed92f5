// The depth of an operation: fields, including fragments, each fragment measured once. Null for circular fragments, which have no
// depth.
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

export function depthOf(document: DocumentNode): number | null {
  const fragments = new Map(
    document.definitions
      .filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION)
      .map((f) => [f.name.value, f]),
  )
  const measured = new Map<string, number>()
  const open = new Set<string>()

  function ofFragment(name: string): number {
    const known = measured.get(name)
    if (known !== undefined) return known
    if (open.has(name)) return Number.POSITIVE_INFINITY
    open.add(name)
    const depth = ofSet(fragments.get(name)?.selectionSet)
    open.delete(name)
    measured.set(name, depth)
    return depth
  }
  function ofSet(set: SelectionSetNode | undefined): number {
    let deepest = 0
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) deepest = Math.max(deepest, ofFragment(selection.name.value))
      else if (selection.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, ofSet(selection.selectionSet))
      // Introspection is naturally deep and limited by graphql's own rule. A circle in it still counts as a circle.
      else if (selection.name.value.startsWith('__')) deepest = Math.max(deepest, onlyCircles(ofSet(selection.selectionSet)))
      else deepest = Math.max(deepest, 1 + ofSet(selection.selectionSet))
    }
    return deepest
  }
  let deepest = 0
  for (const definition of document.definitions)
    if ('selectionSet' in definition)
      deepest = Math.max(
        deepest,
        definition.kind === Kind.FRAGMENT_DEFINITION
          ? onlyCircles(ofFragment(definition.name.value))
          : ofSet(definition.selectionSet),
      )
  return Number.isFinite(deepest) ? deepest : null
}

const onlyCircles = (depth: number): number => (Number.isFinite(depth) ? 0 : depth)
