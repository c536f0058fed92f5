/** A count is far off if it differs by more than five and by more than a fifth from the other figure. */
export const isFarOff = (counted: number, other: number): boolean => Math.abs(counted - other) > Math.max(5, Math.abs(other) / 5)
