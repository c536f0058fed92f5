import type { Bell } from '../../../platform/index.ts'

/** After the commit: every process takes it up at once. A ring that is lost is made good by their own look (load-connectors.ts). */
export function tellEverybody(bell: Bell, connector: string, department: string): void {
  bell.ring('connector', connector)
  bell.ring('catalogue', department)
  // What waits for it is held, or goes on.
  bell.ring('delivery', connector)
}
