// The valid keys at a place of a manifest, from the published schema's own source.
import { z } from 'zod'
import { manifestLanguage } from '../language/index.ts'

export function keysAt(kind: unknown, path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = manifestLanguage.options.find((o) => o.shape.kind.value === kind) ?? manifestLanguage.options[0]
  for (const step of path) schema = inside(bare(schema), step)
  const found = bare(schema)
  return found instanceof z.ZodObject ? Object.keys(found.shape) : []
}

/** Without the wrappers: optional, default. */
function bare(schema: unknown): unknown {
  let inner = schema
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault) inner = inner.unwrap()
  return inner
}

function inside(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)]
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  if (schema instanceof z.ZodUnion)
    return inside(
      schema.options.map(bare).find((o) => o instanceof z.ZodObject),
      step,
    )
  return undefined
}
