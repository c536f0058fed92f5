import type { Viewer } from '../../identity/index.ts'
import { countyOfDivision } from '../../store/index.ts'

/** The counties (six digits) that a viewer's assignments name. */
export const countiesOf = (viewer: Viewer): string[] => [
  ...new Set(viewer.assignments.flatMap((a) => (a.division ? [countyOfDivision(a.division)] : []))),
]
