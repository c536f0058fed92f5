import type { Bell } from '../../../platform/index.ts'

/** Call it after the commit. Processes also poll (load-connectors.ts), so a lost notification is harmless. */
export function tellEverybody(bell: Bell, connector: string, department: string): void {
  bell.ring('connector', connector)
  bell.ring('catalogue', department)
  // Its waiting deliveries are paused or resumed.
  bell.ring('delivery', connector)
}
