// How columns are written and read where the two differ.
import type { ColumnType } from 'kysely'

export type Instant = ColumnType<Date, Date | string, Date | string>
export type NullableInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
export type WithDefault<T> = ColumnType<T, T | undefined, T>
/** Written as JSON text, read as an object. */
export type Json<T> = ColumnType<T, string, string>
/** bigint: text on this side, so that nothing is lost. */
export type BigInteger = ColumnType<string, string | number | bigint, string | number | bigint>
/** date: "YYYY-MM-DD" on this side. */
export type CalendarDate = ColumnType<string, string, string>
