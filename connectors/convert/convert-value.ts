// Converts a department's value to the hub's (`readValue`) and back (`writeValue`). Null, undefined and empty text are null on
// both sides. A chain reads from its first step to its last and writes from the last to the first. A list of answers is converted
// answer by answer, unless the conversion joins or splits it.
import { because, type Conversion, holdsUnkeepable, isOwnWords, ownWordsIn, type Single, type Value } from '../../schema/index.ts'
import { type Converted, converted, type NamedConversion, problem } from './conversion.ts'
import { type ElementDomain, fitDomain } from './fit-domain.ts'
import { withoutUnseen } from './fold-width.ts'
import { conversionNamed } from './named.ts'
import { Unanswered } from './unanswered.ts'

export function readValue(conversion: Conversion | undefined, raw: unknown, domain?: ElementDomain): Converted {
  const read = readAny(conversion, Array.isArray(raw) ? raw.map(seen) : seen(raw), domain)
  return read.ok && holdsUnkeepable(read.value) ? problem('a text with a character that cannot be kept') : read
}

/** An invisible character is never part of an answer, and would make two equal numbers differ. */
const seen = (raw: unknown): unknown => (typeof raw === 'string' ? withoutUnseen(raw) : raw)

function readAny(conversion: Conversion | undefined, raw: unknown, domain?: ElementDomain): Converted {
  const missing = [raw].flat().find((one) => one instanceof Unanswered)
  if (missing instanceof Unanswered) return problem(missing.reason)
  if (conversion?.name !== 'chain') {
    const read = convert('read', conversion, raw, domain?.several)
    return read.ok && domain ? fitDomain(domain, read.value) : read
  }
  const read = stepsOf(conversion).reduce<Converted>(
    (before, step, place) =>
      before.ok ? convert('read', step, place === 0 ? raw : before.value, domain?.several || place > 0) : before,
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
  const written = stepsOf(conversion).reduceRight<Converted>(
    (before, step) => (before.ok ? convert('write', step, before.value) : before),
    { ok: true, value: value ?? null },
  )
  return written.ok ? withOwnWords(conversion, written.value) : written
}

/** Own words that no step took: plain text for a department that takes the codes as they are, otherwise it has no way to write them. */
function withOwnWords(conversion: Conversion | undefined, value: Value | null): Converted {
  const all = [value].flat()
  if (!all.some(isOwnWords)) return converted(value)
  if (conversion) return problem(because('NO_CODE'))
  const plain = all.map((one) => (isOwnWords(one) ? ownWordsIn(one) : String(one)))
  return converted(Array.isArray(value) ? plain : (plain[0] ?? null))
}

function stepsOf(conversion: Conversion | undefined): (Conversion | undefined)[] {
  const steps = conversion?.name === 'chain' && Array.isArray(conversion.steps) ? (conversion.steps as Conversion[]) : []
  return steps.length > 0 ? steps : [conversion]
}

/** `listed`: a list of answers may be read. */
function convert(
  direction: 'read' | 'write',
  conversion: Conversion | undefined,
  value: unknown,
  listed = direction === 'write',
): Converted {
  const several = Array.isArray(value)
  const nothing = value === null || value === undefined || value === ''
  if (!several && !nothing && !isValue(value)) return problem('a list or an object where a single value belongs')
  const single = 'a list where a single value belongs'
  if (!conversion) {
    if (!several) return converted(nothing ? null : (value as Single))
    return listed && value.every(isValue) ? converted(value.map(String)) : problem(single)
  }
  const ready = readied(conversion)
  if (typeof ready === 'string') return problem(ready)
  const { named, options } = ready
  if (several) {
    if (direction === 'write' && named.writeMany) return named.writeMany(value as string[], options)
    if (direction === 'read' && named.readMany) {
      if (!value.every((v) => v === null || v === undefined || isValue(v))) return problem(single)
      return named.readMany(
        value.map((v) => (v === undefined || v === '' ? null : (v as Single | null))),
        options,
      )
    }
    return listed && value.every(isValue) ? eachOf(value, (one) => convert(direction, conversion, one)) : problem(single)
  }
  if (nothing && !named.fromNothing) return converted(null)
  if (isOwnWords(value) && !named.ownWords) return converted(value)
  return named[direction](nothing ? '' : (value as Single), options)
}

function eachOf(values: readonly Single[], work: (one: Single) => Converted): Converted {
  const all: string[] = []
  for (const one of values) {
    const result = work(one)
    if (!result.ok) return result
    if (result.value !== null) all.push(String(result.value))
  }
  return converted(all)
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

const isValue = (value: unknown): value is Single =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
