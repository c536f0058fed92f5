// The catalogue as one immutable picture: elements, code lists, departments. A change makes a new picture; who holds the old one
// finishes on it.

import type { CodeList, Element, ElementId, ElementMap, Label, ObjectClass } from '../../schema/index.ts'
import type { Change } from './as-change.ts'

export interface CatalogueDepartment {
  id: string
  name: Label
}

export interface Catalogue {
  /** Changes whenever anything in it does. */
  readonly revision: string
  /** By id, parts of a breakdown too (`place.births[sex=2]`); walked over, the elements themselves. */
  readonly elements: ReadonlyMap<ElementId, Element> & Pick<ElementMap, 'faultOf'>
  readonly codeLists: ReadonlyMap<string, CodeList>
  readonly departments: ReadonlyMap<string, CatalogueDepartment>
  /** Elements by object class, in catalogue order. */
  readonly classes: ReadonlyMap<ObjectClass, readonly Element[]>
}

export interface CatalogueHolder {
  current(): Catalogue
  /** Reads it again from the database; called when the bell rings "catalogue". */
  reload(): Promise<Catalogue>
  /** Adds or changes elements and the code lists that they use, for every process; returns the catalogue with them. All or nothing. */
  save(change: Change, elements: readonly Element[], codeLists?: readonly CodeList[]): Promise<Catalogue>
  onChange(changed: (catalogue: Catalogue) => void): () => void
  close(): void
}
