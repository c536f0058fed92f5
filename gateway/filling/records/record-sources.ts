// The connectors that can be asked for records now; connectors/index.ts's ConnectorSet is one.
import type { Connector } from '../../../connectors/index.ts'

export interface RecordSources {
  /** Every published connector. */
  all(): readonly Connector[]
}
