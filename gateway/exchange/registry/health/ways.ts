// Whether a connector answers, per purpose: a successful delivery must not hide a failing look-up. Covers all processes.
import type { Purposes } from './watch-connectors.ts'

export interface WayView {
  kind: 'PULL' | 'LOOK_UP' | 'DELIVERY'
  /** Null: no call for this purpose is known. */
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

/** `pulls`: the stored results of the last pulls of its lists. */
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
