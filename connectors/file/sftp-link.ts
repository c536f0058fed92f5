// One SSH connection to a department's SFTP server: opened on first use, shared by all calls, reopened after a failure, closed
// when idle. The guard resolves the address, so that the checked address is the one connected to. The server must show the key
// with the agreed fingerprint.
import { createHash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { connect as dial } from 'node:net'
import type { SFTPWrapper } from 'ssh2'
import SftpClient from 'ssh2-sftp-client'
import { guardedLookup } from '../http/index.ts'

export interface SftpAccess {
  host: string
  port: number
  username: string
  password?: string
  privateKey?: string
  passphrase?: string
  /** SHA256:… */
  hostKey: string
  development: boolean
  connectSeconds: number
  replySeconds: number
}

export interface SftpLink {
  /** Runs one request; a server that does not answer in time loses the connection. */
  use<T>(request: (sftp: SFTPWrapper, done: (error: unknown, value?: T) => void) => void): Promise<T>
  sftp(): Promise<SFTPWrapper>
  close(): Promise<void>
}

const IDLE_MS = 60_000

export function sftpLink(access: SftpAccess): SftpLink {
  let current: Promise<{ sftp: SFTPWrapper; end(): void }> | undefined
  let idle: NodeJS.Timeout | undefined

  const drop = (which: typeof current) => {
    if (current === which) current = undefined
    which?.then(
      ({ end }) => end(),
      () => {},
    )
  }
  const open = () => {
    const mine: typeof current = connected(access, () => drop(mine))
    mine.catch(() => drop(mine))
    return mine
  }
  const used = () => {
    clearTimeout(idle)
    idle = setTimeout(() => drop(current), IDLE_MS).unref()
  }
  const sftp = async () => {
    used()
    current ??= open()
    return (await current).sftp
  }
  return {
    sftp,
    async use<T>(request: (sftp: SFTPWrapper, done: (error: unknown, value?: T) => void) => void) {
      const wrapper = await sftp()
      const mine = current
      return new Promise<T>((resolve, reject) => {
        const late = setTimeout(() => {
          reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }))
          drop(mine)
        }, access.replySeconds * 1000)
        const gone = () => settle(() => reject(Object.assign(new Error('the connection broke'), { code: 'ECONNRESET' })))
        const settle = (how: () => void) => {
          clearTimeout(late)
          wrapper.off('close', gone)
          how()
        }
        wrapper.once('close', gone)
        try {
          request(wrapper, (error, value) => settle(() => (error ? reject(named(error)) : resolve(value as T))))
        } catch (error) {
          // A feature that the server lacks is refused here.
          settle(() => reject(named(error)))
        }
      })
    },
    async close() {
      clearTimeout(idle)
      const last = current
      drop(last)
      await last?.catch(() => {})
    },
  }
}

async function connected(access: SftpAccess, gone: () => void): Promise<{ sftp: SFTPWrapper; end(): void }> {
  const { host, port, username, password, privateKey, passphrase, hostKey, development } = access
  const late = AbortSignal.timeout(access.connectSeconds * 1000)
  const socket = dial({ host, port, lookup: guardedLookup(development), noDelay: true, keepAlive: true })
  socket.on('error', () => {})
  try {
    await once(socket, 'connect', { signal: late })
  } catch (cause) {
    socket.destroy()
    throw Object.assign(new Error('the server cannot be reached', { cause }), { code: 'ECONNREFUSED' })
  }
  const events = { error: gone, end: gone, close: gone }
  const client = new SftpClient('yibiao', events)
  let strange = false
  const end = () =>
    void client
      .end()
      .catch(() => {})
      .finally(() => socket.destroy())
  try {
    const sftp = (await client.connect({
      ...{ sock: socket, username, readyTimeout: access.connectSeconds * 1000, keepaliveInterval: 10_000, keepaliveCountMax: 3 },
      ...(password === undefined ? {} : { password }),
      ...(privateKey === undefined ? {} : { privateKey, ...(passphrase === undefined ? {} : { passphrase }) }),
      hostVerifier: (key: Buffer) => {
        strange = !sameText(fingerprint(key), hostKey.trim())
        return !strange
      },
    })) as unknown as SFTPWrapper
    sftp.on('error', () => {})
    sftp.setMaxListeners(0)
    return { sftp, end }
  } catch (cause) {
    socket.destroy()
    const text = cause instanceof Error ? cause.message : ''
    if (strange) throw Object.assign(new Error('the server shows another key than was agreed', { cause }), { code: 'EHOSTKEY' })
    if (/authentication|privateKey|passphrase/i.test(text))
      throw Object.assign(new Error('the sign-in does not hold', { cause }), { code: 'EAUTH' })
    throw Object.assign(new Error('no SFTP at this address', { cause }), { code: 'ECONNREFUSED' })
  }
}

const fingerprint = (key: Buffer) => `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`

const sameText = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Status codes of SFTP (draft-ietf-secsh-filexfer-02, 7) by the error names of folders. */
const STATUS: Readonly<Record<string, string>> = { 2: 'ENOENT', 3: 'EACCES', 4: 'EFAILURE', 8: 'ENOTSUP' }

function named(error: unknown): Error {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const failure = error instanceof Error ? error : new Error(String(error))
  // ssh2's error for pending requests when the connection ends.
  const broke = /no response from server|not connected|channel/i.test(failure.message) && code === ''
  return Object.assign(failure, { code: broke ? 'ECONNRESET' : (STATUS[code] ?? (code || 'EFAILURE')) })
}
