// Finds error rules that can never decide: the first that matches does, so one that asks for no more than an earlier one is dead.
import type { Manifest } from './language.ts'
import type { Finding } from './problem.ts'

type When = Record<string, unknown>

export function ruleFindings(manifest: Manifest): Finding[] {
  const rules = 'errors' in manifest ? manifest.errors : []
  return rules.flatMap(({ when }, i) => {
    const before = rules.findIndex((earlier, j) => j < i && takesAll(earlier.when, when))
    return before < 0 ? [] : [{ path: ['errors', i], code: 'UNREACHABLE_RULE' as const, about: `errors[${before}]` }]
  })
}

/** Whether the first matches whatever the second does. */
function takesAll(first: When, second: When): boolean {
  return Object.entries(first).every(([key, wanted]) => {
    if (wanted === undefined) return true
    if (key === 'path') return second.path === wanted
    const others = [second[key] ?? []].flat().map(String)
    return others.length > 0 && others.every((other) => [wanted].flat().map(String).includes(other))
  })
}
