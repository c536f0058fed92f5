// How a department behaves towards the hub today: a switch for demos and tests. Not kept over a restart.

export const USUAL_MODES = ['ok', 'slow', 'fail', 'hang', 'down', 'drop-reply', 'refuse'] as const
export const MODES = [...USUAL_MODES, 'later', 'forget'] as const
export type Mode = (typeof MODES)[number]

export interface ModeState {
  mode: Mode
  delayMs: number
  /** Requests it still holds for; null: until it is changed. */
  times: number | null
}

export interface ModeSwitch {
  get(): ModeState
  set(state: { mode: Mode; delayMs?: number; times?: number | null }): ModeState
  /** What holds for this request; counts it. */
  take(write: boolean): ModeState
}

/** These say something about deliveries only: reads go on as ever. */
const WRITES_ONLY: readonly Mode[] = ['drop-reply', 'refuse', 'later', 'forget']

/** A department that exchanges files or rows takes nothing up then. */
export const standsStill = ({ mode }: ModeState): boolean => ['fail', 'hang', 'down'].includes(mode)

const OK: ModeState = { mode: 'ok', delayMs: 0, times: null }

export function createMode(changed: (state: ModeState) => void = () => {}): ModeSwitch {
  let state = OK
  const become = (next: ModeState) => {
    state = next
    changed(state)
    return state
  }
  return {
    get: () => state,
    set: ({ mode, delayMs = 3000, times = null }) => become(mode === 'ok' ? OK : { mode, delayMs, times }),
    take(write) {
      if (!write && WRITES_ONLY.includes(state.mode)) return OK
      const held = state
      if (held.times !== null) become(held.times > 1 ? { ...held, times: held.times - 1 } : OK)
      return held
    },
  }
}
