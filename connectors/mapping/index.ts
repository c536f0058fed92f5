// Paths into replies, templates into requests, rows into values.
export { holds, type Said } from './holds.ts'
export { type MappedRow, type Mapper, mapRow, mapRows } from './map-row.ts'
export { numberParameters } from './named-parameters.ts'
export { parseJson } from './parse-json.ts'
export { parsePath, readPath } from './read-path.ts'
export { rowsAt } from './rows-at.ts'
export { fillBody, fillText, type Parameters, plain, templateNames, templateParts } from './template.ts'
