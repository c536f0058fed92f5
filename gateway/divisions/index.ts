// Administrative divisions (GB/T 2260): which there are and what lies below them.
export { type DivisionRow, listDivisions, readDivisions } from './read-divisions.ts'
export { servedDivision } from './served-division.ts'
