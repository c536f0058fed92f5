// Who is asking: the worker behind a request, with what the hub's own assignments allow today.

export type Role = 'WORKER' | 'OFFICER' | 'SUPERVISOR' | 'AUDITOR' | 'ADMIN'

/** One role, and where it holds. A division stands for itself and all below. */
export interface Assignment {
  role: Role
  /** 12-digit code; null where the role has no division (officer, auditor, administrator). */
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
 * True when `division` is `within` or lies below it, by the digits that each level fills (GB/T 2260: 2, 4, 6, 9, 12). What is no code of
 * twelve digits lies nowhere: what only begins like a code would be read as another place than the one that was asked about.
 */
export function isWithin(division: string, within: string): boolean {
  return CODE.test(division) && division.startsWith(divisionPrefix(within))
}

/** The significant digits of a code: "420525100000" is "420525100". */
export function divisionPrefix(code: string): string {
  for (const digits of [2, 4, 6, 9]) if (/^0+$/.test(code.slice(digits))) return code.slice(0, digits)
  return code
}
