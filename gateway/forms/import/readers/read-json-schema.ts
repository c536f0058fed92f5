// A JSON Schema document (draft 7 to 2020-12): properties are fields, nested objects sections, arrays of objects repeated blocks.
// References inside the document are followed, others are not.
import type { RawField, RawForm } from '../raw-form.ts'
import { typeOfWord } from './type-of-word.ts'

interface Node {
  $ref?: string
  $id?: string
  type?: string | string[]
  title?: string
  description?: string
  format?: string
  enum?: unknown[]
  oneOf?: { const?: unknown; title?: string }[]
  allOf?: Node[]
  properties?: Record<string, Node>
  items?: Node
  required?: string[]
  maxLength?: number
}

const DEEPEST = 8

export const isJsonSchema = (file: unknown): file is Node =>
  typeof file === 'object' &&
  file !== null &&
  ('properties' in file || ('$schema' in file && ('$ref' in file || 'allOf' in file)))

export function readJsonSchema(name: string, root: Node): RawForm {
  const fields: RawField[] = []
  const whole = (node: Node, seen: readonly string[] = []): Node => {
    const ref = node.$ref
    const target = ref?.startsWith('#') && !seen.includes(ref) ? pointer(root, ref.slice(1)) : undefined
    const base = target ? { ...whole(target, [...seen, ref as string]), ...withoutRef(node) } : node
    const properties: Record<string, Node> = {}
    const required: string[] = []
    let sum: Node = {}
    for (const part of [...(base.allOf ?? []).map((p) => whole(p, seen)), base]) {
      Object.assign(properties, part.properties)
      required.push(...(part.required ?? []))
      sum = Object.assign(sum, part)
    }
    return { ...sum, ...(Object.keys(properties).length > 0 && { properties }), required }
  }
  const walk = (given: Node, path: string[], section: string | undefined, repeats: string | undefined) => {
    const node = whole(given)
    for (const [key, raw] of Object.entries(node.properties ?? {})) {
      const child = whole(raw)
      const items = child.items && whole(child.items)
      const here = [...path, key]
      if (here.length < DEEPEST && child.properties) walk(child, here, child.title ?? key, repeats)
      else if (here.length < DEEPEST && items?.properties) walk(items, here, child.title ?? key, here.join('.'))
      else fields.push(fieldOf(here, items ?? child, node.required?.includes(key) ?? false, fields.length + 1, section, repeats))
    }
  }
  walk(root, [], undefined, undefined)
  const title = root.title ?? name.replace(/(?:-?schema)?\.json$/i, '')
  return {
    key:
      root.$id
        ?.split('/')
        .at(-1)
        ?.replace(/\.json$/, '') ?? title,
    title,
    fields,
  }
}

function fieldOf(path: string[], node: Node, required: boolean, row: number, section?: string, repeats?: string): RawField {
  const options =
    node.enum?.filter((v) => v !== null).map((v) => ({ code: String(v), label: String(v) })) ??
    node.oneOf?.filter((o) => o.const !== undefined).map((o) => ({ code: String(o.const), label: o.title ?? String(o.const) }))
  const word = node.format && /^date/.test(node.format) ? 'date' : [node.type].flat().find((t) => t !== 'null')
  const type = options && options.length > 0 ? 'CODE' : word ? typeOfWord(word) : undefined
  return {
    code: path.join('.'),
    label: node.title ?? path.at(-1) ?? '',
    required,
    row,
    ...(type && { type }),
    ...(options && options.length > 0 && { options }),
    ...(node.description && { hint: node.description }),
    ...(node.maxLength && { maxLength: node.maxLength }),
    ...(section && { section }),
    ...(repeats && { repeats }),
  }
}

const withoutRef = ({ $ref: _, ...others }: Node): Node => others

function pointer(root: unknown, path: string): Node | undefined {
  let at = root
  for (const step of path.split('/').filter((s) => s !== '')) {
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined
  }
  return typeof at === 'object' && at !== null ? (at as Node) : undefined
}
