// Decides whether the hub may connect to a destination: its exact origin is on the deployer's allow-list, it carries no
// credentials, and it is not this machine (except in development). Throws DESTINATION_REFUSED.

import { isIP } from 'node:net'
import { HubError } from '../../schema/index.ts'
import { originOf } from './origin-of.ts'
import { isRefusedAddress } from './refused-addresses.ts'

export interface Admission {
  allowOrigins: readonly string[]
  /** Allows this machine on the allow-list. Never in production. */
  development: boolean
}

const SPEAKS = { http: /^https?:/, postgresql: /^postgresql:/, mysql: /^mysql:/, sftp: /^sftp:/, tcp: /^tcp:/, file: /^file:/ }

export function admitDestination(text: string, speaks: keyof typeof SPEAKS, { allowOrigins, development }: Admission): string {
  const origin = originOf(text)
  if (origin === null || !SPEAKS[speaks].test(origin)) throw refused('not an address that this kind of connector can speak to')
  const listed = allowOrigins.map((entry) => originOf(entry))
  if (speaks === 'file') {
    if (!listed.some((entry) => entry?.startsWith('file:') && (origin === entry || origin.startsWith(`${entry}/`))))
      throw refused('its folder is not on the allow-list')
    return origin
  }
  if (!listed.includes(origin)) throw refused('its origin is not on the allow-list')
  const { hostname } = new URL(origin)
  const literal = hostname.replace(/^\[|\]$/g, '')
  const here = isIP(literal) ? isRefusedAddress(literal) : /^(.*\.)?localhost\.?$/i.test(literal)
  if (here && !development) throw refused('it is an address of this machine, its link or its platform')
  return origin
}

const refused = (detail: string) => new HubError('DESTINATION_REFUSED', { detail })
