// Zod's issues as findings of ours: stable codes, the branch that was meant where a choice failed, the nearest known spelling.
import type { z } from 'zod'
import { CONVERSIONS } from '../convert/index.ts'
import { didYouMean } from './nearest.ts'
import type { Finding } from './problem.ts'

type Issue = z.core.$ZodIssue

/** `keysAt` gives the keys that the language knows at a path, for suggestions. */
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
        atKey: true,
      }))
    case 'invalid_type':
      return issue.input === undefined && /received undefined/.test(issue.message)
        ? [{ path, code: 'MISSING', message: `${String(path.at(-1) ?? 'the manifest')} is missing` }]
        : [{ path, code: 'WRONG_TYPE', message: `${issue.expected} is wanted here` }]
    case 'invalid_union':
      return union(issue, path, keysAt)
    case 'invalid_value':
      return [{ path, code: 'WRONG_VALUE', message: `one of ${issue.values.map(String).join(', ')} is wanted here` }]
    default:
      return [{ path, code: 'WRONG_VALUE', message: issue.message }]
  }
}

function union(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): Finding[] {
  if (issue.discriminator === 'name' || issue.path.at(-1) === 'name')
    return [
      {
        path,
        code: 'UNKNOWN_CONVERSION',
        message: `no conversion has this name; there are ${Object.keys(CONVERSIONS).join(', ')}`,
      },
    ]
  // The branch that went furthest before it failed is the one that was meant.
  const branches = issue.errors.map((errors) => errors.flatMap((e) => one(e, path, keysAt)))
  const depth = (findings: Finding[]) => Math.max(0, ...findings.map((f) => f.path.length - (f.code === 'WRONG_TYPE' ? 0.5 : 0)))
  const [best] = branches.filter((b) => b.length > 0).sort((a, b) => depth(b) - depth(a) || a.length - b.length)
  return best ?? [{ path, code: 'WRONG_VALUE', message: issue.message }]
}
