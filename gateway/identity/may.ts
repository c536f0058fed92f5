// The one function that decides. Every resolver calls it before it answers; what is not allowed here is refused.
import { isWithin, type Role, type Viewer } from './viewer.ts'

export type Verb =
  | 'read task'
  | 'fill sheet'
  | 'read subject'
  | 'read submission'
  | 'decide delivery'
  | 'decide correction'
  | 'issue requests'
  | 'read journal'
  | 'read catalogue'

/** What the verb is about: as far as the rule needs to know it. */
export interface Thing {
  /** 12-digit division code. */
  division?: string
  department?: string
  /** Worker id of whoever made it. */
  worker?: string
}

const inDivision = (viewer: Viewer, roles: readonly Role[], division: string | undefined): boolean =>
  division !== undefined &&
  viewer.assignments.some((a) => roles.includes(a.role) && a.division !== null && isWithin(division, a.division))

const forDepartment = (viewer: Viewer, department: string | undefined): boolean =>
  department !== undefined && viewer.assignments.some((a) => a.role === 'OFFICER' && a.department === department)

const has = (viewer: Viewer, role: Role): boolean => viewer.assignments.some((a) => a.role === role)

export function may(viewer: Viewer, verb: Verb, thing: Thing = {}): boolean {
  switch (verb) {
    case 'read task':
      return inDivision(viewer, ['WORKER', 'SUPERVISOR'], thing.division) || forDepartment(viewer, thing.department)
    case 'fill sheet':
      return inDivision(viewer, ['WORKER'], thing.division)
    case 'read subject':
      return inDivision(viewer, ['WORKER'], thing.division)
    case 'read submission':
      return (
        (thing.worker === viewer.id && inDivision(viewer, ['WORKER'], thing.division)) ||
        inDivision(viewer, ['SUPERVISOR'], thing.division)
      )
    case 'decide delivery':
      return forDepartment(viewer, thing.department) || has(viewer, 'ADMIN')
    case 'decide correction':
    case 'issue requests':
      return forDepartment(viewer, thing.department)
    case 'read journal':
      return has(viewer, 'AUDITOR')
    case 'read catalogue':
      return viewer.assignments.length > 0
  }
}
