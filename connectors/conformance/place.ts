// The address of the system under test, and the same manifest with another address: that of a misbehaving proxy.
import type { Manifest } from '../language/index.ts'
import { fillText } from '../mapping/index.ts'

export interface Place {
  /** Where a proxy can be placed: the address to replace. Null: none is possible. */
  url: URL | null
  /** The manifest at another address. */
  at(host: string, port: number): Manifest
  origin(host: string, port: number): string
}

export function placeOf(manifest: Manifest, given: Readonly<Record<string, string>>): Place {
  const known = Object.fromEntries(
    Object.entries(manifest.settings).flatMap(([name, { secret, default: value }]) => {
      const text = secret ? undefined : (given[name] ?? value)
      return text === undefined ? [] : [[`settings.${name}`, text]]
    }),
  )
  const system = manifest.system as Record<string, string | undefined>
  const key = ['origin', 'database', 'sftp'].find((name) => system[name] !== undefined)
  const text = key === undefined ? undefined : fillText(system[key] ?? '', known)
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : null
  const moved = (host: string, port: number): string => {
    // A URL with a nonstandard scheme has no settable host, so the authority is replaced in its text.
    const there = text?.replace(
      /^(\w+:\/\/)(?:([^@/]*)@)?[^/]*/,
      (_, scheme: string, user?: string) => `${scheme}${user === undefined ? '' : `${user}@`}${host}:${port}`,
    )
    return there ?? ''
  }
  return {
    url,
    at: (host, port) => ({ ...manifest, system: { ...system, [key ?? '']: moved(host, port) } }) as unknown as Manifest,
    origin: (host, port) => moved(host, port).replace(/^(\w+:\/\/)(?:[^@/]*@)?([^/]*).*$/, '$1$2'),
  }
}
