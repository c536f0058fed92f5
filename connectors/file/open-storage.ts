// The storage in a manifest: a folder of this machine, or one over SFTP; both must be allowed.
import { HubError } from '../../schema/index.ts'
import { type Admission, admitDestination } from '../http/index.ts'
import type { FileManifest } from '../language/index.ts'
import type { ResolvedSettings } from '../settings.ts'
import { folderStorage } from './folder-storage.ts'
import { sftpStorage } from './sftp-storage.ts'
import type { FileStorage } from './storage.ts'

export function openStorage(
  { system, signIn, limits }: FileManifest,
  settings: ResolvedSettings,
  admission: Admission,
): FileStorage {
  if (system.sftp === undefined) {
    const root = settings.fill(system.folder ?? '')
    admitDestination(root, 'file', admission)
    return folderStorage(root)
  }
  const address = settings.fill(system.sftp)
  const { hostname, port } = new URL(admitDestination(address, 'sftp', admission))
  const url = new URL(address)
  if (url.password || url.search)
    throw new HubError('DESTINATION_REFUSED', { detail: 'an SFTP address carries neither a password nor parameters' })
  const hostKey = settings.fill(system.hostKey ?? '')
  if (!/^SHA256:[A-Za-z0-9+/]{43}$/.test(hostKey))
    throw new HubError('DESTINATION_REFUSED', { detail: 'the fingerprint of the server’s key is SHA256: and 43 characters' })
  return sftpStorage(decodeURIComponent(url.pathname) || '/', {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || 22),
    username: decodeURIComponent(url.username),
    ...(signIn.kind === 'password' ? { password: settings.fill(signIn.password) } : {}),
    ...(signIn.kind === 'key' ? { privateKey: settings.fill(signIn.privateKey) } : {}),
    ...(signIn.kind === 'key' && signIn.passphrase ? { passphrase: settings.fill(signIn.passphrase) } : {}),
    hostKey,
    development: admission.development,
    connectSeconds: limits.connectSeconds,
    replySeconds: limits.replySeconds,
  })
}
