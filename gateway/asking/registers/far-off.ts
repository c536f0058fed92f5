/** A count that differs by more than five, and by more than a fifth of what it is held against, is far off. */
export const isFarOff = (counted: number, other: number): boolean => Math.abs(counted - other) > Math.max(5, Math.abs(other) / 5)
