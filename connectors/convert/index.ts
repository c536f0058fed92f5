// Named conversions between a department's formats and the hub's.
export type { Converted } from './conversion.ts'
export { readValue, writeValue } from './convert-value.ts'
export type { DomainOf, ElementDomain } from './fit-domain.ts'
export { inUnit, isExact, powerOfTen } from './in-unit.ts'
export { CONVERSIONS } from './named.ts'
export { datatypesOf } from './produces.ts'
export { Unanswered } from './unanswered.ts'
export { UNITS } from './units.ts'
