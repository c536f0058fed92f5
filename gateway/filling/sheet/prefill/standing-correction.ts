// An accepted correction replaces the authority's value until the authority's record changes from the corrected value.
import type { Element, Fact, Value } from '../../../../schema/index.ts'
import type { DecidedValue } from '../../../delivering/index.ts'
import { sameValue } from '../check/same-value.ts'

/** `own`: the value in the authority's record; undefined: none. `failed`: the authority could not be asked. */
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
