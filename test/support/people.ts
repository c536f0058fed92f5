// Callers: each has a name and its assignments.
import type { Assignment } from '../../gateway/platform/identity/viewer.ts'
import type { Viewer } from '../../gateway/platform/index.ts'

export const at = (role: Assignment['role'], division: string | null, department: string | null = null): Assignment => ({
  role,
  division,
  department,
})

export const viewer = (id: string, ...assignments: Assignment[]): Viewer => ({
  id,
  username: id,
  name: id,
  token: null,
  assignments,
})
