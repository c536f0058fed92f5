// Splits the rows of an insert: PostgreSQL takes at most 65,535 parameters in a statement, and every value is one. For all or
// nothing, the caller needs a transaction.

/** The widest table has some 20 columns. */
const ROWS_AT_ONCE = 500

export function* inParts<T>(rows: readonly T[]): Iterable<T[]> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) yield rows.slice(i, i + ROWS_AT_ONCE)
}
