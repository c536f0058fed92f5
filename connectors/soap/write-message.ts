// The message of an operation: the elements of the schema, in its order and namespaces, with their values. A string says what has
// no place in it, or what is missing; then nothing is sent.

import type { ElementShape } from '../wsdl/index.ts'
import { escapeXml, isXmlName } from '../xml/index.ts'

export type Message = { xml: string } | { problem: string }

class Misfit extends Error {}

export function writeMessage(shape: ElementShape, value: unknown): Message {
  try {
    return { xml: element(shape, value ?? {}, '') }
  } catch (error) {
    if (error instanceof Misfit) return { problem: error.message }
    throw error
  }
}

type Tree = Record<string, unknown>

function element(shape: ElementShape, value: unknown, around: string): string {
  const { name, namespace } = shape
  const { elements, attributes, open } = shape.content()
  const declared = namespace === around ? '' : ` xmlns="${text(namespace, name)}"`
  if (typeof value !== 'object' || value === null) {
    if (elements.some((one) => !one.optional)) throw new Misfit(`${name}: a single value where elements belong`)
    return `<${name}${declared}>${text(value, name)}</${name}>`
  }
  const given = value as Tree
  const unknown = Object.keys(given).find((key) =>
    key.startsWith('@') ? !attributes.includes(key.slice(1)) : key !== '#text' && !elements.some((one) => one.name === key),
  )
  if (unknown !== undefined && (!open || !isXmlName(unknown.replace('@', ''))))
    throw new Misfit(`${name}: the system has no place for ${unknown}`)
  const written = attributes.flatMap((key) => (present(given[`@${key}`]) ? [` ${key}="${text(given[`@${key}`], key)}"`] : []))
  const inside = elements.map((child) =>
    children(child, Object.hasOwn(given, child.name) ? given[child.name] : null, namespace, name),
  )
  const others = Object.keys(given).filter((key) => open && !/^[@#]/.test(key) && !elements.some((one) => one.name === key))
  const loose = others.map((key) => children(anything(key, namespace), given[key], namespace, name))
  const own = present(given['#text']) ? text(given['#text'], name) : ''
  return `<${name}${declared}${written.join('')}>${own}${inside.join('')}${loose.join('')}</${name}>`
}

function children(shape: ElementShape, value: unknown, around: string, parent: string): string {
  const values = (Array.isArray(value) ? value : [value]).filter(present)
  if (values.length === 0 && !shape.optional) throw new Misfit(`${parent}: ${shape.name} is wanted and has no value`)
  if (values.length > 1 && !shape.list) throw new Misfit(`${parent}: ${shape.name} takes one value`)
  return values.map((one) => element(shape, one, around)).join('')
}

const anything = (name: string, namespace: string): ElementShape => ({
  ...{ name, namespace, list: true, optional: true },
  content: () => ({ elements: [], attributes: [], open: true }),
  about: () => ({ type: '', label: '', codes: [] }),
})

const present = (value: unknown) => value !== null && value !== undefined

function text(value: unknown, name: string): string {
  const written = escapeXml(value)
  if (written === null) throw new Misfit(`${name}: a character that XML does not have`)
  return written
}
