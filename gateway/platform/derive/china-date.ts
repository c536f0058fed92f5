const CHINA_OFFSET_MS = 8 * 3_600_000

/** The calendar date in China (UTC+8, no summer time) at an instant. */
export const chinaDate = (at: Date): string => new Date(at.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10)
