// Checks what the operations use: only their own parameters, only declared settings, no secret where it could leak.
import { type Manifest, type Operation, operationsOf } from '../language/index.ts'
import { didYouMean, nearest } from './nearest.ts'
import { operationUses, type Use } from './operation-names.ts'
import type { Finding } from './problem.ts'

export const operationFindings = (manifest: Manifest): Finding[] => [
  ...operationsOf(manifest).flatMap((operation) => parameterFindings(operation, manifest)),
  ...operationUses(manifest.system, ['system']).flatMap((use) => unknownUse(manifest, use, [])),
]

function parameterFindings({ path, operation, given, values, valuesPath }: Operation, manifest: Manifest): Finding[] {
  const uses = operationUses(operation, path)
  const made = Object.entries(values)
  return [
    ...uses.flatMap((use) => unknownUse(manifest, use, [...given, ...Object.keys(values)])),
    ...made.flatMap(([name, { from }]) =>
      [from ?? []].flat().flatMap((used) => unknownUse(manifest, { path: [...valuesPath, name, 'from'], name: used }, given)),
    ),
    ...made
      .filter(([name]) => !uses.some((use) => use.name === name))
      .map(([name]): Finding => ({ path: [...valuesPath, name], code: 'VALUE_UNUSED', about: name, atKey: true })),
  ]
}

function unknownUse(manifest: Manifest, { path, name }: Use, known: readonly string[]): Finding[] {
  if (known.includes(name) || (name.startsWith('fields.') && known.includes('fields'))) return []
  if (!name.startsWith('settings.'))
    return [
      {
        path,
        code: 'UNKNOWN_PARAMETER',
        message: `this operation is given no ${name}${didYouMean(name, known)}`,
        about: name,
        meant: nearest(name, known),
      },
    ]
  const setting = manifest.settings[name.slice('settings.'.length)]
  if (!setting) return [unknownSetting(manifest, path, name)]
  return setting.secret
    ? [{ path, code: 'SECRET_MISPLACED', message: `${name} is a secret: it may stand under signIn only` }]
    : []
}

const unknownSetting = (manifest: Manifest, path: PropertyKey[], name: string): Finding => ({
  path,
  code: 'UNKNOWN_SETTING',
  message: `${name} is not declared under settings${didYouMean(
    name,
    Object.keys(manifest.settings).map((s) => `settings.${s}`),
  )}`,
  about: name,
  meant: nearest(
    name,
    Object.keys(manifest.settings).map((s) => `settings.${s}`),
  ),
})
