// The one authorization function. Every resolver calls it before it answers. What it does not allow is refused.
import { isWithin, type Role, type Viewer } from './viewer.ts'

export type Verb =
  | 'read catalogue'
  | 'read task'
  | 'fill sheet'
  | 'read subject'
  | 'keep register'
  | 'read submission'
  | 'read submitted values'
  | 'read correction values'
  | 'read answers'
  | 'list stuck'
  | 'decide delivery'
  | 'decide correction'
  | 'issue requests'
  | 'review catalogue'
  | 'confirm match'
  | 'manage connector'
  | 'draft connectors'
  | 'keep own account'
  | 'read journal'
  | 'read access record'
  | 'see unusual reading'
  | 'open web system'
  | 'ask linked account'
  | 'keep account list'

/** The object of the verb, as far as the rule needs it. */
export interface Thing {
  /** 12-digit division code. */
  division?: string
  department?: string
  /** Id of the worker who made it. */
  worker?: string
  /** Roles of a web system. */
  roles?: readonly Role[]
}

const inDivision = (viewer: Viewer, roles: readonly Role[], division: string | undefined): boolean =>
  division !== undefined &&
  viewer.assignments.some((a) => roles.includes(a.role) && a.division !== null && isWithin(division, a.division))

/** An officer of the department. An assignment with a division limits the officer to that division. */
const forDepartment = (viewer: Viewer, { department, division }: Thing): boolean =>
  department !== undefined &&
  viewer.assignments.some(
    (a) =>
      a.role === 'OFFICER' &&
      a.department === department &&
      (a.division === null || division === undefined || isWithin(division, a.division)),
  )

const has = (viewer: Viewer, role: Role): boolean => viewer.assignments.some((a) => a.role === role)

/** A worker's own work, as long as the worker is assigned to that place. */
const own = (viewer: Viewer, { worker, division }: Thing): boolean =>
  worker === viewer.id && inDivision(viewer, ['WORKER'], division)

/** People within the system's division who have one of its roles, and officers of its own department. */
const listed = (viewer: Viewer, { roles = [], division, department }: Thing): boolean =>
  viewer.assignments.some(
    (a) =>
      roles.includes(a.role) &&
      (a.division === null ? a.department === department : division !== undefined && isWithin(a.division, division)),
  )

const audits = (viewer: Viewer, { division }: Thing): boolean =>
  viewer.assignments.some(
    (a) => a.role === 'AUDITOR' && (a.division === null || (division !== undefined && isWithin(division, a.division))),
  )

export function may(viewer: Viewer, verb: Verb, thing: Thing = {}): boolean {
  switch (verb) {
    case 'read task':
      return inDivision(viewer, ['WORKER', 'SUPERVISOR'], thing.division) || forDepartment(viewer, thing)
    case 'fill sheet':
      return inDivision(viewer, ['WORKER'], thing.division)
    case 'read subject':
    case 'keep register':
      return inDivision(viewer, ['WORKER'], thing.division)
    case 'read submission':
      return own(viewer, thing) || inDivision(viewer, ['SUPERVISOR'], thing.division)
    // A supervisor sees that it was sent and its status, not what was said about a person.
    case 'read submitted values':
      return own(viewer, thing)
    case 'read correction values':
      return own(viewer, thing) || forDepartment(viewer, thing)
    case 'list stuck':
    case 'draft connectors':
      return has(viewer, 'OFFICER') || has(viewer, 'ADMIN')
    case 'keep own account':
      return has(viewer, 'WORKER')
    case 'decide delivery':
    case 'manage connector':
      return forDepartment(viewer, thing) || has(viewer, 'ADMIN')
    case 'review catalogue':
      return has(viewer, 'ADMIN') || (thing.department === undefined ? has(viewer, 'OFFICER') : forDepartment(viewer, thing))
    // Only a department's own officers speak for it; an administrator does not.
    case 'confirm match':
    case 'decide correction':
    case 'issue requests':
    case 'read answers':
    case 'ask linked account':
    case 'keep account list':
      return forDepartment(viewer, thing)
    case 'read journal':
    case 'read access record':
      return audits(viewer, thing)
    // Figures about the workers of that place, never about the people they read.
    case 'see unusual reading':
      return inDivision(viewer, ['SUPERVISOR'], thing.division) || audits(viewer, thing)
    case 'open web system':
      return listed(viewer, thing)
    case 'read catalogue':
      return viewer.assignments.length > 0
  }
}

/** True if any object could allow the verb. Checked before any work is done and before the object is known. */
export const mayAnywhere = (viewer: Viewer, verb: Verb): boolean =>
  may(viewer, verb) ||
  viewer.assignments.some(({ role, division, department }) =>
    may(viewer, verb, { roles: [role], worker: viewer.id, ...(division && { division }), ...(department && { department }) }),
  )
