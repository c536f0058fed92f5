// Finds elements by id, labels and synonyms, in catalogue order. Every word of the search must match.
import type { Element } from '../../schema/index.ts'
import type { Catalogue } from './catalogue.ts'

const texts = (e: Element): string =>
  [e.id, e.label.zh, e.label.en, ...(e.synonyms ?? [])].join('\n').normalize('NFKC').toLowerCase()

export function searchElements(catalogue: Catalogue, search?: string | null): Element[] {
  const words = (search ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  const all = [...catalogue.elements.values()]
  if (words.length === 0) return all
  return all.filter((e) => {
    const text = texts(e)
    return words.every((word) => text.includes(word))
  })
}
