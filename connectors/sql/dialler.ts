// A socket that resolves names through the guard, so that what is checked is what is dialled.
import { Socket } from 'node:net'
import { guardedLookup } from '../http/index.ts'

/** For a library that dials itself: it calls `connect(port, host)`. */
export function dialler(development: boolean): Socket {
  const socket = new Socket()
  const connect = socket.connect.bind(socket)
  const guarded = (port: number, host: string) => connect({ port, host, lookup: guardedLookup(development) })
  socket.connect = guarded as unknown as Socket['connect']
  return socket
}
