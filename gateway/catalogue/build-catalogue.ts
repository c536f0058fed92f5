// Builds one immutable snapshot of elements, code lists and departments.
import { createHash } from 'node:crypto'
import { type CodeList, type Element, ElementMap } from '../../schema/index.ts'
import type { Catalogue, CatalogueDepartment } from './catalogue.ts'

export interface CatalogueParts {
  elements: readonly Element[]
  codeLists: readonly CodeList[]
  departments: readonly CatalogueDepartment[]
}

export function buildCatalogue({ elements, codeLists, departments }: CatalogueParts): Catalogue {
  const revision = createHash('sha256')
    .update(JSON.stringify([elements.map(digestOf), codeLists.map(digestOf), departments]))
    .digest('hex')
    .slice(0, 16)
  const lists = new Map(codeLists.map((l) => [l.id, l]))
  return Object.freeze({
    revision,
    elements: new ElementMap(elements, lists),
    codeLists: lists,
    departments: new Map(departments.map((d) => [d.id, d])),
    classes: Map.groupBy(elements, (e) => e.objectClass),
  })
}

const digests = new WeakMap<object, string>()

/** Once for each: a snapshot has thousands of elements, and nearly all of them are those of the one before. */
function digestOf(body: Element | CodeList): string {
  const known = digests.get(body)
  if (known) return known
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('base64url')
  digests.set(body, digest)
  return digest
}
