// Which tasks a viewer may see, as ranges of division codes: (county, division) is the index for workers and supervisors,
// (county, department) for officers. Codes are hierarchical, so a division and everything below it are one range.
import { divisionPrefix, type Viewer } from '../../platform/index.ts'

/** First and last code of a division and everything below it. */
export type CodeRange = readonly [first: string, last: string]

export interface Scope {
  /** Divisions with visible tasks. */
  ranges: CodeRange[]
  /** Departments whose tasks are visible in the range, whatever the assignment of divisions. */
  departments: { department: string; range: CodeRange }[]
}

const EVERYWHERE: CodeRange = ['000000000000', '999999999999']

function rangeOf(division: string): CodeRange {
  const prefix = divisionPrefix(division)
  return [prefix.padEnd(12, '0'), prefix.padEnd(12, '9')]
}

const holds = (outer: CodeRange, inner: CodeRange): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** The intersection; ranges of a hierarchy are nested or disjoint. */
function common(a: CodeRange, b: CodeRange): CodeRange | null {
  if (holds(a, b)) return b
  return holds(b, a) ? a : null
}

/** `within` narrows to a division and those below it. */
export function scopeOf(viewer: Viewer, within?: string): Scope {
  const scope: Scope = { ranges: [], departments: [] }
  for (const { role, division, department } of viewer.assignments) {
    const range = common(division ? rangeOf(division) : EVERYWHERE, within ? rangeOf(within) : EVERYWHERE)
    if (!range) continue
    if (role === 'OFFICER' && department) scope.departments.push({ department, range })
    else if ((role === 'WORKER' || role === 'SUPERVISOR') && division) scope.ranges.push(range)
  }
  return scope
}
