// Turns a department's value into the hub's (`readValue`) and the hub's into the department's (`writeValue`). Nothing stays
// nothing: null, undefined and empty text are null on both sides.
import type { Conversion, Value } from '../../schema/index.ts'
import { type Converted, converted, problem } from './conversion.ts'
import { conversionNamed } from './named.ts'

export function readValue(conversion: Conversion | undefined, raw: unknown): Converted {
  return convert('read', conversion, raw)
}

export function writeValue(conversion: Conversion | undefined, value: Value | null | undefined): Converted {
  return convert('write', conversion, value)
}

function convert(direction: 'read' | 'write', conversion: Conversion | undefined, value: unknown): Converted {
  const nothing = value === null || value === undefined || value === ''
  if (!nothing && !isValue(value)) return problem('a list or an object where a single value belongs')
  if (!conversion) return converted(nothing ? null : (value as Value))
  const named = conversionNamed(conversion.name)
  if (!named) return problem(`no conversion is named ${conversion.name}`)
  const { name: _, ...given } = conversion
  const options = named.options.safeParse(given)
  if (!options.success) return problem(`the options of ${conversion.name} are not valid`)
  if (nothing && !named.fromNothing) return converted(null)
  return named[direction](nothing ? '' : (value as Value), options.data)
}

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
