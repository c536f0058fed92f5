// How many live streams one worker may hold open at this process. One more is refused with the time to wait, and none is closed for
// it: the portal shares one among its tabs, so who comes here has many programs open, or a program that forgets to close.
import { HubError } from '../../../schema/index.ts'

const MOST = 12
/** A stream whose client has gone without a word is found out by its pings within this time. */
const SECONDS = 15

/** Throws RATE_LIMITED; otherwise the returned function gives the place back, once. */
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
