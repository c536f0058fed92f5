// The villages of a division code: itself, or all below it. A pattern for SQL LIKE.
export const divisionPattern = (code: string): string => `${code.replace(/(0{6}|000)$/, '')}%`
