// The department's behaviour towards the hub: a switch for demos and tests. A restart resets it.

export const USUAL_MODES = ['ok', 'slow', 'fail', 'hang', 'down', 'drop-reply', 'refuse'] as const
export const MODES = [...USUAL_MODES, 'later', 'forget'] as const
export type Mode = (typeof MODES)[number]

export interface ModeState {
  mode: Mode
  delayMs: number
  /** Number of remaining requests; null: until it is changed. */
  times: number | null
}

export interface ModeSwitch {
  get(): ModeState
  set(state: { mode: Mode; delayMs?: number; times?: number | null }): ModeState
  /** Returns the mode for this request and counts it. */
  take(write: boolean): ModeState
}

/** Modes that affect only deliveries; reads work as usual. */
const WRITES_ONLY: readonly Mode[] = ['drop-reply', 'refuse', 'later', 'forget']

/** Modes in which a department that exchanges files or rows processes nothing. */
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
