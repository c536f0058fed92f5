// XML as values. Text stays text, so a decimal is what the department wrote, digit by digit; attributes stand under `@name`, the
// text of an element that has some under `#text`; prefixes of names are dropped; xsi:nil is null. What is on the list of `lists` is a list
// also when it has one member. Undefined when the text is not well-formed, declares a document type (entities that grow, entities that
// read files), or is deeper or has more parts than any honest reply.
import { XMLParser } from 'fast-xml-parser'
import { decodeEntities } from './decode-entities.ts'
import { XML_CHARACTERS } from './xml-characters.ts'

export interface XmlLimits {
  /** Elements inside elements. */
  depth?: number
  /** Beginnings and ends of elements. */
  tags?: number
}

type Tree = { [name: string]: unknown }

export function readXml(text: string, lists: ReadonlySet<string> = new Set(), limits: XmlLimits = {}): unknown {
  const { depth = 64, tags = 500_000 } = limits
  const bare = text.replace(/^\ufeff/, '')
  if (!XML_CHARACTERS.test(bare) || /<!(DOCTYPE|ENTITY)/i.test(bare) || moreThan(bare, '<', tags)) return undefined
  try {
    const parsed = parser(depth).parse(bare, true) as Tree
    const roots = Object.keys(parsed).filter((name) => name !== '#text')
    return roots.length === 1 && !Array.isArray(parsed[roots[0] ?? '']) ? tidy(parsed, '', lists) : undefined
  } catch {
    return undefined
  }
}

const parser = (depth: number) =>
  new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: depth,
    entityDecoder: {
      decode: decodeEntities,
      setExternalEntities() {},
      addInputEntities() {},
      reset() {},
      setXmlVersion() {},
    },
  })

/** Without what stands between elements for the eye, and without declarations of namespaces. */
function tidy(value: unknown, path: string, lists: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => tidy(one, path, lists))
  if (typeof value !== 'object' || value === null) return value
  const { '@xmlns': _, ...tree } = value as Tree
  if (tree['@nil'] === 'true' || tree['@nil'] === '1') return null
  const hasElements = Object.keys(tree).some((name) => name !== '#text' && !name.startsWith('@'))
  const text = tree['#text']
  if (hasElements && typeof text === 'string' && text.trim() === '') delete tree['#text']
  // An element whose only attribute declared a namespace.
  if (Object.keys(tree).every((name) => name === '#text')) return text ?? ''
  return Object.fromEntries(
    Object.entries(tree).map(([name, inner]) => {
      const here = path === '' ? name : `${path}.${name}`
      const read = tidy(inner, here, lists)
      return [name, lists.has(here) && !Array.isArray(read) ? [read] : read]
    }),
  )
}

function moreThan(text: string, mark: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (++count > most) return true
  return false
}
