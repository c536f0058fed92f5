// Parses XML into a tree of elements in order, with their namespaces and prefixes in scope: for WSDL and schemas, where names
// occur in values. Undefined for text that `readXml` refuses.
import { XMLParser } from 'fast-xml-parser'
import { decodeEntities } from './decode-entities.ts'
import { readXml } from './read-xml.ts'

export interface XmlNode {
  name: string
  namespace: string
  attributes: Readonly<Record<string, string>>
  inside: XmlNode[]
  /** Its own text, without that of child elements. */
  text: string
  /** The namespace of a prefix in scope; '' is the default namespace. */
  namespaceOf(prefix: string): string | undefined
}

export function readNodes(text: string): XmlNode | undefined {
  // First parsed strictly: what that refuses is refused here.
  if (readXml(text) === undefined) return undefined
  const [root] = nodesOf(ordered.parse(text.replace(/^\ufeff/, '')) as Ordered[], new Map())
  return root
}

const ordered = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 64,
  entityDecoder: { decode: decodeEntities, setExternalEntities() {}, addInputEntities() {}, reset() {}, setXmlVersion() {} },
})

type Ordered = { [name: string]: unknown; ':@'?: Record<string, string> }

function nodesOf(list: readonly Ordered[], around: ReadonlyMap<string, string>): XmlNode[] {
  return list.flatMap(({ ':@': attributes = {}, ...rest }) => {
    const [tag, inside] = Object.entries(rest)[0] ?? []
    if (tag === undefined || tag === '#text' || !Array.isArray(inside)) return []
    const declared = Object.entries(attributes).flatMap(([key, value]) =>
      key === 'xmlns' ? [['', value] as const] : key.startsWith('xmlns:') ? [[key.slice(6), value] as const] : [],
    )
    const scope = declared.length > 0 ? new Map([...around, ...declared]) : around
    const [prefix, name] = tag.includes(':') ? (tag.split(':', 2) as [string, string]) : ['', tag]
    const namespaceOf = (asked: string) => scope.get(asked)
    const own = (inside as Ordered[]).map((one) => one['#text'] ?? '').join('')
    const nodes = nodesOf(inside as Ordered[], scope)
    return [{ name, namespace: scope.get(prefix) ?? '', attributes, inside: nodes, text: own.trim(), namespaceOf }]
  })
}
