// Makes a connector from the text of a manifest, for tests that begin with the text.
import {
  type Connector,
  type ConnectorOptions,
  checkManifest,
  createConnector as create,
  type Manifest,
  manifestIn,
} from '../../connectors/index.ts'

export const manifestOf = (text: string): Manifest => manifestIn(checkManifest(text))

export const createConnector = ({
  manifest,
  ...options
}: Omit<ConnectorOptions, 'manifest'> & { manifest: string | Manifest }): Connector =>
  create({ ...options, manifest: typeof manifest === 'string' ? manifestOf(manifest) : manifest })
