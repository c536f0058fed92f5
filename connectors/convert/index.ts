// Named conversions between a department's formats and the hub's.
export type { Converted } from './conversion.ts'
export { readValue, writeValue } from './convert-value.ts'
export { CONVERSIONS } from './named.ts'
