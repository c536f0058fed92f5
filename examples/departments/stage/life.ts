// A department ends on SIGTERM or SIGINT, and when its parent process is gone, so that nothing is left running.
import { fstatSync } from 'node:fs'

export function endWith(stop: () => Promise<void>): void {
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    // A connection that does not close must not block the exit.
    setTimeout(() => process.exit(0), 3000).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 500).unref()
  // Only a pipe shows the parent's end: /dev/null and terminals end for other reasons. On Windows it is the only sign.
  const input = fstatSync(0)
  if (input.isFIFO() || input.isSocket()) process.stdin.on('error', end).on('end', end).on('close', end).resume()
}
