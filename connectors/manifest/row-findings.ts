// Checks single mapping rows: several sources only with a joining conversion, valid expressions, constants without a source,
// valid task states.
import type { Conversion } from '../../schema/index.ts'
import { CONVERSIONS } from '../convert/index.ts'
import { expressionProblem } from '../jsonata/index.ts'
import { type Manifest, type MappingRow, operationsOf } from '../language/index.ts'
import type { Finding } from './problem.ts'

export const rowFindings = (manifest: Manifest): Finding[] =>
  operationsOf(manifest).flatMap(({ name, maps, values, valuesPath }) => [
    ...maps.flatMap(({ rows, path }) => rows.flatMap((row, i) => sourceFindings(row, [...path, i]))),
    ...Object.entries(values).flatMap(([made, value]) => sourceFindings(value, [...valuesPath, made])),
    ...maps.flatMap(({ rows, path }) =>
      rows.flatMap((row, i) => (name === 'tasks' && row.to === 'state' ? stateFindings(row, [...path, i, 'convert']) : [])),
    ),
  ])

type Source = Pick<MappingRow, 'from' | 'jsonata' | 'convert'>

function sourceFindings({ from, jsonata, convert }: Source, path: PropertyKey[]): Finding[] {
  const bad = jsonata === undefined ? null : expressionProblem(jsonata)
  const [first] = convert?.name === 'chain' ? (convert.steps as Conversion[]) : [convert]
  return [
    ...(bad === null ? [] : [{ path: [...path, 'jsonata'], code: 'BAD_EXPRESSION' as const, message: bad }]),
    ...(Array.isArray(from) && jsonata === undefined && !joins(first)
      ? [{ path: [...path, 'from'], code: 'LIST_WITHOUT_JOIN' as const, atKey: true }]
      : []),
    ...(first?.name === 'constant' && (from !== undefined || jsonata !== undefined)
      ? [{ path: [...path, from === undefined ? 'jsonata' : 'from'], code: 'SOURCE_IGNORED' as const, atKey: true }]
      : []),
  ]
}

const joins = (conversion: Conversion | undefined) => {
  const named = CONVERSIONS[conversion?.name as keyof typeof CONVERSIONS]
  return named !== undefined && 'readMany' in named
}

function stateFindings({ convert }: MappingRow, path: PropertyKey[]): Finding[] {
  const given = (): string[] => {
    if (convert?.name === 'codes') return Object.keys(convert.map as object)
    if (convert?.name === 'constant') return [String(convert.value)]
    return convert?.name === 'lookUp' ? Object.values(convert.table as object).map(String) : []
  }
  const wrong = given().find((state) => state !== 'OPEN' && state !== 'CLOSED')
  return wrong === undefined ? [] : [{ path, code: 'STATE_UNKNOWN', about: wrong }]
}
