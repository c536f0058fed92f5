// Findings that need the original text: unused settings and conversions, secrets with a value, circular names.
import { templateNames } from '../mapping/index.ts'
import type { Finding } from './problem.ts'

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** `raw`: the manifest before conversions are expanded. */
export function textFindings(raw: unknown): Finding[] {
  if (!isTree(raw)) return []
  return [...unusedSettings(raw), ...unusedConversions(raw), ...placeFindings(raw, [])]
}

/** Circular names; no further check is possible before they are fixed. */
export function circleFindings(raw: unknown): Finding[] {
  const conversions = isTree(raw) && isTree(raw.conversions) ? raw.conversions : {}
  return Object.keys(conversions)
    .filter((name) => circles(conversions, name))
    .map((name) => ({ path: ['conversions', name], code: 'CONVERSION_CIRCLE', about: name, atKey: true }))
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}

function unusedSettings({ settings, ...rest }: Tree): Finding[] {
  if (!isTree(settings)) return []
  // A module's code, not its manifest, shows which settings it uses.
  const anywhere = rest.kind === 'module'
  const used = strings(rest).join('\n')
  return Object.entries(settings).flatMap(([name, declared]): Finding[] => [
    ...(anywhere || new RegExp(`settings\\.${name.replace(/\W/g, '')}\\b`).test(used)
      ? []
      : [{ path: ['settings', name], code: 'SETTING_UNUSED' as const, about: name, atKey: true }]),
    ...(isTree(declared) && declared.secret === true && declared.default !== undefined
      ? [{ path: ['settings', name, 'default'], code: 'SECRET_DEFAULT' as const, about: name }]
      : []),
  ])
}

function unusedConversions({ conversions, ...rest }: Tree): Finding[] {
  if (!isTree(conversions)) return []
  const used = new Set(uses(rest))
  const inner = new Set(strings(Object.values(conversions).filter(Array.isArray)))
  return Object.keys(conversions).flatMap((name): Finding[] => {
    return used.has(name) || inner.has(name)
      ? []
      : [{ path: ['conversions', name], code: 'CONVERSION_UNUSED', about: name, atKey: true }]
  })
}

/** Names used as conversions. */
function uses(value: unknown, key = ''): string[] {
  if (key === 'convert') return strings(value)
  if (key === 'convertByType' && isTree(value)) return strings(value.map)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([k, inner]) => uses(inner, k))
}

function circles(conversions: Tree, name: string, seen: readonly string[] = []): boolean {
  if (seen.includes(name)) return true
  const own = conversions[name]
  const steps = typeof own === 'string' ? [own] : Array.isArray(own) ? own.filter((step) => typeof step === 'string') : []
  return steps.some((step) => Object.hasOwn(conversions, step) && circles(conversions, step, [...seen, name]))
}

/** `${` without `}`, and `${}` without a name, in every template. */
function placeFindings(value: unknown, path: PropertyKey[]): Finding[] {
  if (typeof value === 'string') {
    if (!path.some((step) => TEMPLATES.has(step))) return []
    if (/\$\{[^}]*$/.test(value)) return [{ path, code: 'UNCLOSED_PLACE' }]
    return templateNames(value).some((name) => name.trim() === '') ? [{ path, code: 'EMPTY_PLACE' }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    placeFindings(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

const TEMPLATES = new Set<PropertyKey>(['operation', 'system'])
