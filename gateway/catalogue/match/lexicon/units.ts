// Units as they occur in labels, with their dimension and their size in its base unit.

export interface Unit {
  dimension: string
  size: number
}

const TABLE: Record<string, Record<string, number>> = {
  money: { 元: 1, 万元: 1e4, 千元: 1e3, 亿元: 1e8, 人民币元: 1, usd: 1, dollars: 1 },
  area: { 平方米: 1, '㎡': 1, m2: 1, 平方: 1, 亩: 666.6667, 公顷: 1e4, 平方公里: 1e6, 万亩: 6666667 },
  mass: { 公斤: 1, 千克: 1, kg: 1, 斤: 0.5, 吨: 1000, t: 1000, 克: 0.001, g: 0.001, 万吨: 1e7, lbs: 0.4536 },
  length: { 米: 1, m: 1, 厘米: 0.01, cm: 0.01, 公里: 1000, 千米: 1000, km: 1000, 毫米: 0.001, mm: 0.001 },
  persons: { 人: 1, 万人: 1e4, 人次: 1, 名: 1 },
  households: { 户: 1, 万户: 1e4 },
  pieces: {
    个: 1,
    家: 1,
    件: 1,
    起: 1,
    台: 1,
    辆: 1,
    头: 1,
    只: 1,
    栋: 1,
    处: 1,
    套: 1,
    间: 1,
    份: 1,
    次: 1,
    条: 1,
    批: 1,
    层: 1,
    人份: 1,
    棵: 1,
    株: 1,
    亩次: 1,
  },
  share: { '%': 1, 百分比: 1, '‰': 0.1 },
  time: { 岁: 1, 周岁: 1, 年: 1, 月: 1 / 12, 天: 1 / 365, 日: 1 / 365, 小时: 1 / 8760, 分钟: 1 / 525600 },
  pressure: { mmhg: 1, kpa: 7.50062 },
  glucose: { 'mmol/l': 1, 'mg/dl': 0.0555 },
  energy: { 千瓦时: 1, 度: 1, kwh: 1, 万千瓦时: 1e4 },
  volume: { 立方米: 1, m3: 1, 升: 0.001 },
  temperature: { '℃': 1, 摄氏度: 1 },
}

const UNITS = new Map<string, Unit>(
  Object.entries(TABLE).flatMap(([dimension, sizes]) =>
    Object.entries(sizes).map(([name, size]): [string, Unit] => [name, { dimension, size }]),
  ),
)

/** The unit in a text, e.g. "单位：万元", "元/月", "cm"; undefined without one. */
export function unitOf(text: string): Unit | undefined {
  const name = text.toLowerCase().replace(/^单位[:是]?/, '')
  const whole = UNITS.get(name)
  if (whole) return whole
  const [first = '', per] = name.split('/')
  const base = per ? UNITS.get(first) : undefined
  return base && { dimension: `${base.dimension}/${per}`, size: base.size }
}
