// A schema's information about an element's value besides its shape: type, documentation, possible codes.
import type { XmlNode } from '../xml/index.ts'

export interface Described {
  /** Local name of the built-in type: date, decimal, string. */
  type: string
  label: string
  codes: { value: string; label: string }[]
}

const words = (node: XmlNode): string =>
  node.inside
    .filter(({ name }) => name === 'annotation')
    .flatMap(({ inside }) => inside.filter(({ name }) => name === 'documentation').map(({ text }) => text))
    .join(' ')
    .trim()

/** `simple`: the simple type of this name, if the schemas have one. */
export function describe(node: XmlNode, simple: (name: string, at: XmlNode) => XmlNode | undefined): Described {
  const found: Described = { type: '', label: words(node), codes: [] }
  const follow = (at: XmlNode, depth: number): void => {
    const name = at.attributes.type ?? at.attributes.base
    const named = name === undefined ? undefined : simple(name, at)
    if (name !== undefined && !named) found.type ||= name.slice(name.indexOf(':') + 1)
    for (const inner of named ? [named] : at.inside.filter((one) => one.name === 'simpleType')) {
      found.label ||= words(inner)
      for (const restriction of inner.inside.filter((one) => one.name === 'restriction')) {
        for (const one of restriction.inside)
          if (one.name === 'enumeration') found.codes.push({ value: one.attributes.value ?? '', label: words(one) })
        if (depth < 4) follow(restriction, depth + 1)
      }
    }
  }
  follow(node, 0)
  return found
}
