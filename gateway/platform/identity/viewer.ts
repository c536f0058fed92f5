// The viewer: the worker behind a request, with what the hub's own assignments allow today.

export type Role = 'WORKER' | 'OFFICER' | 'SUPERVISOR' | 'AUDITOR' | 'ADMIN'

/** One role and its scope. A division includes all divisions below it. */
export interface Assignment {
  role: Role
  /** 12-digit code; null for a role without a division (officer, auditor, administrator). */
  division: string | null
  /** Department id; null except for officers. */
  department: string | null
}

export interface Viewer {
  /** `sub` at the identity provider. */
  id: string
  username: string
  name: string
  assignments: readonly Assignment[]
  /** The access token that proved it, for calls on the worker's behalf. Never logged. */
  token: string | null
}

const CODE = /^\d{12}$/

/**
 * True if `division` is `within` or lies below it, by the digits of each level (GB/T 2260: 2, 4, 6, 9, 12).
 * Anything but twelve digits is nowhere: a mere prefix would match another place than the requested one.
 */
export function isWithin(division: string, within: string): boolean {
  return CODE.test(division) && division.startsWith(divisionPrefix(within))
}

/** The significant digits of a code: "420525100000" is "420525100". */
export function divisionPrefix(code: string): string {
  for (const digits of [2, 4, 6, 9]) if (/^0+$/.test(code.slice(digits))) return code.slice(0, digits)
  return code
}
