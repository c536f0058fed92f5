// Finds error rules that can never apply: the first match decides, so a rule that an earlier one includes is dead.
import type { Manifest } from '../language/index.ts'
import type { Finding } from './problem.ts'

type When = Record<string, unknown>

export function ruleFindings(manifest: Manifest): Finding[] {
  const rules = 'errors' in manifest ? manifest.errors : []
  return rules.flatMap(({ when, operations }, i) => {
    const before = rules.findIndex(
      (earlier, j) => j < i && covers(earlier.operations, operations) && takesAll(earlier.when, when),
    )
    return before < 0 ? [] : [{ path: ['errors', i], code: 'UNREACHABLE_RULE' as const, about: `errors[${before}]` }]
  })
}

const covers = (first: readonly string[] | undefined, second: readonly string[] | undefined): boolean =>
  first === undefined || (second?.every((one) => first.includes(one)) ?? false)

/** Parts of a condition that include another only if equal. */
const EXACT = new Set(['path', 'header', 'contains', 'matches', 'exists', 'not'])

/** Whether the first matches whenever the second does. */
function takesAll(first: When, second: When): boolean {
  return Object.entries(first).every(([key, wanted]) => {
    if (wanted === undefined) return true
    if (EXACT.has(key)) return JSON.stringify(second[key]) === JSON.stringify(wanted)
    const others = [second[key] ?? []].flat().map(String)
    return others.length > 0 && others.every((other) => [wanted].flat().map(String).includes(other))
  })
}
