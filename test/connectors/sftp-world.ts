import type { Log } from '../../connectors/index.ts'
import {
  newHostKey,
  type SftpOptions,
  type SftpServer,
  startSftpServer,
} from '../../examples/departments/taxation/sftp-server.ts'
import { createConnector } from '../support/connector.ts'
import { exchangeWorld, type FileWorld, fileManifest } from './file-world.ts'
import { SECRET } from './world.ts'

export const sftpManifest = fileManifest
  .replace(
    'settings: { folder: { description: folder } }',
    `settings:
  at: { description: host and port }
  hostKey: { description: fingerprint }
  password: { description: password, secret: true }`,
  )
  .replace(
    'system: { folder: "${settings.folder}" }',
    `system: { sftp: "sftp://hub@\${settings.at}/", hostKey: "\${settings.hostKey}" }
signIn: { kind: password, password: "\${settings.password}" }`,
  )

export interface SftpWorld extends FileWorld {
  server: SftpServer
  over(more: { manifest?: string; hostKey?: string; password?: string }): ReturnType<typeof createConnector>
}

const hostKey = newHostKey()

export async function sftpWorld(log: Log, more: Partial<SftpOptions> = {}): Promise<SftpWorld> {
  let server: SftpServer | undefined
  let over: SftpWorld['over'] | undefined
  const world = await exchangeWorld(
    async (folder) => {
      const running = await startSftpServer({ folder, user: 'hub', password: SECRET, hostKey, ...more })
      server = running
      const at = `127.0.0.1:${running.port}`
      over = ({ manifest = sftpManifest, hostKey = running.fingerprint, password = SECRET }) =>
        createConnector({
          manifest,
          settings: { at, hostKey },
          secrets: { password },
          allowOrigins: [`sftp://${at}`],
          development: true,
          log,
        })
      return () => (over as SftpWorld['over'])({})
    },
    () => (over as SftpWorld['over'])({ password: 'another' }),
  )
  return {
    ...world,
    server: server as SftpServer,
    over: over as SftpWorld['over'],
    async close() {
      await world.close()
      await server?.close()
    },
  }
}
