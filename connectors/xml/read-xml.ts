// Parses XML into values. Text stays text, so a decimal keeps the department's digits. Attributes are under `@name`, the text of
// an element with attributes under `#text`; prefixes are dropped; xsi:nil is null. Places in `lists` are lists even with one
// item. Undefined for text that is not well-formed, has a document type (entity expansion, external entities), or exceeds the
// limits of depth or parts.
import { XMLParser } from 'fast-xml-parser'
import { decodeEntities } from './decode-entities.ts'
import { XML_CHARACTERS } from './xml-characters.ts'

export interface XmlLimits {
  /** Maximum element depth. */
  depth?: number
  /** Maximum number of start and end tags. */
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

/** Without whitespace between elements and without namespace declarations. */
function tidy(value: unknown, path: string, lists: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => tidy(one, path, lists))
  if (typeof value !== 'object' || value === null) return value
  const { '@xmlns': _, ...tree } = value as Tree
  if (tree['@nil'] === 'true' || tree['@nil'] === '1') return null
  const hasElements = Object.keys(tree).some((name) => name !== '#text' && !name.startsWith('@'))
  const text = tree['#text']
  if (hasElements && typeof text === 'string' && text.trim() === '') delete tree['#text']
  // An element whose only attribute was a namespace declaration.
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
