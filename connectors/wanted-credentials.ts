// The credentials that a manifest needs from the vault, and their destinations, from its text and the plain settings alone.
import { originOf } from './http/index.ts'
import type { CredentialRule, Manifest } from './language/index.ts'
import { fillText } from './mapping/index.ts'

export interface WantedCredentials {
  /** The hub's own secret settings; `optional` if they have a default. */
  system: { name: string; description: string; optional: boolean }[]
  /** The credential of each worker or division. */
  own: { of: 'worker' | 'division'; names: readonly string[] } | null
}

export function wantedCredentials({ settings, ...manifest }: Manifest): WantedCredentials {
  const own = ownRule('signIn' in manifest ? manifest.signIn : null)
  return {
    system: Object.entries(settings)
      .filter(([, declared]) => declared.secret)
      .map(([name, { description, default: value }]) => ({ name, description, optional: value !== undefined })),
    own: own && { of: own.of, names: own.as.kind === 'basic' ? ['username', 'password'] : ['value'] },
  }
}

/**
 * Every origin that a credential of this connector is sent to, as one text: the system's own, and that of its token endpoint. A
 * credential for one text is not sent under another.
 */
export function credentialOrigin(manifest: Manifest, settings: Readonly<Record<string, string>>): string {
  const known = Object.fromEntries(
    Object.entries(manifest.settings)
      .filter(([, declared]) => !declared.secret)
      .map(([name, declared]) => [`settings.${name}`, settings[name] ?? declared.default]),
  )
  const places = [...Object.values(manifest.system), ...tokenUrls('signIn' in manifest ? manifest.signIn : null)]
  const origins = places.flatMap((place) => {
    const filled = typeof place === 'string' ? fillText(place, known) : undefined
    const origin = filled === undefined ? null : originOf(filled)
    // `system` may include a path, which does not belong to the origin.
    return origin === null || (origin.startsWith('file:') && !('folder' in manifest.system)) ? [] : [origin]
  })
  return [...new Set(origins)].sort().join(' ')
}

interface Rule {
  kind: string
  tokenUrl?: string
  otherwise?: Rule | undefined
  with?: Rule | undefined
}

function ownRule(rule: unknown): CredentialRule | null {
  const { kind, with: inner } = (rule ?? { kind: 'none' }) as Rule
  if (kind === 'credential') return rule as CredentialRule
  return inner ? ownRule(inner) : null
}

function tokenUrls(rule: unknown): string[] {
  const { tokenUrl, otherwise, with: inner } = (rule ?? {}) as Rule
  return [...(tokenUrl ? [tokenUrl] : []), ...(otherwise ? tokenUrls(otherwise) : []), ...(inner ? tokenUrls(inner) : [])]
}
