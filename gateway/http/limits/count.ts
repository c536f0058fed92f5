// Counts repetitions in a document: all fields and aliases, directives, and repeated answers in one place.
import { type DocumentNode, visit } from 'graphql'

export interface Counts {
  fields: number
  aliases: number
  directives: number
  /** The maximum number of times that one selection set requests the same answer. */
  repeats: number
}

export function countOf(document: DocumentNode): Counts {
  const counts: Counts = { fields: 0, aliases: 0, directives: 0, repeats: 0 }
  visit(document, {
    SelectionSet({ selections }) {
      const asked = new Map<string, number>()
      for (const selection of selections) {
        if (selection.kind !== 'Field') continue
        const name = (selection.alias ?? selection.name).value
        const times = (asked.get(name) ?? 0) + 1
        asked.set(name, times)
        counts.repeats = Math.max(counts.repeats, times)
      }
    },
    Field({ alias }) {
      counts.fields++
      if (alias) counts.aliases++
    },
    Directive() {
      counts.directives++
    },
  })
  return counts
}
