// Checks what the operations ask for: only parameters that they are given, only settings that are declared, no secret where it
// could travel, paths that can be read, and an idempotency that shows.
import { numberParameters, templateNames } from '../mapping/index.ts'
import type { Manifest } from './language.ts'
import { didYouMean } from './nearest.ts'
import { PARAMETERS, type Purpose } from './parameters.ts'
import type { Finding } from './problem.ts'

interface Use {
  path: PropertyKey[]
  name: string
}

export function operationFindings(manifest: Manifest): Finding[] {
  const given = manifest.delivery ? Object.keys(manifest.delivery.send.values) : []
  const check = (purpose: Purpose, operation: unknown, path: PropertyKey[]) =>
    uses(operation, path).flatMap((use) =>
      unknownUse(manifest, use, [...PARAMETERS[purpose], ...(purpose === 'send' ? given : [])]),
    )
  return [
    ...('check' in manifest ? check('check', manifest.check.operation, ['check', 'operation']) : []),
    ...(manifest.tasks ? check('tasks', manifest.tasks.operation, ['tasks', 'operation']) : []),
    ...(manifest.forms?.list ? check('forms', manifest.forms.list.operation, ['forms', 'list', 'operation']) : []),
    ...(manifest.records ?? []).flatMap((r, i) => check('records', r.operation, ['records', i, 'operation'])),
    ...(manifest.delivery ? check('send', manifest.delivery.send.operation, ['delivery', 'send', 'operation']) : []),
    ...(manifest.delivery?.find ? check('find', manifest.delivery.find.operation, ['delivery', 'find', 'operation']) : []),
    ...Object.entries(manifest.delivery?.send.values ?? {}).flatMap(([name, { from }]) =>
      [from ?? []]
        .flat()
        .flatMap((used) =>
          unknownUse(manifest, { path: ['delivery', 'send', 'values', name, 'from'], name: used }, PARAMETERS.send),
        ),
    ),
    ...idempotencyFindings(manifest),
    ...settingFindings(manifest),
  ]
}

function uses(operation: unknown, path: PropertyKey[]): Use[] {
  if (typeof operation === 'string') {
    const names = path.at(-1) === 'statement' ? numberParameters(operation).names : templateNames(operation)
    return names.map((name) => ({ path, name }))
  }
  if (typeof operation !== 'object' || operation === null) return []
  return Object.entries(operation).flatMap(([key, inner]) => uses(inner, [...path, Array.isArray(operation) ? Number(key) : key]))
}

function unknownUse(manifest: Manifest, { path, name }: Use, known: readonly string[]): Finding[] {
  if (known.includes(name) || (name.startsWith('fields.') && known.includes('fields'))) return []
  if (!name.startsWith('settings.'))
    return [{ path, code: 'UNKNOWN_PARAMETER', message: `this operation is given no ${name}${didYouMean(name, known)}` }]
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
})

const settingFindings = (manifest: Manifest): Finding[] =>
  uses(manifest.system, ['system']).flatMap((use) => unknownUse(manifest, use, []))

function idempotencyFindings({ delivery }: Manifest): Finding[] {
  if (!delivery) return []
  const path = ['delivery', 'idempotency']
  const carriesId =
    uses(delivery.send.operation, ['statement']).some((u) => u.name === 'deliveryId') ||
    uses(delivery.send.operation, []).some((u) => u.name === 'deliveryId')
  if (delivery.idempotency === 'KEY' && !carriesId)
    return [{ path, code: 'IDEMPOTENCY_UNPROVEN', message: 'KEY is declared, but `send` does not carry the deliveryId' }]
  if (delivery.idempotency === 'LOOK_UP' && !delivery.find)
    return [{ path, code: 'IDEMPOTENCY_UNPROVEN', message: 'LOOK_UP is declared, but there is no `find`' }]
  return []
}
