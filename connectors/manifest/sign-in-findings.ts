// Checks how a manifest signs in: secrets only where they belong and never visible, signatures from available data, and an
// account for the hub's work without the worker.

import { type Manifest, operationsOf, SIGNED_NAMES } from '../language/index.ts'
import { templateNames } from '../mapping/index.ts'
import { didYouMean } from './nearest.ts'
import type { Finding } from './problem.ts'

/** May be plain settings; and the visible ones among them, which must be. */
const PLAIN = new Set<PropertyKey>(['username', 'clientId', 'appId', 'audience', 'scope', 'tokenUrl'])
const SEEN = new Set<PropertyKey>(['audience', 'scope', 'tokenUrl'])

export function signInFindings(manifest: Manifest): Finding[] {
  const rule: unknown = 'signIn' in manifest ? manifest.signIn : null
  const message: unknown = 'messageSignIn' in manifest ? manifest.messageSignIn : null
  return [...walk(rule, ['signIn'], manifest), ...walk(message, ['messageSignIn'], manifest), ...unattended(rule, manifest)]
}

function walk(value: unknown, path: PropertyKey[], manifest: Manifest): Finding[] {
  if (typeof value === 'string') return templateNames(value).flatMap((name) => use(name, path, manifest))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key], manifest))
}

function use(name: string, path: PropertyKey[], { settings }: Manifest): Finding[] {
  const made = path.at(-1) === 'text' || path.at(-2) === 'headers'
  if (made) return SIGNED_NAMES.some((known) => known === name) ? [] : [notSigned(name, path)]
  const setting = name.startsWith('settings.') ? settings[name.slice('settings.'.length)] : undefined
  const key = path.at(-1) ?? ''
  if (!setting) {
    const known = Object.keys(settings).map((s) => `settings.${s}`)
    return [{ path, code: 'UNKNOWN_SETTING', message: `${name} is not declared under settings${didYouMean(name, known)}` }]
  }
  if (setting.secret && SEEN.has(key))
    return [{ path, code: 'SECRET_MISPLACED', message: `${name} is a secret, and others see this` }]
  if (!setting.secret && !PLAIN.has(key))
    return [{ path, code: 'SECRET_MISPLACED', message: `${name} signs in: mark it \`secret: true\`` }]
  return []
}

const notSigned = (name: string, path: PropertyKey[]): Finding => ({
  path,
  code: 'UNKNOWN_PARAMETER',
  message: `a signature knows no ${name}${didYouMean(name, SIGNED_NAMES)}`,
})

interface Rule {
  kind: string
  of?: string
  otherwise?: unknown
  with?: unknown
}

/** Pulls run without a worker; deliveries run later, when the worker's token has expired. */
function unattended(rule: unknown, manifest: Manifest): Finding[] {
  const { kind, of, otherwise, with: inner } = (rule ?? { kind: 'none' }) as Rule
  if (kind === 'mutualTls') return unattended(inner, manifest)
  const byToken = kind === 'caller' || kind === 'exchange'
  if ((!byToken && kind !== 'credential') || otherwise) return []
  const alone = operationsOf(manifest).filter((one) => one.unattended === 'pulled' || (byToken && one.unattended === 'later'))
  const without = new Set(alone.map(({ path: [section] }) => String(section)))
  if (without.size === 0) return []
  const whose = byToken ? 'the worker' : `a ${of}`
  return [
    {
      path: ['signIn'],
      code: 'SIGN_IN_UNATTENDED',
      message: `${[...without].join(', ')} happen without ${whose}: declare \`otherwise\``,
      atKey: true,
    },
  ]
}
