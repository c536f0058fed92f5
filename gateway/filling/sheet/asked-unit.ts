// The unit in which a box asks: that of the department's label, where every figure in it can be written exactly in the element's own.
// Drafts, checks and what is sent are in the element's unit; only what the worker sees and types is in this one.
import { inUnit, isExact, powerOfTen } from '../../../connectors/index.ts'
import type { Domain, Element, FormField, Value } from '../../../schema/index.ts'
import { unitOfField } from '../../asking/index.ts'

export interface AskedUnit {
  unit: string
  /** The element's. */
  hub: string
  /** The element's domain, in this unit. */
  domain: Domain
  /** Finer than the element's own digits: 公顷 with four digits for 亩 with two. */
  finer: boolean
}

/** Null: the box asks in the element's own unit. */
export function askedUnit({ domain }: Element, fields: readonly FormField[]): AskedUnit | null {
  const { unit: hub, datatype } = domain
  if (!hub || (datatype !== 'INTEGER' && datatype !== 'DECIMAL')) return null
  const named = [...new Set(fields.flatMap((f) => unitOfField(f) ?? []))].map((u) => baseUnit(u, hub))
  const possible = named.flatMap((unit) => (unit === hub ? null : (unitFor(domain, hub, unit) ?? [])))
  // One box for many: whole powers of ten first, so that no department is sent more digits than it takes.
  const fitting = possible.find((p) => p === null || !p.finer)
  return fitting === undefined ? (named.length === 1 && possible[0]) || null : fitting
}

/** 元/月 of an element in 元 is 元. */
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

/** How many digits before the point one of `unit` has in `hub`: 2 of 15. */
const growth = (unit: string, hub: string): number => (inUnit(1, unit, hub) ?? '').split('.')[0]?.replace(/^0+/, '').length ?? 0

const isNumeric = (value: unknown): value is string | number =>
  typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value))

/** What was typed, in the element's unit; what is no number stays as it is. */
export function toHub(asked: AskedUnit | null, element: Element, typed: unknown): unknown {
  const text = asked && isNumeric(typed) ? inUnit(typed, asked.unit, asked.hub) : null
  if (text === null) return typed
  return element.domain.datatype === 'INTEGER' && /^-?\d{1,15}$/.test(text) ? Number(text) : text
}

/** A value in the element's unit as the box shows it; rounded to the box's digits where it has no end. */
export function fromHub<V extends Value | null>(asked: AskedUnit | null, value: V): V {
  if (!asked || !isNumeric(value)) return value
  const text = inUnit(value, asked.hub, asked.unit) ?? inUnit(value, asked.hub, asked.unit, asked.domain.scale ?? 4)
  if (text === null) return value
  return (asked.domain.datatype === 'INTEGER' && /^-?\d{1,15}$/.test(text) ? Number(text) : text) as V
}
