// The catalogue as one immutable snapshot: elements, code lists, departments. A change makes a new snapshot. Work that uses the
// old one finishes on it.

import type { CodeList, Element, ElementId, ElementMap, Label, ObjectClass } from '../../schema/index.ts'
import type { Change } from './as-change.ts'

export interface CatalogueDepartment {
  id: string
  name: Label
}

export interface Catalogue {
  /** Changes with any change of the catalogue. */
  readonly revision: string
  /** By id, including parts of a breakdown (`place.births[sex=2]`). Iteration gives only the elements themselves. */
  readonly elements: ReadonlyMap<ElementId, Element> & Pick<ElementMap, 'faultOf'>
  readonly codeLists: ReadonlyMap<string, CodeList>
  readonly departments: ReadonlyMap<string, CatalogueDepartment>
  /** Elements by object class, in catalogue order. */
  readonly classes: ReadonlyMap<ObjectClass, readonly Element[]>
}

export interface CatalogueHolder {
  current(): Catalogue
  /** Reads it again from the database; called when "catalogue" is notified. */
  reload(): Promise<Catalogue>
  /** Adds or changes elements and their code lists, for every process. All or nothing; returns the catalogue with them. */
  save(change: Change, elements: readonly Element[], codeLists?: readonly CodeList[]): Promise<Catalogue>
  onChange(changed: (catalogue: Catalogue) => void): () => void
  close(): void
}
