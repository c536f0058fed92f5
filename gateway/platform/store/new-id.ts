// Ids that contain their county, sort by time and cannot be guessed: "420525-mh3k2a9x-7f3c9b1de0a84c52".
import { randomBytes } from 'node:crypto'

/** A new id in a county (six digits). */
export function newId(county: string, at: number = Date.now()): string {
  return `${county}-${at.toString(36).padStart(9, '0')}-${randomBytes(8).toString('hex')}`
}

/** The county of an id, or null if the text is not one of our ids. */
export function countyOf(id: string): string | null {
  return /^(\d{6})-[0-9a-z]{9}-[0-9a-f]{16}$/.exec(id)?.[1] ?? null
}

/** The county of a 12-digit division code: its first six digits. */
export const countyOfDivision = (code: string): string => code.slice(0, 6)
