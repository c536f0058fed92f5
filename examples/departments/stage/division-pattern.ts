// Which villages a division code means: itself, or all below it. As a pattern for SQL LIKE.
export const divisionPattern = (code: string): string => `${code.replace(/(0{6}|000)$/, '')}%`
