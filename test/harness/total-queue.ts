// Jepsen's total-queue checker (jepsen/src/jepsen/checker.clj) for submissions: every acknowledged one must come out, once. The
// clients tell what went in, and the departments' own books what came out; the hub is never asked.
import type { Books } from './departments.ts'

export interface Attempted {
  /** External ids of the tasks that the submission answers. */
  tasks: string[]
  /** The client holds a receipt. */
  acknowledged: boolean
  /** The client got it only by a retry after a lost reply. */
  again: boolean
}

export interface Totals {
  acknowledged: number
  effects: number
  refused: number
  absorbed: number
  /** Acknowledged, and some department neither acted nor refused. */
  lost: number
  /** More than one effect for one task, or an effect and a refusal. */
  duplicated: number
  /** An effect without a submission. */
  unexpected: number
  /** Accepted although the client's first call got no answer; found again under the same key. */
  recovered: number
}

export function totalQueue(attempted: Attempted[], books: Books[]): Totals {
  const effects = new Map<string, number>()
  const refused = new Set<string>()
  for (const one of books) {
    for (const { task } of one.effects) effects.set(task, (effects.get(task) ?? 0) + 1)
    for (const task of one.refusals) refused.add(task)
  }
  const known = new Set(attempted.flatMap((a) => a.tasks))
  const acknowledged = attempted.filter((a) => a.acknowledged)
  const counts = [...effects]
  return {
    acknowledged: acknowledged.length,
    effects: counts.reduce((sum, [, n]) => sum + n, 0),
    refused: refused.size,
    absorbed: books.reduce((sum, b) => sum + b.absorbed, 0),
    lost: acknowledged.flatMap((a) => a.tasks).filter((task) => !effects.has(task) && !refused.has(task)).length,
    duplicated: counts.filter(([task, n]) => n > 1 || refused.has(task)).length,
    unexpected: [...effects.keys(), ...refused].filter((task) => !known.has(task)).length,
    recovered: acknowledged.filter((a) => a.again).length,
  }
}
