// Checks a system's address and time limits: a bare origin, no account in it, consistent limits.
import type { Manifest } from '../language/index.ts'
import type { Finding } from './problem.ts'

export function systemFindings(manifest: Manifest): Finding[] {
  return [
    ...('origin' in manifest.system ? originFindings(manifest.system.origin, ['system', 'origin']) : []),
    ...defaults(manifest),
    ...times(manifest),
  ]
}

/** Also checks the origin in a setting's default. */
function defaults({ system, settings }: Manifest): Finding[] {
  const named = 'origin' in system ? /^\$\{settings\.(\w+)\}$/.exec(system.origin)?.[1] : undefined
  const given = named === undefined ? undefined : settings[named]?.default
  return named === undefined || given === undefined ? [] : originFindings(given, ['settings', named, 'default'])
}

function originFindings(origin: string, path: PropertyKey[]): Finding[] {
  if (/^https?:\/\/[^/]*@/.test(origin)) return [{ path, code: 'ORIGIN_WITH_CREDENTIALS' }]
  const parts = /^(https?:\/\/[^/?#]+|\$\{[^}]*\})([/?#].*)$/.exec(origin)
  const [, bare = '', rest = ''] = parts ?? []
  return parts
    ? [
        {
          path,
          code: 'ORIGIN_WITH_PATH',
          fix: { zh: `写 ${bare}，路径 ${rest} 写在 basePath`, en: `write ${bare}; ${rest} goes to basePath` },
        },
      ]
    : []
}

function times({ limits }: Manifest): Finding[] {
  const longest = Math.max(limits.connectSeconds, limits.replySeconds)
  return limits.totalSeconds < longest
    ? [
        {
          path: ['limits', 'totalSeconds'],
          code: 'TIMES_CONTRADICT',
          fix: { zh: `totalSeconds 至少写 ${longest}`, en: `make totalSeconds ${longest} at least` },
        },
      ]
    : []
}
