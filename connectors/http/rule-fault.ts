// Applies the manifest's own error rules to a reply: the first match decides. Some apply to one operation only.
import { because, type Reason } from '../../schema/index.ts'
import { type Fault, fault, safeReason } from '../capabilities/index.ts'
import type { OperationName, RestErrorRule } from '../language/index.ts'
import { holds, readPath, type Said } from '../mapping/index.ts'
import { waiting } from './status-fault.ts'

export function ruleFault(
  rules: readonly RestErrorRule[],
  operation: OperationName | undefined,
  said: Said & { status: number },
  later: Pick<Fault, 'retryAfterSeconds'>,
): Fault | null {
  const rule = rules.find((one) => ruleIsOf(one, operation) && holds(one.when, said))
  if (!rule) return null
  const reason = reasonIn(rule, said.body, because('HTTP_STATUS', { status: said.status }))
  return fault(rule.means, reason, { ...waiting(rule.retryAfterSeconds), ...later, body: said.body })
}

/** A rule without `operations` applies to every reply. */
export const ruleIsOf = (rule: { operations?: readonly OperationName[] | undefined }, operation: OperationName | undefined) =>
  rule.operations === undefined || (operation !== undefined && rule.operations.includes(operation))

/** Joins a list of sentences. */
export function reasonIn(rule: { reason?: string | undefined }, body: unknown, otherwise: Reason): Reason {
  const found = rule.reason && readPath(body, rule.reason)
  return safeReason(Array.isArray(found) ? found.filter((one) => typeof one === 'string').join('; ') : found, otherwise)
}
