// The journal verified at the start and every few minutes; see journal/watch-journal. A broken chain stops acceptance in its county, and
// this says so, loudly, each time.
import type { Hub } from '../hub.ts'
import { checkJournal } from '../journal/index.ts'

const EVERY_MS = 3 * 60_000

export interface ChainWatch {
  stop(): Promise<void>
}

export function verifyChains(hub: Pick<Hub, 'db' | 'clock' | 'log'>, everyMs = EVERY_MS): ChainWatch {
  const turn = async () => {
    try {
      const { broken } = await checkJournal(hub.db, hub.clock)
      if (broken) hub.log.fatal({ ...broken }, 'the journal is broken: nothing is accepted in this county until it is restored')
    } catch (error) {
      hub.log.warn({ err: error }, 'the journal could not be verified now')
    }
  }
  let running = turn()
  const timer = setInterval(() => {
    running = running.then(turn)
  }, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
