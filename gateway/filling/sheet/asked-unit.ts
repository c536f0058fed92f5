// The unit of an input box: that of the department's label, if the element's unit can represent all its figures exactly. Drafts,
// checks and deliveries use the element's unit. Only what the worker sees and types uses the box's unit.
import { inUnit, isExact, powerOfTen } from '../../../connectors/index.ts'
import type { Domain, Element, FormField, Value } from '../../../schema/index.ts'
import { unitOfField } from '../../asking/index.ts'

export interface AskedUnit {
  unit: string
  /** The element's unit. */
  hub: string
  /** The element's domain, in the box's unit. */
  domain: Domain
  /** Finer than the element's own digits: 公顷 with four digits for 亩 with two. */
  finer: boolean
}

/** Null: the box uses the element's own unit. */
export function askedUnit({ domain }: Element, fields: readonly FormField[]): AskedUnit | null {
  const { unit: hub, datatype } = domain
  if (!hub || (datatype !== 'INTEGER' && datatype !== 'DECIMAL')) return null
  const named = [...new Set(fields.flatMap((f) => unitOfField(f) ?? []))].map((u) => baseUnit(u, hub))
  const possible = named.flatMap((unit) => (unit === hub ? null : (unitFor(domain, hub, unit) ?? [])))
  // One box serves several departments: whole powers of ten come first, so that none gets more digits than it accepts.
  const fitting = possible.find((p) => p === null || !p.finer)
  return fitting === undefined ? (named.length === 1 && possible[0]) || null : fitting
}

/** For an element in 元, 元/月 counts as 元. */
const baseUnit = (unit: string, hub: string): string => (unit.split('/')[0] === hub ? hub : unit)

function unitFor(domain: Domain, hub: string, unit: string): AskedUnit | null {
  if (!isExact(unit, hub)) return null
  const { scale, min, max } = domain
  const power = powerOfTen(unit, hub)
  const digits = scale ?? (domain.datatype === 'INTEGER' ? 0 : undefined)
  const finer = power === null || (digits !== undefined && digits + power < 0)
  if (finer && domain.datatype === 'INTEGER') return null
  const allowed = digits === undefined ? undefined : finer ? digits + Math.max(0, growth(unit, hub)) : digits + power
  const whole = domain.datatype === 'INTEGER' && allowed === 0
  const bound = (text: string | undefined) => (text === undefined ? undefined : (inUnit(text, hub, unit) ?? undefined))
  return {
    unit,
    hub,
    finer,
    domain: {
      ...domain,
      unit,
      datatype: whole ? 'INTEGER' : 'DECIMAL',
      scale: whole ? undefined : allowed,
      min: bound(min),
      max: bound(max),
    },
  }
}

/** How many digits before the point one `unit` has in `hub`: 2 for 15. */
const growth = (unit: string, hub: string): number => (inUnit(1, unit, hub) ?? '').split('.')[0]?.replace(/^0+/, '').length ?? 0

const isNumeric = (value: unknown): value is string | number =>
  typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value))

/** The typed number in the element's unit; anything else unchanged. */
export function toHub(asked: AskedUnit | null, element: Element, typed: unknown): unknown {
  const text = asked && isNumeric(typed) ? inUnit(typed, asked.unit, asked.hub) : null
  if (text === null) return typed
  return element.domain.datatype === 'INTEGER' && /^-?\d{1,15}$/.test(text) ? Number(text) : text
}

/** A value in the element's unit as the box shows it; rounded to the box's digits if its expansion is infinite. */
export function fromHub<V extends Value | null>(asked: AskedUnit | null, value: V): V {
  if (!asked || !isNumeric(value)) return value
  const text = inUnit(value, asked.hub, asked.unit) ?? inUnit(value, asked.hub, asked.unit, asked.domain.scale ?? 4)
  if (text === null) return value
  return (asked.domain.datatype === 'INTEGER' && /^-?\d{1,15}$/.test(text) ? Number(text) : text) as V
}
