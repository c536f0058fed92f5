// Expands named conversions: `convert: sex` becomes the entry `sex` of `conversions`, `convert: integer` the conversion of that
// name without options, `[a, b]` a chain. Works on the raw data, so that the checked text is what will run.

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names within names: deeper nesting is a circle. */
const DEEPEST = 8

export function resolveConversions(manifest: unknown): unknown {
  if (!isObject(manifest)) return manifest
  const named = isObject(manifest.conversions) ? manifest.conversions : {}
  const written = (use: unknown, depth = 0): unknown => {
    if (depth > DEEPEST) return use
    if (Array.isArray(use)) return { name: 'chain', steps: use.flatMap((step) => stepsOf(written(step, depth + 1))) }
    if (typeof use !== 'string') return use
    return Object.hasOwn(named, use) ? written(named[use], depth + 1) : { name: use }
  }
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (key === 'convert') return [key, written(inner)]
        if (key === 'convertByType' && isObject(inner) && isObject(inner.map))
          return [key, { ...inner, map: Object.fromEntries(Object.entries(inner.map).map(([k, v]) => [k, written(v)])) }]
        // Operations use the department's names: a key `convert` in them is the department's.
        return [key, key === 'operation' || key === 'conversions' ? inner : walk(inner)]
      }),
    )
  }
  return {
    ...(walk(manifest) as Record<string, unknown>),
    ...(isObject(manifest.conversions) && {
      conversions: Object.fromEntries(
        Object.entries(named).map(([name, use]) => [name, Array.isArray(use) ? written(use) : use]),
      ),
    }),
  }
}

/** A chain within a chain is one chain. */
const stepsOf = (use: unknown): unknown[] =>
  isObject(use) && use.name === 'chain' && Array.isArray(use.steps) ? use.steps : [use]
