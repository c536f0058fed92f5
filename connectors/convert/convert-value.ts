// Converts a department's value to the hub's (`readValue`) and back (`writeValue`). Null, undefined and empty text are null on
// both sides. A chain reads from its first step to its last and writes from the last to the first.
import { type Conversion, isKeepable, type Value } from '../../schema/index.ts'
import { type Converted, converted, type NamedConversion, problem } from './conversion.ts'
import { type ElementDomain, fitDomain } from './fit-domain.ts'
import { withoutUnseen } from './fold-width.ts'
import { conversionNamed } from './named.ts'
import { Unanswered } from './unanswered.ts'

export function readValue(conversion: Conversion | undefined, raw: unknown, domain?: ElementDomain): Converted {
  const read = readAny(conversion, Array.isArray(raw) ? raw.map(seen) : seen(raw), domain)
  return read.ok && typeof read.value === 'string' && !isKeepable(read.value)
    ? problem('a text with a character that cannot be kept')
    : read
}

/** An invisible character is never part of an answer, and would make two equal numbers differ. */
const seen = (raw: unknown): unknown => (typeof raw === 'string' ? withoutUnseen(raw) : raw)

function readAny(conversion: Conversion | undefined, raw: unknown, domain?: ElementDomain): Converted {
  if (raw instanceof Unanswered) return problem(raw.reason)
  if (conversion?.name !== 'chain') {
    const read = convert('read', conversion, raw)
    return read.ok && domain ? fitDomain(domain, read.value) : read
  }
  const read = stepsOf(conversion).reduce<Converted>(
    (before, step, place) => (before.ok ? convert('read', step, place === 0 ? raw : before.value) : before),
    converted(null),
  )
  return read.ok && domain ? fitDomain(domain, read.value) : read
}

export function writeValue(
  conversion: Conversion | undefined,
  value: Value | null | undefined,
  domain?: ElementDomain,
): Converted {
  const fits = domain ? fitDomain(domain, value ?? null) : null
  if (fits && !fits.ok) return fits
  return stepsOf(conversion).reduceRight<Converted>(
    (before, step) => (before.ok ? convert('write', step, before.value) : before),
    { ok: true, value: value ?? null },
  )
}

function stepsOf(conversion: Conversion | undefined): (Conversion | undefined)[] {
  const steps = conversion?.name === 'chain' && Array.isArray(conversion.steps) ? (conversion.steps as Conversion[]) : []
  return steps.length > 0 ? steps : [conversion]
}

function convert(direction: 'read' | 'write', conversion: Conversion | undefined, value: unknown): Converted {
  const several = Array.isArray(value) && direction === 'read'
  const nothing = value === null || value === undefined || value === ''
  if (!several && !nothing && !isValue(value)) return problem('a list or an object where a single value belongs')
  if (!conversion) return several ? problem('a list where a single value belongs') : converted(nothing ? null : (value as Value))
  const ready = readied(conversion)
  if (typeof ready === 'string') return problem(ready)
  const { named, options } = ready
  if (several) {
    if (!named.readMany || !value.every((v) => v === null || v === undefined || isValue(v)))
      return problem('a list where a single value belongs')
    return named.readMany(
      value.map((v) => (v === undefined || v === '' ? null : (v as Value | null))),
      options,
    )
  }
  if (nothing && !named.fromNothing) return converted(null)
  return named[direction](nothing ? '' : (value as Value), options)
}

interface Ready {
  named: NamedConversion
  options: unknown
}

/** A manifest's conversion handles many values, so its options are parsed once. */
const known = new WeakMap<Conversion, Ready | string>()

function readied(conversion: Conversion): Ready | string {
  const before = known.get(conversion)
  if (before !== undefined) return before
  const ready = prepare(conversion)
  known.set(conversion, ready)
  return ready
}

function prepare({ name, ...given }: Conversion): Ready | string {
  const named = conversionNamed(name)
  if (!named) return `no conversion is named ${name}`
  const options = named.options.safeParse(given)
  return options.success ? { named, options: options.data } : `the options of ${name} are not valid`
}

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
