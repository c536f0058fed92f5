// The registry (module exchange) as seen by the modules below it; the composition root passes it to them.

export interface RegisteredConnector {
  id: string
  department: string
  state: 'DRAFT' | 'PUBLISHED' | 'PAUSED' | 'RETIRED'
  stateSince: Date
  /** As published. */
  manifest: string
}

/** By id, including retired ones. */
export type ReadRegistered = () => Promise<RegisteredConnector[]>
