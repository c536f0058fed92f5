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
    十万元: of(100_000),
    百万元: of(1_000_000),
    千万元: of(10_000_000),
    亿元: of(100_000_000),
    CNY: of(1),
    RMB: of(1),
  },
  area: {
    平方米: of(1),
    'm²': of(1),
    m2: of(1),
    亩: of(2000, 3),
    万亩: of(20_000_000, 3),
    公顷: of(10_000),
    平方公里: of(1_000_000),
    平方千米: of(1_000_000),
    hm2: of(10_000),
    km2: of(1_000_000),
    分地: of(200, 3),
    顷: of(200_000, 3),
    平方分米: of(1, 100),
    平方厘米: of(1, 10_000),
  },
  mass: {
    毫克: of(1, 1000),
    克: of(1),
    钱: of(5),
    两: of(50),
    g: of(1),
    斤: of(500),
    公斤: of(1000),
    千克: of(1000),
    kg: of(1000),
    担: of(50_000),
    公担: of(100_000),
    吨: of(1_000_000),
    t: of(1_000_000),
    万吨: of(10_000_000_000),
    万公斤: of(10_000_000),
    万斤: of(5_000_000),
  },
  length: {
    毫米: of(1),
    mm: of(1),
    厘米: of(10),
    cm: of(10),
    分米: of(100),
    米: of(1000),
    m: of(1000),
    公里: of(1_000_000),
    千米: of(1_000_000),
    km: of(1_000_000),
    里: of(500_000),
    // 1 市尺 = 1/3 m.
    尺: of(1000, 3),
    丈: of(10_000, 3),
  },
  volume: {
    毫升: of(1),
    ml: of(1),
    升: of(1000),
    L: of(1000),
    立方米: of(1_000_000),
    m3: of(1_000_000),
    万立方米: of(10_000_000_000),
  },
  energy: { 千瓦时: of(1), kWh: of(1), 度: of(1), 万千瓦时: of(10_000), 亿千瓦时: of(100_000_000) },
  time: { 秒: of(1), 分钟: of(60), 小时: of(3600), 天: of(86_400), 日: of(86_400), 周: of(604_800) },
  months: { 月: of(1), 个月: of(1), 季: of(3), 年: of(12), 岁: of(12), 周岁: of(12) },
  // 1 mmHg = 101325/760 Pa exactly by its old definition; departments use mmHg and kPa.
  pressure: { Pa: of(1), kPa: of(1000), mmHg: of(101_325, 760), 毫米汞柱: of(101_325, 760) },
  people: { 人: of(1), 个: of(1), 名: of(1), 口: of(1), 千人: of(1000), 万人: of(10_000), 亿人: of(100_000_000) },
  households: { 户: of(1), 家: of(1), 百户: of(100), 千户: of(1000), 万户: of(10_000) },
  things: { 个: of(1), 家: of(1), 处: of(1), 座: of(1), 所: of(1), 台: of(1), 辆: of(1), 千个: of(1000), 万个: of(10_000) },
  animals: { 头: of(1), 只: of(1), 羽: of(1), 匹: of(1), 万头: of(10_000), 万只: of(10_000), 万羽: of(10_000) },
  share: { 比: of(1), '%': of(1, 100), '‰': of(1, 1000), 百分点: of(1, 100), 成: of(1, 10) },
}

export const UNITS: readonly string[] = [...new Set(Object.values(dimensions).flatMap((units) => Object.keys(units)))]

/** The factor from `from` to `to`; null if they are incompatible. */
export function ratioBetween(from: string, to: string): Ratio | null {
  for (const units of Object.values(dimensions)) {
    const a = Object.hasOwn(units, from) ? units[from] : undefined
    const b = Object.hasOwn(units, to) ? units[to] : undefined
    if (a && b) return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator }
  }
  return null
}
