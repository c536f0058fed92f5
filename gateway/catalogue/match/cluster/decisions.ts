// People's decisions: these two fields are the same, those two are not. A decision overrides any score, in every run. It is an
// input of the run, not a change of the model.
import type { Label } from '../../../../schema/index.ts'

/** The reason for a field's group if a person decided it. */
export const DECIDED: Label = { zh: '人工已确认', en: 'a person decided so' }

export interface Decision {
  /** Fields as `form#field`. */
  a: string
  b: string
  same: boolean
  by?: string | undefined
  at?: string | undefined
}

export interface Decisions {
  same(field: string): readonly string[]
  apart(field: string): readonly string[]
}

/** The later decision about a pair replaces the earlier one. */
export function lastDecisions(list: readonly Decision[]): Decision[] {
  const last = new Map<string, Decision>()
  for (const decision of list) {
    const pair = [decision.a, decision.b].sort().join('\n')
    last.delete(pair)
    last.set(pair, decision)
  }
  return [...last.values()]
}

export function readDecisions(list: readonly Decision[]): Decisions {
  const tables = { same: new Map<string, string[]>(), apart: new Map<string, string[]>() }
  for (const { a, b, same } of lastDecisions(list)) {
    const table = same ? tables.same : tables.apart
    table.set(a, [...(table.get(a) ?? []), b])
    table.set(b, [...(table.get(b) ?? []), a])
  }
  return { same: (field) => tables.same.get(field) ?? [], apart: (field) => tables.apart.get(field) ?? [] }
}
