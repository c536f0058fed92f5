// Reads rows of a reply through the mapping rows of a manifest. Absent values stay absent. A value that cannot be converted, or
// is outside its element's domain, is a problem next to the other values.
import type { Value } from '../../schema/index.ts'
import { type Converted, type DomainOf, readValue } from '../convert/index.ts'
import type { Evaluator } from '../jsonata/index.ts'
import type { MappingRow } from '../language/index.ts'
import { readPath } from './read-path.ts'

export interface MappedRow {
  values: Record<string, Value | null>
  problems: Record<string, string>
}

/** Needed besides the rows: the catalogue's domains, and an evaluator of expressions. */
export interface Mapper {
  domainOf?: DomainOf | undefined
  evaluator: Evaluator
}

/** Synchronous if no row of the mapping has an expression. */
export function mapRows(
  mapper: Mapper,
  rows: readonly unknown[],
  mapping: readonly MappingRow[],
): MappedRow[] | Promise<MappedRow[]> {
  const mapped = rows.map((row) => mapRow(row, mapping, mapper.domainOf))
  const computed = mapping.filter((row) => row.jsonata !== undefined)
  return computed.length > 0 && rows.length > 0 ? withComputed(mapper, rows, computed, mapped) : mapped
}

async function withComputed(
  mapper: Mapper,
  rows: readonly unknown[],
  computed: readonly MappingRow[],
  mapped: MappedRow[],
): Promise<MappedRow[]> {
  const asked = rows.flatMap((row) => computed.map(({ from, jsonata: text = '' }) => ({ text, input: inputOf(row, from) })))
  const results = await mapper.evaluator.evaluate(asked)
  for (const [place, result] of results.entries()) {
    const into = mapped[Math.floor(place / computed.length)]
    const by = computed[place % computed.length]
    if (into && by)
      keep(
        into,
        by.to,
        'problem' in result ? { ok: false, ...result } : readValue(by.convert, result.value, mapper.domainOf?.(by.to)),
      )
  }
  return mapped
}

/** One row without expressions. */
export function mapRow(row: unknown, mapping: readonly MappingRow[], domainOf?: DomainOf): MappedRow {
  const mapped: MappedRow = { values: {}, problems: {} }
  for (const { to, from, convert, jsonata } of mapping) {
    if (jsonata !== undefined) continue
    const raw = from === undefined ? null : inputOf(row, from)
    if (raw === undefined) continue
    keep(mapped, to, readValue(convert, raw, domainOf?.(to)))
  }
  return mapped
}

function keep(mapped: MappedRow, to: string, result: Converted): void {
  if (result.ok) mapped.values[to] = result.value
  else mapped.problems[to] = result.problem
}

/** Several absent fields are absent together; if some exist, the others are null. */
function inputOf(row: unknown, from: MappingRow['from']): unknown {
  if (!Array.isArray(from)) return from === undefined ? row : readPath(row, from)
  const found = from.map((path) => readPath(row, path))
  return found.every((value) => value === undefined) ? undefined : found.map((value) => value ?? null)
}
