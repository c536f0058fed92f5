// Saves what changes, one save at a time, a moment after the last change; keeps trying while the network is gone. What is refused for
// good is not tried again until it changes.
import { type Refusal, Refused } from '../kept/refusal.ts'

export type SaveState =
  | { kind: 'clean' }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed' }
  | { kind: 'refused'; refusal: Refusal }

export interface Autosave<V> {
  change(value: V): void
  /** Saves now. True when nothing is left unsaved. */
  flush(): Promise<boolean>
  /** What is not saved yet. */
  unsaved(): V | undefined
  /** Waits for a save under way; saves nothing until the next change. */
  pause(): Promise<void>
}

interface Options<V> {
  /** Resolves when saved; rejects with Refused when trying again is of no use, with anything else when it should be tried again. */
  save: (value: V) => Promise<void>
  onState: (state: SaveState) => void
  delay?: number
}

const LONGEST_WAIT_MS = 30_000

export function createAutosave<V>({ save, onState, delay = 600 }: Options<V>): Autosave<V> {
  let unsaved: { value: V } | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  /** The state that was refused. */
  let refused: { value: V } | undefined

  const schedule = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), wait)
  }

  async function once(): Promise<void> {
    const taken = unsaved
    if (!taken || taken === refused) return
    onState({ kind: 'saving' })
    try {
      await save(taken.value)
      failures = 0
      if (unsaved === taken) unsaved = undefined
      onState(unsaved ? { kind: 'dirty' } : { kind: 'saved', at: new Date() })
      if (unsaved) schedule(delay)
    } catch (error) {
      if (error instanceof Refused) {
        refused = taken
        onState({ kind: 'refused', refusal: error.refusal })
        if (unsaved !== taken) schedule(delay)
        return
      }
      failures += 1
      onState({ kind: 'failed' })
      schedule(Math.min(LONGEST_WAIT_MS, 1000 * 2 ** failures))
    }
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    // A change made during a save needs one more.
    while (running) await running
    clearTimeout(timer)
    running = once()
    await running
    running = undefined
    return unsaved === undefined
  }

  return {
    change(value) {
      unsaved = { value }
      onState({ kind: 'dirty' })
      schedule(delay)
    },
    flush,
    unsaved: () => unsaved?.value,
    async pause() {
      clearTimeout(timer)
      await running
      clearTimeout(timer)
    },
  }
}
