// Where a person may act: the home that the identity provider's token names, and the hub's own assignments with their first and last
// day. The provider alone says which roles; where the hub says something about a place, its days count and not the token's word
// (docs/adr/0014-scope-from-claims.md).
import { type DatedAssignment, inForce } from './assignments.ts'
import { type Assignment, isWithin, type Role } from './viewer.ts'

/** A person of more places than this is a mistake at the provider. */
const MOST = 50
const DIVISION = /^\d{12}$/
const DEPARTMENT = /^[a-z][a-z0-9-]{0,62}$/
const BY_DIVISION: readonly Role[] = ['WORKER', 'SUPERVISOR', 'AUDITOR']

/** What is not of the form, or too much of it, is no scope: nothing is guessed. */
function listOf(claim: unknown, form: RegExp): string[] {
  const values = (Array.isArray(claim) ? claim : [claim]).filter((v): v is string => typeof v === 'string' && form.test(v))
  return values.length > MOST ? [] : [...new Set(values)]
}

/** `divisions` and `departments` of the token. Without a division there is no home: nobody is everywhere because a claim is missing. */
function homeOf(claims: Readonly<Record<string, unknown>>): Assignment[] {
  const named = listOf(claims.divisions, DIVISION)
  // Keycloak adds up the groups of a person with all that stand above them: of a township and its county the township is meant.
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

/** `kept`: the hub's own, whatever their days. */
export function scopeOf(
  claims: Readonly<Record<string, unknown>>,
  kept: readonly DatedAssignment[],
  day: string,
  hasRole: (role: Role) => boolean,
): Assignment[] {
  const lent = kept.filter((a) => inForce(a, day)).map(({ role, division, department }) => ({ role, division, department }))
  // Ended or not begun at the hub: over, whatever the provider still says. In force there: it is in `lent` already.
  const home = homeOf(claims).filter((h) => !kept.some((k) => covers(k, h)))
  return [...home, ...lent].filter((a) => hasRole(a.role)).filter((a, i, all) => all.findIndex((b) => same(a, b)) === i)
}
