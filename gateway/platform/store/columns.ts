// Columns whose written and read types differ.
import type { ColumnType } from 'kysely'

export type Instant = ColumnType<Date, Date | string, Date | string>
export type NullableInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
export type WithDefault<T> = ColumnType<T, T | undefined, T>
/** Written as JSON text, read as an object. */
export type Json<T> = ColumnType<T, string, string>
/** bigint: text in JavaScript, so that no digit is lost. */
export type BigInteger = ColumnType<string, string | number | bigint, string | number | bigint>
/** date: "YYYY-MM-DD" in JavaScript. */
export type CalendarDate = ColumnType<string, string, string>
