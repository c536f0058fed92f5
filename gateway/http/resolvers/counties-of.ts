import type { Viewer } from '../../platform/index.ts'
import { countyOfDivision } from '../../platform/index.ts'

/** The counties (six digits) in a viewer's assignments. */
export const countiesOf = (viewer: Viewer): string[] => [
  ...new Set(viewer.assignments.flatMap((a) => (a.division ? [countyOfDivision(a.division)] : []))),
]
