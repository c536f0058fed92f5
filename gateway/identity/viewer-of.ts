// From a proven token to the viewer: the provider says who it is and which roles the person may act in; the hub's own assignments
// say where and until when. An assignment counts only while both agree, so either side can take a right away.
import type { Bell, Database } from '../store/index.ts'
import { assignmentsOf, calendarDay, type DatedAssignment, inForce } from './assignments.ts'
import { createBoundedCache } from './bounded-cache.ts'
import type { ProvenToken } from './token.ts'
import type { Viewer } from './viewer.ts'

const CACHE_MS = 30_000
const MAX_CACHED = 10_000

export interface ViewerOf {
  (proven: ProvenToken): Promise<Viewer>
  close(): void
}

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' && value !== '' ? value : otherwise)

export function createViewerOf(db: Database, bell: Bell, clock: () => Date): ViewerOf {
  const cache = createBoundedCache<{ name: string; username: string; assignments: DatedAssignment[] }>(MAX_CACHED)
  // Whoever changes an assignment rings `session` with the worker's id; a lost ring costs the thirty seconds.
  const unlisten = bell.listen('session', (id) => cache.delete(id))

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
      known = { name, username, assignments: await assignmentsOf(db, id) }
      cache.set(id, known, now.getTime() + CACHE_MS)
    }
    const day = calendarDay(now)
    const assignments = known.assignments
      .filter((a) => inForce(a, day) && proven.hasRole(`realm:${a.role.toLowerCase()}`))
      .map(({ role, division, department }) => ({ role, division, department }))
    return { id, username, name, assignments, token: proven.token }
  }
  return Object.assign(viewerOf, { close: unlisten })
}
