import type { Notifications } from '../../../platform/index.ts'

/** Call it after the commit. Processes also poll (load-connectors.ts), so a lost notification is harmless. */
export function tellEverybody(notifications: Notifications, connector: string, department: string): void {
  notifications.notify('connector', connector)
  notifications.notify('catalogue', department)
  // Its waiting deliveries are paused or resumed.
  notifications.notify('delivery', connector)
}
