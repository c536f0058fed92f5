// One row of a reply through the mapping rows of a manifest. What is absent in the reply is absent here; what is there and cannot
// be converted is a problem beside the other values.
import type { Value } from '../../schema/index.ts'
import { readValue } from '../convert/index.ts'
import type { MappingRow } from '../manifest/index.ts'
import { readPath } from './read-path.ts'

export interface MappedRow {
  values: Record<string, Value | null>
  problems: Record<string, string>
}

export function mapRow(row: unknown, mapping: readonly MappingRow[]): MappedRow {
  const mapped: MappedRow = { values: {}, problems: {} }
  for (const { to, from, convert } of mapping) {
    const raw = from === undefined ? null : readPath(row, from)
    if (raw === undefined) continue
    const result = readValue(convert, raw)
    if (result.ok) mapped.values[to] = result.value
    else mapped.problems[to] = result.problem
  }
  return mapped
}
