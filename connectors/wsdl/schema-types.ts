// Reads the elements of a WSDL's schemas: nesting, order, namespace, cardinality. Types are resolved on demand, so that a
// recursive type is harmless.
import type { XmlNode } from '../xml/index.ts'
import { type Described, describe } from './describe.ts'

export const XSD = 'http://www.w3.org/2001/XMLSchema'

export interface ElementShape {
  name: string
  /** '' without a namespace. */
  namespace: string
  list: boolean
  optional: boolean
  content(): Content
  /** The schema's documentation of it. */
  about(): Described
}

export interface Content {
  /** In the order of the schema; empty for text. */
  elements: ElementShape[]
  attributes: readonly string[]
  /** Anything else may be there, too (xs:any, a type missing from the WSDL). */
  open: boolean
}

interface Global {
  node: XmlNode
  schema: XmlNode
}

export interface SchemaTypes {
  /** The global element of this name, as written at `node`. */
  element(name: string, node: XmlNode): ElementShape | undefined
}

const TEXT: Content = { elements: [], attributes: [], open: false }
const ANYTHING: Content = { ...TEXT, open: true }

export function schemaTypes(schemas: readonly XmlNode[]): SchemaTypes {
  const globals = new Map<string, Global>()
  for (const schema of schemas)
    for (const node of schema.inside)
      if (node.attributes.name)
        globals.set(key(node.name, schema.attributes.targetNamespace ?? '', node.attributes.name), { node, schema })

  const global = (kind: string, name: string, at: XmlNode) => {
    const { namespace, local } = resolve(name, at)
    return globals.get(key(kind, namespace, local))
  }
  const simple = (name: string, at: XmlNode) => global('simpleType', name, at)?.node
  const ofGlobal = ({ node, schema }: Global): ElementShape => ({
    name: node.attributes.name ?? '',
    namespace: schema.attributes.targetNamespace ?? '',
    list: false,
    optional: false,
    content: () => elementContent(node, schema),
    about: () => describe(node, simple),
  })

  function elementContent(node: XmlNode, schema: XmlNode): Content {
    const { type } = node.attributes
    if (type !== undefined) {
      if (resolve(type, node).namespace === XSD) return resolve(type, node).local === 'anyType' ? ANYTHING : TEXT
      const complex = global('complexType', type, node)
      if (complex) return typeContent(complex.node, complex.schema)
      return global('simpleType', type, node) ? TEXT : ANYTHING
    }
    const inline = node.inside.find((one) => one.name === 'complexType')
    if (inline) return typeContent(inline, schema)
    return node.inside.some((one) => one.name === 'simpleType') ? TEXT : ANYTHING
  }

  function typeContent(type: XmlNode, schema: XmlNode, seen: readonly XmlNode[] = []): Content {
    const content: { elements: ElementShape[]; attributes: string[]; open: boolean } = {
      elements: [],
      attributes: [],
      open: false,
    }
    const add = (more: Content) => {
      content.elements.push(...more.elements)
      content.attributes.push(...more.attributes)
      content.open ||= more.open
    }
    for (const node of type.inside) {
      if (node.name === 'attribute' && node.attributes.name) content.attributes.push(node.attributes.name)
      if (node.name === 'simpleContent' || node.name === 'complexContent')
        for (const derived of node.inside) {
          const base = derived.attributes.base
          const known = base === undefined ? undefined : global('complexType', base, derived)
          if (known && derived.name === 'extension' && !seen.includes(known.node))
            add(typeContent(known.node, known.schema, [...seen, known.node]))
          add(typeContent(derived, schema, seen))
        }
      add(groupContent(node, schema, { list: false, optional: false }, seen))
    }
    return content
  }

  function groupContent(
    node: XmlNode,
    schema: XmlNode,
    around: Pick<ElementShape, 'list' | 'optional'>,
    seen: readonly XmlNode[],
  ): Content {
    const { maxOccurs = '1', minOccurs = '1', ref, name } = node.attributes
    const here = { list: around.list || !/^[01]$/.test(maxOccurs), optional: around.optional || minOccurs === '0' }
    switch (node.name) {
      case 'any':
        return ANYTHING
      case 'element': {
        const known = ref === undefined ? undefined : global('element', ref, node)
        if (known) return { ...TEXT, elements: [{ ...ofGlobal(known), ...here }] }
        if (name === undefined) return ANYTHING
        const form = node.attributes.form ?? schema.attributes.elementFormDefault
        const namespace = form === 'qualified' ? (schema.attributes.targetNamespace ?? '') : ''
        return {
          ...TEXT,
          elements: [
            { name, namespace, ...here, content: () => elementContent(node, schema), about: () => describe(node, simple) },
          ],
        }
      }
      case 'group': {
        const known = ref === undefined ? undefined : global('group', ref, node)
        return known && !seen.includes(known.node)
          ? joined(known.node.inside.map((one) => groupContent(one, known.schema, here, [...seen, known.node])))
          : TEXT
      }
      case 'sequence':
      case 'all':
        return joined(node.inside.map((one) => groupContent(one, schema, here, seen)))
      case 'choice':
        return joined(node.inside.map((one) => groupContent(one, schema, { ...here, optional: true }, seen)))
      default:
        return TEXT
    }
  }

  return {
    element: (name, node) => {
      const known = global('element', name, node)
      return known && ofGlobal(known)
    },
  }
}

const key = (kind: string, namespace: string, name: string) => `${kind} ${namespace} ${name}`

/** Resolves a qualified name in a value: `tns:Task` by the prefix in scope. */
export function resolve(name: string, at: XmlNode): { namespace: string; local: string } {
  const mark = name.indexOf(':')
  const prefix = mark < 0 ? '' : name.slice(0, mark)
  return { namespace: at.namespaceOf(prefix) ?? '', local: name.slice(mark + 1) }
}

const joined = (contents: readonly Content[]): Content => ({
  elements: contents.flatMap((one) => one.elements),
  attributes: [],
  open: contents.some((one) => one.open),
})
