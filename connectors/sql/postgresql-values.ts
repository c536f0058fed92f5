// How values of the department's database arrive: exact and without a time zone of ours. numeric and bigint are text already;
// dates are text; instants are ISO 8601; JSON keeps its decimals.
import pg from 'pg'
import { parseJson } from '../mapping/index.ts'

const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184
const JSON_TYPES = [114, 3802]

const own = (oid: number): ((text: string) => unknown) | undefined => {
  if (oid === DATE || oid === TIMESTAMP) return (text) => text
  if (oid === TIMESTAMPTZ) return (text) => (/infinity/.test(text) ? text : new Date(text).toISOString())
  return JSON_TYPES.includes(oid) ? parseJson : undefined
}

export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    own(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}
