// Checks what the operations ask for: only parameters that they are given, only settings that are declared, no secret where it
// could travel.
import type { Manifest } from './language.ts'
import { didYouMean, nearest } from './nearest.ts'
import { operationUses, type Use } from './operation-names.ts'
import { PARAMETERS, type Purpose } from './parameters.ts'
import type { Finding } from './problem.ts'
import { readBackOf } from './read-back-findings.ts'

type Values = NonNullable<Manifest['delivery']>['send']['values']

export function operationFindings(manifest: Manifest): Finding[] {
  const { delivery, corrections } = manifest
  const check = (purpose: Purpose, operation: unknown, path: PropertyKey[], made: object = {}) =>
    operationUses(operation, path).flatMap((use) => unknownUse(manifest, use, [...PARAMETERS[purpose], ...Object.keys(made)]))
  const makes = (purpose: Purpose, values: Values, path: PropertyKey[]) =>
    Object.entries(values).flatMap(([name, { from }]) =>
      [from ?? []]
        .flat()
        .flatMap((used) => unknownUse(manifest, { path: [...path, name, 'from'], name: used }, PARAMETERS[purpose])),
    )
  return [
    ...('check' in manifest ? check('check', manifest.check.operation, ['check', 'operation']) : []),
    ...(manifest.tasks ? check('tasks', manifest.tasks.operation, ['tasks', 'operation']) : []),
    ...(manifest.forms?.list ? check('forms', manifest.forms.list.operation, ['forms', 'list', 'operation']) : []),
    ...(manifest.records ?? []).flatMap((r, i) => check('records', r.operation, ['records', i, 'operation'])),
    ...(delivery ? check('send', delivery.send.operation, ['delivery', 'send', 'operation'], delivery.send.values) : []),
    ...(delivery?.find ? check('find', delivery.find.operation, ['delivery', 'find', 'operation']) : []),
    ...(readBackOf(manifest) ? check('readBack', readBackOf(manifest)?.operation, ['delivery', 'readBack', 'operation']) : []),
    ...makes('send', delivery?.send.values ?? {}, ['delivery', 'send', 'values']),
    ...(corrections
      ? check('correct', corrections.send.operation, ['corrections', 'send', 'operation'], corrections.send.values)
      : []),
    ...(corrections?.find ? check('findCorrection', corrections.find.operation, ['corrections', 'find', 'operation']) : []),
    ...makes('correct', corrections?.send.values ?? {}, ['corrections', 'send', 'values']),
    ...settingFindings(manifest),
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

const settingFindings = (manifest: Manifest): Finding[] =>
  operationUses(manifest.system, ['system']).flatMap((use) => unknownUse(manifest, use, []))
