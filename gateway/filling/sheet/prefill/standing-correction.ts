// An accepted correction stands for the authority's value until its record says something else than what was corrected.
import type { Element, Fact, Value } from '../../../../schema/index.ts'
import type { DecidedValue } from '../../../delivering/index.ts'
import { sameValue } from '../check/same-value.ts'

/** `own`: what the authority's record says; undefined: it says nothing of it. `failed`: the authority could not be asked. */
export function correctionStands(
  { domain }: Pick<Element, 'domain'>,
  { accepted, was }: DecidedValue,
  own: Value | null | undefined,
  failed: boolean,
): boolean {
  if (!accepted) return false
  if (own !== undefined && own !== null) return sameValue(domain, own, was)
  return failed || was === null
}

export const correctedFact = (
  element: Element,
  { correction, proposed, department, connector, decidedAt }: DecidedValue,
): Fact => ({
  element: element.id,
  value: proposed,
  source: { kind: 'AUTHORITY', connector, department, correction },
  asOf: decidedAt.toISOString(),
  classification: element.classification,
})
