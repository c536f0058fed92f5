// The journal verified at the start and every few minutes; see journal/watch-journal. A broken chain stops acceptance in its county, and
// this says so, loudly, each time.
import type { Hub } from '../hub.ts'
import { checkJournal } from '../platform/index.ts'
import { every } from './every.ts'

const EVERY_MS = 3 * 60_000

export const verifyChains = ({ db, clock, log }: Pick<Hub, 'db' | 'clock' | 'log'>, everyMs = EVERY_MS) =>
  every(everyMs, 'the journal could not be verified now', log, async () => {
    const { broken } = await checkJournal(db, clock)
    if (broken) log.fatal({ ...broken }, 'the journal is broken: nothing is accepted in this county until it is restored')
  })
