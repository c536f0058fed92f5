// The settings of one installation as template parameters: plain ones for operations, all of them for the address and the
// sign-in. The error names a declared setting that has no default and no value.
import { HubError } from '../schema/index.ts'
import type { Manifest } from './language/index.ts'
import { fillText, type Parameters } from './mapping/index.ts'

export interface ResolvedSettings {
  /** `settings.x` for every plain setting. */
  plain: Parameters
  /** Fills a template of `system` or `signIn`; never used for an operation. */
  fill(template: string): string
}

export function resolveSettings(
  manifest: Pick<Manifest, 'id' | 'settings'>,
  settings: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): ResolvedSettings {
  const plain: Record<string, string> = {}
  const secret: Record<string, string> = {}
  const missing: string[] = []
  for (const [name, declared] of Object.entries(manifest.settings)) {
    const given = declared.secret ? secrets : settings
    const value = (Object.hasOwn(given, name) ? given[name] : undefined) ?? declared.default
    if (value === undefined || value === '') missing.push(name)
    else (declared.secret ? secret : plain)[`settings.${name}`] = value
  }
  if (missing.length > 0)
    throw new HubError('MANIFEST_INVALID', {
      message: `Connector ${manifest.id}: these settings are missing: ${missing.join(', ')}`,
    })
  return { plain, fill: (template) => fillText(template, { ...plain, ...secret }) ?? '' }
}
