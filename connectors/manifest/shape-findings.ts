// Converts Zod's issues to our findings: stable codes, the intended branch of a failed choice, the nearest known spelling.
import type { z } from 'zod'
import { CONVERSIONS, UNITS } from '../convert/index.ts'
import { didYouMean, nearest } from './nearest.ts'
import type { Finding } from './problem.ts'
import type { ProblemCode } from './problem-codes.ts'

type Issue = z.core.$ZodIssue

/** The code of a value that does not fit, by the schema's message. */
const BY_WORDS: readonly [RegExp, ProblemCode][] = [
  [/a secret is named, never written/, 'SECRET_IN_PLAIN'],
  [/^small letters, digits and hyphens/, 'BAD_IDENTIFIER'],
  [/climb with \.\./, 'PATH_CLIMBS'],
  [/^a path begins with one \//, 'BAD_REQUEST_PATH'],
  [/^a row without `from`/, 'ROW_WITHOUT_SOURCE'],
  [/two units do not measure/, 'UNITS_DIFFER'],
  [/share one spelling/, 'CODES_CLASH'],
]

/** `keysAt` returns the valid keys at a path, for suggestions. */
export function shapeFindings(issues: readonly Issue[], keysAt: (path: readonly PropertyKey[]) => readonly string[]): Finding[] {
  return issues.flatMap((issue) => one(issue, [], keysAt))
}

function one(issue: Issue, base: readonly PropertyKey[], keysAt: (path: readonly PropertyKey[]) => readonly string[]): Finding[] {
  const path = [...base, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        code: 'UNKNOWN_KEY',
        message: `no key ${key} here${didYouMean(key, keysAt(path))}`,
        about: key,
        meant: nearest(key, keysAt(path)),
        atKey: true,
      }))
    case 'invalid_type':
      return issue.input === undefined && /received undefined/.test(issue.message)
        ? [{ path, code: 'MISSING', message: `${name(path)} is missing`, about: name(path) }]
        : [{ path, code: 'WRONG_TYPE', message: `${issue.expected} is wanted here`, about: issue.expected }]
    case 'invalid_union':
      return union(issue, path, keysAt)
    case 'invalid_value':
      return [ofValue(issue, path)]
    case 'too_big':
    case 'too_small':
      return [ofSize(issue, path)]
    case 'invalid_key':
      return [
        {
          path,
          code: path.at(-2) === 'headers' ? 'BAD_HEADER_NAME' : 'WRONG_VALUE',
          message: 'this cannot be a name here',
          atKey: true,
        },
      ]
    default: {
      const code = BY_WORDS.find(([words]) => words.test(issue.message))?.[1]
      return [{ path, code: code ?? (inConversion(path) ? 'WRONG_OPTION' : 'WRONG_VALUE'), message: issue.message }]
    }
  }
}

const name = (path: readonly PropertyKey[]) => String(path.at(-1) ?? 'the manifest')

const inConversion = (path: readonly PropertyKey[]) => path.includes('convert') || path[0] === 'conversions'

function ofValue(issue: Extract<Issue, { code: 'invalid_value' }>, path: readonly PropertyKey[]): Finding {
  const allowed = issue.values.map(String)
  const meant = typeof issue.input === 'string' ? nearest(issue.input, allowed) : undefined
  if (path.length === 1 && path[0] === 'manifest') return { path, code: 'WRONG_VERSION' }
  if (allowed.length === UNITS.length) return { path, code: 'UNKNOWN_UNIT', meant }
  const message = `one of ${allowed.join(', ')} is wanted here`
  const fix = meant === undefined ? { zh: `可用的值：${allowed.join('、')}`, en: message } : undefined
  return { path, code: inConversion(path) ? 'WRONG_OPTION' : 'WRONG_VALUE', message, meant, ...(fix && { fix }) }
}

function ofSize(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, path: readonly PropertyKey[]): Finding {
  if (issue.origin === 'array' || issue.origin === 'map' || issue.origin === 'string')
    return issue.code === 'too_small'
      ? { path, code: 'EMPTY_LIST', message: issue.message, ...(issue.origin === 'string' && { code: 'WRONG_VALUE' }) }
      : { path, code: 'WRONG_VALUE', message: issue.message }
  const bound = issue.code === 'too_big' ? `${issue.maximum} at the most` : `${issue.minimum} at the least`
  const zh = issue.code === 'too_big' ? `最大 ${issue.maximum}` : `最小 ${issue.minimum}`
  return { path, code: 'OUT_OF_RANGE', message: bound, fix: { zh, en: bound } }
}

function union(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): Finding[] {
  if (issue.discriminator === 'kind' && path.length === 1) {
    const given = (issue.input as { kind?: unknown } | undefined)?.kind
    const meant = typeof given === 'string' ? nearest(given, ['rest', 'graphql', 'soap', 'sql', 'file', 'module']) : undefined
    if (given === undefined)
      return [{ path, code: 'MISSING', message: 'kind is missing: rest, graphql, soap, sql or file', about: 'kind' }]
    return [{ path, code: 'UNKNOWN_KIND', meant }]
  }
  if (issue.discriminator === 'name' || issue.path.at(-1) === 'name') {
    const known = [...Object.keys(CONVERSIONS), 'chain']
    const given = (issue.input as { name?: unknown } | undefined)?.name ?? issue.input
    const meant = typeof given === 'string' ? nearest(given, known) : undefined
    return [{ path, code: 'UNKNOWN_CONVERSION', message: `no conversion has this name; there are ${known.join(', ')}`, meant }]
  }
  // The intended branch is the one that got furthest before it failed.
  const branches = issue.errors.map((errors) => errors.flatMap((e) => one(e, path, keysAt)))
  const depth = (findings: Finding[]) => Math.max(0, ...findings.map((f) => f.path.length - (f.code === 'WRONG_TYPE' ? 0.5 : 0)))
  const [best] = branches.filter((b) => b.length > 0).sort((a, b) => depth(b) - depth(a) || a.length - b.length)
  return best ?? [{ path, code: 'WRONG_VALUE', message: issue.message }]
}
