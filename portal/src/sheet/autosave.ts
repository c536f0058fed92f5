// Saves changes, one save at a time, shortly after the last change; retries while the network is down. A final refusal is not
// retried until the input changes.
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
  /** Saves now. True if nothing is left unsaved. */
  flush(): Promise<boolean>
  /** The unsaved state. */
  unsaved(): V | undefined
  /** Waits for a running save; saves nothing until the next change. */
  pause(): Promise<void>
}

interface Options<V> {
  /** Resolves when saved. Rejects with Refused if a retry is useless, with any other error if it should be retried. */
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
  /** The refused state. */
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
    // A change during a save needs another save.
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
