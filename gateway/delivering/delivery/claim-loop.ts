// What every worker of this kind does: claims what is due for each connector that can take it, up to `concurrency` of each at a time,
// and works it off. The bell wakes it; a poll finds what a lost ring, a lease's end or a later attempt left due. Any number of
// processes may run it on one database.
import type { Logger } from 'pino'
import { type Bell, coalesced } from '../../platform/index.ts'
import type { Room } from './claim.ts'

export interface ClaimLoopOptions {
  /** In flight for each connector, in this process. */
  concurrency?: number | undefined
  pollMs?: number | undefined
  /** How long `stop` waits for what is in flight before it cuts it short. */
  drainMs?: number | undefined
}

interface Lane {
  readonly id: string
  waitSeconds?(): number
}

export interface ClaimWork<L extends Lane, C extends { id: string; connectorId: string }> {
  bell: Bell
  log: Pick<Logger, 'warn'>
  /** For the log: "deliveries". */
  what: string
  /** Those that can take something; looked at anew for every claim. */
  lanes(): readonly L[]
  /** Before each claim. */
  before?(): Promise<void>
  claim(rooms: readonly Room[]): Promise<readonly C[]>
  /** Works one off. What it throws is logged; the lease ends. */
  work(lane: L, claimed: C, cut: AbortSignal): Promise<void>
  /** After each claim. */
  turned?(claimed: readonly C[], lanes: readonly L[]): Promise<void>
}

export interface ClaimLoop {
  /** Claims nothing more, lets what is in flight end, and returns. */
  stop(): Promise<void>
}

export function startClaimLoop<L extends Lane, C extends { id: string; connectorId: string }>(
  { bell, log, what, lanes, before, claim, work, turned }: ClaimWork<L, C>,
  { concurrency = 8, pollMs = 1000, drainMs = 10_000 }: ClaimLoopOptions,
): ClaimLoop {
  const inFlight = new Map<string, number>()
  const running = new Set<Promise<void>>()
  const cut = new AbortController()
  let stopping = false

  async function turn(): Promise<void> {
    await before?.()
    const ready = new Map(lanes().map((lane) => [lane.id, lane]))
    // What a department asked to be spared of stays due, and no attempt is counted.
    const rooms = [...ready.values()]
      .filter((lane) => (lane.waitSeconds?.() ?? 0) === 0)
      .map(({ id }) => ({ connector: id, room: concurrency - (inFlight.get(id) ?? 0) }))
      .filter((r) => r.room > 0)
    const claimed = rooms.length === 0 ? [] : await claim(rooms)
    for (const item of claimed) {
      const { connectorId } = item
      inFlight.set(connectorId, (inFlight.get(connectorId) ?? 0) + 1)
      const one = work(ready.get(connectorId) as L, item, cut.signal)
        .catch((error: unknown) => {
          log.warn({ id: item.id, connector: connectorId, ...named(error) }, `one of the ${what} was not settled; its lease ends`)
        })
        .then(() => {
          running.delete(one)
          inFlight.set(connectorId, (inFlight.get(connectorId) ?? 1) - 1)
          void wake()
        })
      running.add(one)
    }
    await turned?.(claimed, [...ready.values()])
  }

  const wake = coalesced(async () => {
    if (stopping) return
    await turn().catch((error: unknown) => log.warn(named(error), `claiming ${what} failed; tried again at the next poll`))
  })

  const silent = bell.listen('delivery', wake)
  const poll = setInterval(wake, pollMs)
  void wake()
  return {
    async stop() {
      stopping = true
      silent()
      clearInterval(poll)
      await wake()
      const deadline = setTimeout(() => cut.abort(), drainMs)
      await Promise.all(running)
      clearTimeout(deadline)
    },
  }
}

// Messages of the database may quote values; the code says enough.
const named = (error: unknown) => {
  const { name, code, detail } = error as { name?: string; code?: string; detail?: string }
  return { name, code, ...(name === 'HubError' ? { detail } : {}) }
}
