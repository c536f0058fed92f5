// Suggests an element for a value. A caller with a better reader of labels passes it; otherwise the catalogue's labels, synonyms
// and names decide.
import type { Element, Label } from '../../schema/index.ts'
import { plainName } from './contract-fields.ts'
import type { Shape } from './shape.ts'

export interface SuggestedElement {
  element: string
  probability: number
  reasons: Label[]
}

/** For one value of an object of that class, best first. */
export type Suggest = (
  field: {
    name: string
    path: string
    label: string
    type: string
    unit?: string | undefined
    codes: string[]
    samples: string[]
  },
  objectClass: string,
) => SuggestedElement[]

export const fieldOf = (path: string, { name, label, type, unit, codes, samples }: Shape): Parameters<Suggest>[0] => ({
  ...{ name, path, type, unit, samples: samples.slice(0, 10) },
  // The code list is read by its labels if it has any.
  codes: codes.map((one) => one.label || one.value),
  label:
    label
      .split(/[\n;；。]|[（(]|\s{2,}|[:：]/, 1)[0]
      ?.trim()
      .slice(0, 60) ?? '',
})

const bareWords = (text: string) => text.replace(/[\s（）()：:、，,。.的]/g, '').toLowerCase()

/** Uses only the catalogue's own words. */
export function suggestByWords(elements: ReadonlyMap<string, Element>): Suggest {
  const known = new Map<string, { element: Element; sure: number }[]>()
  const add = (key: string, element: Element, sure: number) => {
    if (key) known.set(key, [...(known.get(key) ?? []), { element, sure }])
  }
  for (const element of elements.values()) {
    add(bareWords(element.label.zh), element, 0.97)
    add(bareWords(element.label.en), element, 0.93)
    add(plainName(element.property), element, 0.9)
    for (const synonym of element.synonyms ?? []) add(bareWords(synonym), element, /^[a-z]+$/.test(synonym) ? 0.85 : 0.92)
  }
  return ({ name, label }, objectClass) => {
    const found = new Map<string, SuggestedElement>()
    for (const [key, how] of [
      [bareWords(label), label],
      [bareWords(name), name],
      [plainName(name), name],
    ] as const)
      for (const { element, sure } of known.get(key) ?? [])
        if (element.objectClass === objectClass && (found.get(element.id)?.probability ?? 0) < sure)
          found.set(element.id, {
            element: element.id,
            probability: sure,
            reasons: [{ zh: `“${how}”与目录中的名称相同`, en: `“${how}” is what the catalogue calls it` }],
          })
    return [...found.values()].toSorted((a, b) => b.probability - a.probability)
  }
}

/** Combines both: the catalogue's names count, whatever a label reader finds. */
export const joined =
  (one: Suggest, other: Suggest): Suggest =>
  (field, objectClass) => {
    const found = new Map<string, SuggestedElement>()
    for (const match of [...one(field, objectClass), ...other(field, objectClass)])
      if ((found.get(match.element)?.probability ?? -1) < match.probability) found.set(match.element, match)
    return [...found.values()].toSorted((a, b) => b.probability - a.probability)
  }
