// Multiplies a decimal by a fraction, exactly. A result with infinitely many digits (10 亩 in 公顷) fits only if the manifest
// declares rounding; then half away from zero.
import type { Decimal } from './exact-decimal.ts'

export interface Ratio {
  numerator: bigint
  denominator: bigint
}

// Enough for every finite product of the units here.
const MOST_SCALE = 40

/** Null if the result cannot be written exactly and no rounding is declared. */
export function scaleByRatio(value: Decimal, ratio: Ratio, digits?: number): Decimal | null {
  const numerator = value.coefficient * ratio.numerator
  if (digits !== undefined)
    return rounded(numerator * 10n ** BigInt(digits), ratio.denominator * 10n ** BigInt(value.scale), digits)
  for (let scale = value.scale; scale <= MOST_SCALE; scale++) {
    const raised = numerator * 10n ** BigInt(scale - value.scale)
    if (raised % ratio.denominator === 0n) return { coefficient: raised / ratio.denominator, scale }
  }
  return null
}

function rounded(numerator: bigint, denominator: bigint, scale: number): Decimal {
  const negative = numerator < 0n
  const size = negative ? -numerator : numerator
  const whole = (size * 2n + denominator) / (denominator * 2n)
  return { coefficient: negative ? -whole : whole, scale }
}
