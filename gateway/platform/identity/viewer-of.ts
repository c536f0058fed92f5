// From a proven token to the viewer. The provider states the id, the roles and the home. The hub's own assignments add other
// places and end what is over (scope).
import { keepable } from '../../../schema/index.ts'
import type { Database } from '../store/database.ts'
import type { Notifications } from '../store/notifications.ts'
import { assignmentsOf, calendarDay, type DatedAssignment } from './assignments.ts'
import { createBoundedCache } from './bounded-cache.ts'
import { scopeOf } from './scope.ts'
import type { ProvenToken } from './token.ts'
import type { Role, Viewer } from './viewer.ts'

const CACHE_MS = 30_000
const MAX_CACHED = 10_000

export interface ViewerOf {
  (proven: ProvenToken): Promise<Viewer>
  close(): void
}

const text = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? keepable(value) : otherwise

export function createViewerOf(db: Database, notifications: Notifications, clock: () => Date): ViewerOf {
  const cache = createBoundedCache<{ name: string; username: string; assignments: DatedAssignment[] }>(MAX_CACHED)
  // A changed assignment rings `session` with the worker's id (migration 0051). A lost notification costs thirty seconds at most.
  let rings = 0
  const unlisten = notifications.listen('session', (id) => {
    rings++
    cache.delete(id)
  })

  async function seen(id: string, username: string, name: string): Promise<void> {
    await db
      .insertInto('worker')
      .values({ id, username, name })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ username, name, updated_at: clock() })
          .where((eb) => eb.or([eb('worker.username', '<>', username), eb('worker.name', '<>', name)])),
      )
      .execute()
  }

  async function viewerOf(proven: ProvenToken): Promise<Viewer> {
    const { sub: id, preferred_username, name: fullName } = proven.claims
    const username = text(preferred_username, id)
    const name = text(fullName, username)
    const now = clock()
    let known = cache.get(id, now.getTime())
    if (!known || known.name !== name || known.username !== username) {
      await seen(id, username, name)
      const before = rings
      known = { name, username, assignments: await assignmentsOf(db, id) }
      // What was read during a notification may be older than it.
      if (before === rings) cache.set(id, known, now.getTime() + CACHE_MS)
    }
    const hasRole = (role: Role) => proven.hasRole(`realm:${role.toLowerCase()}`)
    const assignments = scopeOf(proven.claims, known.assignments, calendarDay(now), hasRole)
    return { id, username, name, assignments, token: proven.token }
  }
  return Object.assign(viewerOf, { close: unlisten })
}
