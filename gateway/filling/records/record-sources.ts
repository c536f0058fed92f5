// The connectors that can be asked for records now, for example the ConnectorSet of connectors/index.ts.
import type { Connector } from '../../../connectors/index.ts'

export interface RecordSources {
  /** Every published connector. */
  all(): readonly Connector[]
}
