// Templates: text with `${name}` in it. Text that is one `${name}` alone becomes the value itself, with its type; an absent value
// makes the whole absent, so that a parameter without a value is left out.

export type Parameters = Readonly<Record<string, unknown>>

const PLACE = /\$\{([^}]*)\}/g
const ALONE = /^\$\{([^}]*)\}$/

/** The names that a template asks for. */
export function templateNames(template: string): string[] {
  return [...template.matchAll(PLACE)].map((m) => m[1] ?? '')
}

interface Template {
  places: { before: string; name: string }[]
  rest: string
}

/** Templates come from manifests, so they are few. */
const known = new Map<string, Template>()

function templateOf(text: string): Template {
  const before = known.get(text)
  if (before) return before
  const places: Template['places'] = []
  let end = 0
  for (const { 0: whole, 1: name = '', index } of text.matchAll(PLACE)) {
    places.push({ before: text.slice(end, index), name })
    end = index + whole.length
  }
  const template = { places, rest: text.slice(end) }
  if (known.size < 10_000) known.set(text, template)
  return template
}

/** `write` turns a value into text: escaping for a path, joining for a query. */
export function fillText(text: string, parameters: Parameters, write: (value: unknown) => string = plain): string | undefined {
  const { places, rest } = templateOf(text)
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
