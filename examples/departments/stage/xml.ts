// Reads and writes XML for the departments that use it.
import { XMLParser } from 'fast-xml-parser'

export type Tree = { [name: string]: Tree | Tree[] | string | undefined }

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  htmlEntities: true,
})

/** Undefined if it is not well-formed, or has a document type. */
export function readXml(text: string): Tree | undefined {
  if (/<!DOCTYPE/i.test(text)) return undefined
  try {
    return parser.parse(text, true) as Tree
  } catch {
    return undefined
  }
}

/** The element at these names; empty if there is none. */
export function inside(tree: Tree | undefined, ...names: string[]): Tree {
  let found = tree
  for (const name of names) {
    const next = found?.[name]
    found = typeof next === 'object' && !Array.isArray(next) ? next : undefined
  }
  return found ?? {}
}

/** The text of an element, with or without attributes. */
export function textOf(value: Tree[string]): string | undefined {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one : typeof one?.['#text'] === 'string' ? one['#text'] : undefined
}

export const textsOf = (value: Tree[string]): string[] => [value ?? []].flat().flatMap((one) => textOf(one) ?? [])

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

type Written = string | number | boolean | null | undefined | Written[] | { [name: string]: Written }

/** Elements in order; null is omitted, a list repeats its element, `@name` is an attribute, `#text` the text. */
export function written(name: string, value: Written): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => written(name, one)).join('')
  if (typeof value !== 'object') return `<${name}>${escaped(String(value))}</${name}>`
  const held = Object.entries(value).filter(([, one]) => one !== null && one !== undefined)
  const attributes = held.flatMap(([key, one]) => (key.startsWith('@') ? [` ${key.slice(1)}="${escaped(String(one))}"`] : []))
  const inner = held.flatMap(([key, one]) =>
    key.startsWith('@') ? [] : [key === '#text' ? escaped(String(one)) : written(key, one)],
  )
  return `<${name}${attributes.join('')}>${inner.join('')}</${name}>`
}
