// Templates: text with `${name}` in it. A text of only one `${name}` becomes the value itself, with its type. An absent value
// makes the whole text absent, so that its parameter is omitted. A part in `$[[ ]]` with an absent value is omitted alone, and
// the rest of the text stays.

export type Parameters = Readonly<Record<string, unknown>>

const PLACE = /\$\{([^}]*)\}/g
const ALONE = /^\$\{([^}]*)\}$/

/** The names in a template. */
export function templateNames(template: string): string[] {
  return [...template.matchAll(PLACE)].map((m) => m[1] ?? '')
}

/** Text with its placeholders, and whether it is omitted alone if one of them is absent. */
interface Part {
  places: { before: string; name: string }[]
  rest: string
  optional: boolean
}

const OPTIONAL = /\$\[\[([\s\S]*?)\]\]/g

/** Templates come from manifests, so they are few. */
const known = new Map<string, readonly Part[]>()

/** The parts of a template: those in `$[[ ]]`, and the text between them. */
export function templateParts(text: string): readonly Part[] {
  const before = known.get(text)
  if (before) return before
  const parts: Part[] = []
  let end = 0
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(OPTIONAL)) {
    if (index > end) parts.push(partOf(text.slice(end, index), false))
    parts.push(partOf(inside, true))
    end = index + whole.length
  }
  if (end < text.length || parts.length === 0) parts.push(partOf(text.slice(end), false))
  if (known.size < 10_000) known.set(text, parts)
  return parts
}

function partOf(text: string, optional: boolean): Part {
  const places: Part['places'] = []
  let end = 0
  for (const { 0: whole, 1: name = '', index } of text.matchAll(PLACE)) {
    places.push({ before: text.slice(end, index), name })
    end = index + whole.length
  }
  return { places, rest: text.slice(end), optional }
}

/** `write` converts a value to text: escaping for a path, joining for a query. */
export function fillText(text: string, parameters: Parameters, write: (value: unknown) => string = plain): string | undefined {
  const filled: string[] = []
  for (const part of templateParts(text)) {
    const written = fillPart(part, parameters, write)
    if (written !== undefined) filled.push(written)
    else if (!part.optional) return undefined
  }
  // If all parts were omitted, the text is absent.
  return filled.length === 0 ? undefined : filled.join('')
}

function fillPart({ places, rest }: Part, parameters: Parameters, write: (value: unknown) => string): string | undefined {
  let filled = ''
  for (const { before, name } of places) {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (value === undefined || value === null) return undefined
    filled += before + write(value)
  }
  return filled + rest
}

/** A JSON body: templates are filled at every depth; an absent value becomes null. */
export function fillBody(template: unknown, parameters: Parameters): unknown {
  if (typeof template === 'string') {
    const alone = ALONE.exec(template)
    if (alone) return (Object.hasOwn(parameters, alone[1] ?? '') ? parameters[alone[1] ?? ''] : undefined) ?? null
    return fillText(template, parameters) ?? null
  }
  if (Array.isArray(template)) return template.map((t) => fillBody(t, parameters))
  if (typeof template === 'object' && template !== null)
    return Object.fromEntries(Object.entries(template).map(([k, v]) => [k, fillBody(v, parameters)]))
  return template
}

export function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(',')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
