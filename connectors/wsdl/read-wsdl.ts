// Reads a WSDL 1.1 as callable operations: input, output, and SOAPAction of each. One text without imports of files or addresses:
// nothing is fetched. A string says why it is unusable. Only document/literal, as WS-I requires; RPC is reported.
import { readNodes, type XmlNode } from '../xml/index.ts'
import { type ElementShape, resolve, type SchemaTypes, schemaTypes, XSD } from './schema-types.ts'

const WSDL = 'http://schemas.xmlsoap.org/wsdl/'
const BINDING = { '1.1': 'http://schemas.xmlsoap.org/wsdl/soap/', '1.2': 'http://schemas.xmlsoap.org/wsdl/soap12/' } as const

export type SoapVersion = keyof typeof BINDING

export interface SoapOperation {
  action: string
  input: ElementShape
  /** Undefined for one-way operations. */
  output: ElementShape | undefined
}

export interface Wsdl {
  operations: ReadonlyMap<string, SoapOperation>
  /** Operations that cannot be called, and why. */
  unusable: ReadonlyMap<string, string>
}

export function readWsdl(text: string, version: SoapVersion): Wsdl | string {
  const root = readNodes(text)
  if (!root) return 'it is not XML, or XML with a document type'
  if (root.name !== 'definitions' || root.namespace !== WSDL) return 'it is no WSDL 1.1: its root is not definitions'
  const schemas = all(root, 'types').flatMap((types) =>
    types.inside.filter((one) => one.name === 'schema' && one.namespace === XSD),
  )
  const held = new Set(schemas.map((schema) => schema.attributes.targetNamespace ?? ''))
  const fetched = [
    ...all(root, 'import'),
    ...schemas.flatMap((schema) =>
      schema.inside.filter((one) => one.name === 'include' || (one.name === 'import' && !here(one, held))),
    ),
  ]
  if (fetched.length > 0) return 'it imports another file: put what it imports into it, nothing is fetched'
  const binding = all(root, 'binding').find((one) =>
    one.inside.some((part) => part.name === 'binding' && part.namespace === BINDING[version]),
  )
  if (!binding) return `it has no binding for SOAP ${version}`
  return operationsOf(root, binding, version, schemaTypes(schemas))
}

const here = (node: XmlNode, held: ReadonlySet<string>) =>
  held.has(node.attributes.namespace ?? '') || node.attributes.schemaLocation === undefined

const all = (node: XmlNode, name: string) => node.inside.filter((one) => one.name === name && one.namespace === WSDL)

function operationsOf(root: XmlNode, binding: XmlNode, version: SoapVersion, types: SchemaTypes): Wsdl {
  const soap = (node: XmlNode | undefined, name: string) =>
    node?.inside.find((one) => one.name === name && one.namespace === BINDING[version])
  const named = (kind: string, name: string | undefined, at: XmlNode) =>
    all(root, kind).find((one) => one.attributes.name === resolve(name ?? '', at).local)
  const portType = named('portType', binding.attributes.type, binding)
  const element = (operation: XmlNode, direction: string): ElementShape | undefined => {
    const declared = all(operation, direction)[0]
    const message = declared && named('message', declared.attributes.message, declared)
    const parts = message ? all(message, 'part').filter((part) => part.attributes.element !== undefined) : []
    const [part] = parts
    return part?.attributes.element === undefined ? undefined : types.element(part.attributes.element, part)
  }
  const operations = new Map<string, SoapOperation>()
  const unusable = new Map<string, string>()
  for (const bound of all(binding, 'operation')) {
    const name = bound.attributes.name ?? ''
    const style = soap(bound, 'operation')?.attributes.style ?? soap(binding, 'binding')?.attributes.style ?? 'document'
    const use = soap(all(bound, 'input')[0], 'body')?.attributes.use ?? 'literal'
    const abstract = portType && all(portType, 'operation').find((one) => one.attributes.name === name)
    const input = abstract && element(abstract, 'input')
    const output = abstract && element(abstract, 'output')
    if (style !== 'document' || use !== 'literal') unusable.set(name, `it is ${style}/${use}; only document/literal is spoken`)
    else if (!abstract || !input) unusable.set(name, 'its message is no element of the schemas in this WSDL')
    else if (!output && all(abstract, 'output').length > 0)
      unusable.set(name, 'its answer is no element of the schemas in this WSDL')
    else operations.set(name, { action: soap(bound, 'operation')?.attributes.soapAction ?? '', input, output })
  }
  return { operations, unusable }
}
