// Where a person may act: the home in the identity provider's token, and the hub's own assignments with first and last day. The
// provider alone decides roles. For a place with an assignment at the hub, the assignment's days override the token
// (docs/adr/0014-scope-from-claims.md).
import { type DatedAssignment, inForce } from './assignments.ts'
import { type Assignment, isWithin, type Role } from './viewer.ts'

/** More places than this for one person is a mistake at the provider. */
const MOST = 50
const DIVISION = /^\d{12}$/
const DEPARTMENT = /^[a-z][a-z0-9-]{0,62}$/
const BY_DIVISION: readonly Role[] = ['WORKER', 'SUPERVISOR', 'AUDITOR']

/** A malformed or oversized claim gives no scope; nothing is guessed. */
function listOf(claim: unknown, form: RegExp): string[] {
  const values = (Array.isArray(claim) ? claim : [claim]).filter((v): v is string => typeof v === 'string' && form.test(v))
  return values.length > MOST ? [] : [...new Set(values)]
}

/** `divisions` and `departments` of the token. Without a division there is no home: a missing claim must not mean everywhere. */
function homeOf(claims: Readonly<Record<string, unknown>>): Assignment[] {
  const named = listOf(claims.divisions, DIVISION)
  // Keycloak adds a person's groups and all their parents. Of a township and its county, only the township is meant.
  const divisions = named.filter((d) => !named.some((lower) => lower !== d && isWithin(lower, d)))
  const departments = listOf(claims.departments, DEPARTMENT)
  return divisions.flatMap((division): Assignment[] => [
    ...BY_DIVISION.map((role) => ({ role, division, department: null })),
    ...departments.map((department) => ({ role: 'OFFICER' as const, division, department })),
  ])
}

const covers = (kept: Assignment, home: Assignment): boolean =>
  kept.role === home.role &&
  kept.department === home.department &&
  (kept.division === null || (home.division !== null && isWithin(home.division, kept.division)))

const same = (a: Assignment, b: Assignment): boolean =>
  a.role === b.role && a.division === b.division && a.department === b.department

/** `kept`: the hub's own assignments, with any dates. */
export function scopeOf(
  claims: Readonly<Record<string, unknown>>,
  kept: readonly DatedAssignment[],
  day: string,
  hasRole: (role: Role) => boolean,
): Assignment[] {
  const lent = kept.filter((a) => inForce(a, day)).map(({ role, division, department }) => ({ role, division, department }))
  // Ended or not begun at the hub: it does not count, whatever the provider says. In force there: `lent` already has it.
  const home = homeOf(claims).filter((h) => !kept.some((k) => covers(k, h)))
  return [...home, ...lent].filter((a) => hasRole(a.role)).filter((a, i, all) => all.findIndex((b) => same(a, b)) === i)
}
