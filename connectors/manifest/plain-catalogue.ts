// The catalogue for a bounded process: plain data, converted to maps once.
import { type CodeList, type Element, ElementMap } from '../../schema/index.ts'

export interface SharedCatalogue {
  elements: readonly Element[]
  codeLists: readonly CodeList[]
}

export interface WholeCatalogue {
  elements: ElementMap
  codeLists: ReadonlyMap<string, CodeList>
}

const made = new WeakMap<object, WholeCatalogue>()

export function catalogueIn(shared: unknown): WholeCatalogue {
  const { elements, codeLists: lists } = shared as SharedCatalogue
  const known = made.get(elements)
  if (known) return known
  const codeLists = new Map(lists.map((list) => [list.id, list]))
  const whole = { elements: new ElementMap(elements, codeLists), codeLists }
  made.set(elements, whole)
  return whole
}

const shares = new WeakMap<object, SharedCatalogue>()

/** The same object for the same snapshot of the catalogue. */
export function shareCatalogue({
  elements,
  codeLists,
}: {
  elements: ReadonlyMap<string, Element>
  codeLists?: ReadonlyMap<string, CodeList> | undefined
}): SharedCatalogue {
  const known = shares.get(elements)
  if (known) return known
  const share = { elements: [...elements.values()], codeLists: [...(codeLists?.values() ?? [])] }
  shares.set(elements, share)
  return share
}
