// One operation as a manifest writes it, with its places filled in. What the document does not tell is left out and reported.
import { plainName } from './contract-fields.ts'
import { leavesOf, type Operation, type Shape, type System } from './shape.ts'

/** The content of a place; undefined leaves it out. */
export type Fill = (shape: Shape, plain: string) => unknown

export function callOf(
  system: System,
  operation: Operation,
  fill: Fill,
  select: readonly string[] = [],
): Record<string, unknown> {
  const filled = (shapes: readonly Shape[]): Record<string, unknown> =>
    Object.fromEntries(
      shapes.flatMap((shape) => {
        const own = fill(shape, plainName(shape.name))
        if (own !== undefined) return [[shape.name, own]]
        if (shape.inside.length === 0 || shape.list) return []
        const inner = filled(shape.inside)
        return Object.keys(inner).length > 0 ? [[shape.name, inner]] : []
      }),
    )
  if (system.kind === 'soap') {
    const input = filled(operation.input)
    return { name: operation.name, ...(operation.writes && { writes: true }), ...(Object.keys(input).length > 0 && { input }) }
  }
  if (system.kind === 'graphql') return documentOf(operation, filled(operation.input), select)
  const { method = 'GET', path = '/', query = [], headers = [], body = null } = operation.request ?? {}
  const input = filled(operation.input)
  const named = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (name in input ? [[name, input[name]]] : [])))
  const whole = body ? fill(body, '') : undefined
  const parts = body && whole === undefined ? filled(body.inside) : {}
  return {
    ...(method !== 'GET' && { method }),
    path: path.replace(/\{([^}]+)\}/g, (place, name: string) =>
      typeof input[name] === 'string' ? input[name] : `\${${plainName(place)}}`,
    ),
    ...(Object.keys(named(query)).length > 0 && { query: named(query) }),
    ...(Object.keys(named(headers)).length > 0 && { headers: named(headers) }),
    ...(whole !== undefined ? { body: whole } : Object.keys(parts).length > 0 ? { body: parts } : {}),
  }
}

function documentOf({ name, input, output, writes }: Operation, variables: Record<string, unknown>, select: readonly string[]) {
  const used = input.filter((arg) => arg.name in variables)
  const typed = used.map((arg) => `$${arg.name}: ${arg.unit ?? 'String'}`)
  const passed = used.map((arg) => `${arg.name}: $${arg.name}`)
  const [field] = output?.inside ?? []
  const wanted =
    select.length > 0
      ? select
      : leavesOf({ ...(output as Shape), inside: field ? [{ ...field, list: false }] : [] }).map(({ path }) => path)
  const tree = selection(wanted.map((path) => path.split('.')))
  const head = typed.length > 0 ? `(${typed.join(', ')})` : ''
  const call = passed.length > 0 ? `${name}(${passed.join(', ')})` : name
  const inner = tree.replace(new RegExp(`^\\{ ${name}\\b`), `{ ${call}`)
  return {
    document: `${writes ? 'mutation' : 'query'} ${name[0]?.toUpperCase()}${name.slice(1)}${head} ${inner}`,
    ...(used.length > 0 && { variables }),
  }
}

function selection(paths: readonly string[][]): string {
  const heads = [...new Set(paths.map(([head = '']) => head))].filter(Boolean)
  const inner = heads.map((head) => {
    const below = paths
      .filter(([first]) => first === head)
      .map(([, ...rest]) => rest)
      .filter((rest) => rest.length > 0)
    return below.length > 0 ? `${head} ${selection(below)}` : head
  })
  return `{ ${inner.join(' ')} }`
}
