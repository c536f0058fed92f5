// The connection to a department's database: the allowed host and port, the rest from its address. Only host, port, user,
// database and `sslmode` are used: other parameters could name another host or read files of this machine.

import { Socket } from 'node:net'
import type pg from 'pg'
import { HubError } from '../../schema/index.ts'
import { guardedLookup } from '../http/index.ts'

export function postgresqlConnection(
  address: string,
  origin: string,
  password: string | undefined,
  development: boolean,
): pg.PoolConfig {
  const url = new URL(address)
  const unknown = [...url.searchParams.keys()].filter((key) => key !== 'sslmode')
  if (unknown.length > 0 || url.password)
    throw new HubError('DESTINATION_REFUSED', {
      detail: 'a database address carries neither a password nor parameters but sslmode',
    })
  const { hostname, port } = new URL(origin)
  const host = hostname.replace(/^\[|\]$/g, '')
  const mode = url.searchParams.get('sslmode') ?? 'disable'
  if (mode !== 'disable' && mode !== 'require' && mode !== 'verify-full')
    throw new HubError('DESTINATION_REFUSED', { detail: 'sslmode is disable, require or verify-full' })
  return {
    host,
    port: Number(port),
    user: decodeURIComponent(url.username),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(password === undefined ? {} : { password }),
    // `require` means verify-full here: encryption to an unproven server keeps no secret.
    ssl: mode === 'disable' ? false : { rejectUnauthorized: true, servername: host },
    stream: () => dialler(development),
  }
}

/** For a library that connects itself: it calls `connect(port, host)`. */
function dialler(development: boolean): Socket {
  const socket = new Socket()
  const connect = socket.connect.bind(socket)
  const guarded = (port: number, host: string) => connect({ port, host, lookup: guardedLookup(development) })
  socket.connect = guarded as unknown as Socket['connect']
  return socket
}
