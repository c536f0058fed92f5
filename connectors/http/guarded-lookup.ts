// Name resolution for the socket itself, so that the checked address is the one connected to. A name that resolves to a refused
// address, even later (DNS rebinding), is not connected to.
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isRefusedAddress } from './refused-addresses.ts'

export type Resolve = (
  hostname: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

export function guardedLookup(development: boolean, resolve: Resolve = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const refused = !development && addresses.some(({ address }) => isRefusedAddress(address))
      const [first] = addresses
      if (refused || !first)
        return callback(Object.assign(new Error('the name resolves to a refused address'), { code: 'EDESTINATION' }), '', 0)
      if (options.all) return callback(null, addresses)
      return callback(null, first.address, first.family)
    })
  }
}
