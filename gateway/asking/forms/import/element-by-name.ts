// Finds the element that a department's field means, by an exact label, synonym or department code. It never matches loosely: a
// wrong binding would put a person's data into the wrong field of a government record.
import type { Element, ObjectClass } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'

/** Two-letter codes (zt, bz, jg) mean something different in every form. */
const SHORTEST_CODE = 3

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*:：]/g, '')
    .toLowerCase()

export function elementByName(
  catalogue: Catalogue,
  objectClass: ObjectClass,
): (field: { code: string; label: string }) => Element | undefined {
  const names = new Map<string, Element>()
  for (const element of catalogue.classes.get(objectClass) ?? [])
    for (const name of [element.label.zh, element.label.en, ...(element.synonyms ?? [])])
      if (!names.has(fold(name))) names.set(fold(name), element)
  return ({ code, label }) =>
    (label && names.get(fold(label))) || (code.length >= SHORTEST_CODE ? names.get(fold(code)) : undefined)
}
