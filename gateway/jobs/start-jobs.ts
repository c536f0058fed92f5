// Recurring jobs, each done by one of any number of processes: pulls, reminders, alerts, checks of the journal, and deletions.
import { readRules, runAlerts } from '../asking/index.ts'
import { remindDepartments } from '../delivering/index.ts'
import { forgetExpiredEvents } from '../exchange/index.ts'
import { sweepAttachments } from '../filling/index.ts'
import type { Hub } from '../hub.ts'
import { checkJournal, createHeadKeeper, type Repeated, repeat, type Working } from '../platform/index.ts'
import { pullConnector } from './pull-connector.ts'

const HOUR = 3600
const JOURNAL_SECONDS = 3 * 60
const HEADS_MS = 3 * 60_000

/** Verifies the journal; see journal/watch-journal. A broken chain stops acceptance in its county, and each run logs it. */
export const verifyChains = ({ db, clock, log }: Pick<Hub, 'db' | 'clock' | 'log'>): Repeated => ({
  ...{ kind: 'journal', everySeconds: JOURNAL_SECONDS, failed: 'the journal could not be verified now' },
  async run() {
    const { broken } = await checkJournal(db, clock)
    if (broken) log.fatal({ ...broken }, 'the journal is broken: nothing is accepted in this county until it is restored')
  },
})

const pulls = (hub: Hub, everySeconds: number): Repeated => ({
  ...{ kind: 'pull', topic: 'pull', everySeconds, failed: 'a pull failed' },
  keys: () => hub.connectors.all().map(({ id }) => id),
  run: (connector, stopped) =>
    pullConnector(hub, connector, stopped).catch((err: unknown) =>
      hub.log.info({ connector, err }, 'a pull failed; the last known tasks stay'),
    ),
})

export function startJobs(hub: Hub, { pullSeconds }: { pullSeconds: number }): Working {
  const jobs: Repeated[] = [
    pulls(hub, pullSeconds),
    verifyChains(hub),
    {
      kind: 'reminders',
      everySeconds: HOUR,
      failed: 'failed to send reminders to departments',
      run: () => remindDepartments(hub),
    },
    {
      ...{ kind: 'forget-events', everySeconds: 600, failed: 'events that expired could not be forgotten now' },
      run: () => forgetExpiredEvents(hub.db),
    },
    {
      ...{ kind: 'matching', everySeconds: 600, failed: 'the forms under review could not be matched with the changed elements' },
      run: () => hub.rematch.catchUp(),
    },
    {
      ...{ kind: 'sweep-files', everySeconds: 600, failed: 'attachments that nobody uses could not be deleted now' },
      run: (_, stopped) => sweepAttachments(hub.db, stopped),
    },
    {
      ...{ kind: 'alerts', everySeconds: HOUR, failed: 'the registers could not be gone through now' },
      run: async () => runAlerts(hub, await readRules()),
    },
  ]
  // On each process, because each has its own disk.
  const heads = createHeadKeeper(hub.db, hub.config.journalHeads, hub.clock)
  const keeping = every(HEADS_MS, 'the heads of the journal could not be kept outside the database', hub.log, heads)
  const working = [keeping, ...jobs.map((job) => repeat(hub, job))]
  return { stop: async () => void (await Promise.all(working.map((w) => w.stop()))) }
}

function every(ms: number, failed: string, log: Hub['log'], work: () => Promise<unknown>): Working {
  const turn = () => work().catch((err: unknown) => log.warn({ err }, failed))
  let running = turn()
  const timer = setInterval(() => {
    running = running.then(turn)
  }, ms)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
