// Limits the live streams of one worker in this process. Another one is refused with the time to wait; none is closed for it. The
// portal shares one stream among its tabs, so only many programs, or one that forgets to close, reach the limit.
import { HubError } from '../../../schema/index.ts'

const MOST = 12
/** Pings detect a stream whose client has vanished within this time. */
const SECONDS = 15

/** Throws RATE_LIMITED. Otherwise returns a function that releases the slot, once. */
export type TakeStream = (worker: string) => () => void

export function boundOpenStreams(): TakeStream {
  const open = new Map<string, number>()
  return (worker) => {
    const held = open.get(worker) ?? 0
    if (held >= MOST) throw new HubError('RATE_LIMITED', { cause: SECONDS })
    open.set(worker, held + 1)
    let given = false
    return () => {
      if (given) return
      given = true
      const left = (open.get(worker) ?? 1) - 1
      if (left > 0) open.set(worker, left)
      else open.delete(worker)
    }
  }
}
