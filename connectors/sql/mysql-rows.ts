// What a statement brought, as rows: of a query its rows; of a procedure those of its first result; of a change one row that says how
// many rows it changed and which number the server gave.

export function rowsOf(result: unknown): unknown[] {
  if (!Array.isArray(result)) return [changed(result)]
  const first: unknown = result[0]
  if (Array.isArray(first)) return first
  // A procedure that selects nothing answers with the count alone.
  return result.length === 1 && isHeader(first) ? [changed(first)] : result
}

const isHeader = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value).constructor.name === 'ResultSetHeader'

function changed(header: unknown): Record<string, unknown> {
  const { affectedRows = 0, insertId = 0 } = header as { affectedRows?: number; insertId?: number | string }
  return { affectedRows, insertId: String(insertId) }
}
