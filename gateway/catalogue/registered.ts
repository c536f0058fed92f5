// What the registry (module exchange) tells the modules below it of connectors; the composition root hands it to them.

export interface RegisteredConnector {
  id: string
  department: string
  state: 'DRAFT' | 'PUBLISHED' | 'PAUSED' | 'RETIRED'
  stateSince: Date
  /** As it was published. */
  manifest: string
}

/** By id, retired ones included. */
export type ReadRegistered = () => Promise<RegisteredConnector[]>
