import type { Bell } from '../../../platform/index.ts'

/** Call it after the commit. Processes also poll (load-connectors.ts), so a lost notification is harmless. */
export function tellEverybody(bell: Bell, connector: string, department: string): void {
  bell.ring('connector', connector)
  bell.ring('catalogue', department)
  // What waits for it is held, or goes on.
  bell.ring('delivery', connector)
}
