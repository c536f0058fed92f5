// Which tasks a viewer may see, as the pieces of an index: (county, division) for workers and supervisors, (county, department)
// for officers.
import { divisionPrefix, type Viewer } from '../identity/index.ts'
import { countyOfDivision, type Database } from '../store/index.ts'

export interface Scope {
  county: string
  /** Codes of every division whose tasks show; null: every division of the county. */
  divisions: string[] | null
  /** Department ids whose tasks show whatever the division. */
  departments: string[]
}

/** One scope a county, the counties in order. `within` narrows to a division and those below it. */
export async function scopesOf(db: Database, viewer: Viewer, within?: string): Promise<Scope[]> {
  const scopes = new Map<string, Scope>()
  const scope = (county: string): Scope => {
    const known = scopes.get(county) ?? { county, divisions: [], departments: [] }
    scopes.set(county, known)
    return known
  }
  for (const assignment of viewer.assignments) {
    const wide = assignment.division
    if (assignment.role === 'OFFICER' && assignment.department) {
      const codes = wide
        ? [wide]
        : (await db.selectFrom('division').select('code').where('level', '=', 'COUNTY').execute()).map((r) => r.code)
      for (const code of codes) scope(countyOfDivision(code)).departments.push(assignment.department)
    } else if ((assignment.role === 'WORKER' || assignment.role === 'SUPERVISOR') && wide) {
      const prefix = divisionPrefix(wide)
      const rows = await db
        .selectFrom('division')
        .select('code')
        .where('code', '>=', prefix.padEnd(12, '0'))
        .where('code', '<=', prefix.padEnd(12, '9'))
        .where('level', 'in', ['COUNTY', 'TOWNSHIP', 'VILLAGE'])
        .execute()
      for (const { code } of rows) {
        if (within && !code.startsWith(divisionPrefix(within))) continue
        scope(countyOfDivision(code)).divisions?.push(code)
      }
    }
  }
  return [...scopes.values()]
    .filter((s) => (s.divisions?.length ?? 0) > 0 || s.departments.length > 0)
    .map((s) => ({ ...s, divisions: [...new Set(s.divisions)], departments: [...new Set(s.departments)] }))
    .sort((a, b) => a.county.localeCompare(b.county))
}
