// Units that departments use, each as an exact fraction of its dimension's base unit. 1 亩 = 2000/3 m² (15 亩 to the hectare).
import type { Ratio } from './scale-by-ratio.ts'

const of = (numerator: number, denominator = 1): Ratio => ({ numerator: BigInt(numerator), denominator: BigInt(denominator) })

const dimensions: Record<string, Record<string, Ratio>> = {
  money: {
    分: of(1, 100),
    角: of(1, 10),
    元: of(1),
    千元: of(1000),
    万元: of(10_000),
    百万元: of(1_000_000),
    亿元: of(100_000_000),
  },
  area: {
    平方米: of(1),
    'm²': of(1),
    m2: of(1),
    亩: of(2000, 3),
    万亩: of(20_000_000, 3),
    公顷: of(10_000),
    平方公里: of(1_000_000),
  },
  mass: {
    克: of(1),
    g: of(1),
    斤: of(500),
    公斤: of(1000),
    千克: of(1000),
    kg: of(1000),
    公担: of(100_000),
    吨: of(1_000_000),
    t: of(1_000_000),
    万吨: of(10_000_000_000),
  },
  length: { 毫米: of(1), mm: of(1), 厘米: of(10), cm: of(10), 米: of(1000), m: of(1000), 公里: of(1_000_000), km: of(1_000_000) },
  count: { 个: of(1), 人: of(1), 户: of(1), 千人: of(1000), 万人: of(10_000) },
  share: { 比: of(1), '%': of(1, 100), '‰': of(1, 1000) },
}

export const UNITS: readonly string[] = Object.values(dimensions).flatMap((units) => Object.keys(units))

/** By what a figure in `from` is multiplied to be in `to`; null when they do not measure the same thing. */
export function ratioBetween(from: string, to: string): Ratio | null {
  for (const units of Object.values(dimensions)) {
    const a = Object.hasOwn(units, from) ? units[from] : undefined
    const b = Object.hasOwn(units, to) ? units[to] : undefined
    if (a && b) return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator }
  }
  return null
}
