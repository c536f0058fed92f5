// Writes the local copy of one sheet: the newest state, one write at a time. Reports whether it is really stored.
import { unsent } from './unsent.ts'
import { drop, keep } from './vault.ts'

export function createKeeper(user: string, address: string) {
  let wanted: { what: object | null } | undefined
  let running: Promise<void> | undefined
  let safe = true
  let holds = false

  async function write(): Promise<void> {
    while (wanted) {
      const { what } = wanted
      wanted = undefined
      try {
        await (what ? keep(user, address, what) : drop(user, address))
        holds = what !== null
        safe = wanted === undefined
        unsent.says(address, { kept: true })
        if (!what) unsent.gone(address)
      } catch {
        unsent.says(address, { kept: false })
      }
    }
    running = undefined
  }

  return {
    /** Null: everything is at the hub. */
    put(what: object | null): void {
      wanted = { what }
      safe = false
      running ??= write()
    },
    safe: () => safe,
    holds: () => holds,
    settled: async () => running,
  }
}
