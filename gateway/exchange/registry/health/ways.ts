// Whether a connector answers, by what it is spoken to for: a good delivery must not hide a look-up that fails. Of all processes together.
import type { Purposes } from './watch-connectors.ts'

export interface WayView {
  kind: 'PULL' | 'LOOK_UP' | 'DELIVERY'
  /** Null: there was no call for it that is known of. */
  answered: boolean | null
  answeredAt: Date | null
  failedAt: Date | null
}

interface Pulled {
  last_good_at: Date | null
  last_try_at: Date | null
  failure: string | null
}

const WAYS = { PULL: ['list'], LOOK_UP: ['read'], DELIVERY: ['send', 'find'] } as const satisfies Record<
  WayView['kind'],
  readonly (keyof Purposes)[]
>

/** `pulls`: what is kept of the last pulls of its lists. */
export function readWays(said: readonly Purposes[], pulls: readonly Pulled[]): WayView[] {
  const latest = (purpose: keyof Purposes, how: 'good' | 'failed') => Math.max(0, ...said.map((one) => one[purpose]?.[how] ?? 0))
  return (Object.keys(WAYS) as WayView['kind'][]).map((kind) => {
    const purposes: readonly (keyof Purposes)[] = WAYS[kind]
    const ofLists = kind === 'PULL' ? pulls : []
    const good = [...purposes.map((p) => latest(p, 'good')), ...ofLists.map((p) => p.last_good_at?.getTime() ?? 0)]
    const failed = [
      ...purposes.map((p) => latest(p, 'failed')),
      ...ofLists.map((p) => (p.failure === null ? 0 : (p.last_try_at?.getTime() ?? 0))),
    ]
    const bad = purposes.some((p) => latest(p, 'failed') > latest(p, 'good')) || ofLists.some((p) => p.failure !== null)
    const [goodAt, failedAt] = [Math.max(...good), Math.max(...failed)]
    return {
      kind,
      answered: goodAt + failedAt === 0 ? null : !bad,
      answeredAt: goodAt === 0 ? null : new Date(goodAt),
      failedAt: failedAt === 0 ? null : new Date(failedAt),
    }
  })
}
