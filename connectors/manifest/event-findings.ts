// Checks the events of a manifest: a real secret, a signature that covers what it must, and a mapping for every announced event.

import { EVENT_SIGNED_NAMES, type Manifest } from '../language/index.ts'
import { parsePath, templateNames } from '../mapping/index.ts'
import { didYouMean } from './nearest.ts'
import type { Finding } from './problem.ts'

export function eventFindings({ events, settings }: Manifest): Finding[] {
  if (!events) return []
  const { signature, about } = events
  const announced = new Set(Object.values(about.map))
  const names = templateNames(signature.text)
  const at = (...path: PropertyKey[]) => ['events', ...path]
  const findings: Finding[] = []
  const secret = signature.secret.slice('${settings.'.length, -1)
  if (!settings[secret])
    findings.push({ path: at('signature', 'secret'), code: 'UNKNOWN_SETTING', message: `settings.${secret} is not declared` })
  else if (!settings[secret].secret)
    findings.push({ path: at('signature', 'secret'), code: 'SECRET_MISPLACED', message: `mark ${secret} \`secret: true\`` })
  for (const name of names.filter((n) => !EVENT_SIGNED_NAMES.some((known) => known === n)))
    findings.push({
      path: at('signature', 'text'),
      code: 'UNKNOWN_PARAMETER',
      message: `a signature knows no ${name}${didYouMean(name, EVENT_SIGNED_NAMES)}`,
    })
  if (!names.includes('timestamp') || !(names.includes('body') || names.includes('bodyHash')))
    findings.push({
      path: at('signature', 'text'),
      code: 'WRONG_VALUE',
      message: 'what is signed must hold ${timestamp}, and ${body} or ${bodyHash}',
    })
  for (const kind of ['task', 'delivery', 'correction'] as const)
    if (announced.has(kind) && !events[kind])
      findings.push({
        path: at(),
        code: 'MISSING',
        message: `events about a ${kind} come, and \`${kind}\` does not say how to read them`,
      })
  if (!parsePath(events.id)) findings.push({ path: at('id'), code: 'BAD_PATH', message: 'write data.list, items[0].name or $' })
  for (const [i, row] of (events.task?.map ?? []).entries())
    if (row.jsonata !== undefined)
      findings.push({
        path: at('task', 'map', i, 'jsonata'),
        code: 'UNKNOWN_KEY',
        message: 'events are read without expressions',
      })
  return findings
}
