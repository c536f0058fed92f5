// Elements by id, including the parts of their breakdowns: `get("place.births[sex=2]")` works if the catalogue defines that
// breakdown of place.births in this spelling. Iteration gives only the elements themselves.
import type { CodeList, Element, ElementId } from '../types/element.ts'
import { splitElementId } from './breakdown.ts'
import { ownBase } from './own-field.ts'
import { partElement } from './part-element.ts'

export class ElementMap extends Map<ElementId, Element> {
  readonly #codeLists: ReadonlyMap<string, CodeList>
  /** Limited to the parts of the catalogue: other ids are not cached. */
  readonly #parts = new Map<ElementId, Element>()

  constructor(elements: readonly Element[], codeLists: ReadonlyMap<string, CodeList>) {
    super()
    this.#codeLists = codeLists
    for (const element of elements) this.set(element.id, element)
  }

  override get(id: ElementId): Element | undefined {
    return super.get(id) ?? this.#parts.get(id) ?? this.#part(id) ?? this.#own(id)
  }

  override has(id: ElementId): boolean {
    return this.get(id) !== undefined
  }

  #part(id: ElementId): Element | undefined {
    const { base, breakdown } = splitElementId(id)
    const whole = breakdown ? super.get(base) : undefined
    const made = whole && partElement(whole, breakdown, this.#codeLists)
    if (!made || 'fault' in made) return undefined
    this.#parts.set(id, made.element)
    return made.element
  }

  /** Not cached: the number of such ids is unlimited. */
  #own(id: ElementId): Element | undefined {
    const base = ownBase(id)
    const whole = base === null ? undefined : this.get(base)
    if (!whole) return undefined
    const { objectClass, property, label, definition, domain, classification, onSpot } = whole
    return {
      id,
      objectClass,
      property,
      label,
      definition,
      domain,
      classification,
      onSpot,
      own: true,
      base: whole.base ?? whole.id,
    }
  }

  /** Why there is no such element, in words; null if there is one. */
  faultOf(id: ElementId): string | null {
    if (this.has(id)) return null
    const { base, breakdown } = splitElementId(id)
    const whole = breakdown ? super.get(base) : undefined
    if (!whole) return `${JSON.stringify(id.slice(0, 100))} is not in the catalogue`
    const made = partElement(whole, breakdown, this.#codeLists)
    return 'fault' in made ? made.fault : null
  }
}
