// What the manifest's own rules say of a reply: the first that matches decides.
import { type Fault, fault, safeReason } from '../capabilities/index.ts'
import type { RestErrorRule } from '../manifest/index.ts'
import { readPath } from '../mapping/index.ts'
import { waiting } from './status-fault.ts'

type Scalar = string | number | boolean

export function ruleFault(
  rules: readonly RestErrorRule[],
  status: number,
  body: unknown,
  later: Pick<Fault, 'retryAfterSeconds'>,
): Fault | null {
  const rule = rules.find(({ when }) => {
    if (when.status !== undefined && ![when.status].flat().includes(status)) return false
    return when.path === undefined || when.equals === undefined || isOneOf(readPath(body, when.path), when.equals)
  })
  if (!rule) return null
  const reason = safeReason(rule.reason && readPath(body, rule.reason), `HTTP ${status}`)
  return fault(rule.means, reason, { ...waiting(rule.retryAfterSeconds), ...later, body })
}

export const isOneOf = (found: unknown, wanted: Scalar | Scalar[]): boolean =>
  found !== undefined && found !== null && [wanted].flat().some((w) => String(w) === String(found))
