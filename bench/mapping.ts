// The cost of a value through a manifest's mapping rows, against the same mapping written by hand in the same run.
import { checkManifest } from '../connectors/index.ts'
import { mapRows } from '../connectors/mapping/index.ts'
import { percentile } from './percentile.ts'
import type { Score } from './score.ts'

const ROWS = 2000
const ROUNDS = 30

const MANIFEST = `
manifest: 1
id: bench
kind: rest
department: { id: bench, name: { zh: 测, en: Bench } }
system: { origin: "https://bench.example" }
check: { operation: { path: / } }
records:
  - objectClass: resident
    operation: { path: "/\${identifier}" }
    batch: 1
    map:
      - { to: resident.idNumber, from: sfzh, convert: { name: text, upper: true } }
      - { to: resident.name, from: xm, convert: text }
      - { to: resident.sex, from: xb, convert: { name: codes, map: { "1": M, "2": F } } }
      - { to: resident.birthDate, from: csrq, convert: { name: date, format: yyyyMMdd } }
      - { to: resident.monthlyIncome, from: sr, convert: { name: unit, department: 万元, hub: 元 } }
      - { to: resident.livingAlone, from: dj, convert: yesNo }
      - { to: resident.height, from: sg, convert: decimal }
      - { to: resident.phone, from: lx.dh }
      - { to: resident.registeredAddress, from: [sheng, shi, xx], convert: address }
      - { to: resident.remark, from: bz }
`

interface Row {
  sfzh: string
  xm: string
  xb: string
  csrq: string
  sr: string
  dj: string
  sg: string
  lx: { dh: string }
  sheng: string
  shi: string
  xx: string
  bz: string
}

const rows: Row[] = Array.from({ length: ROWS }, (_, i) => ({
  sfzh: `99010119440305${String(i).padStart(3, '0')}x`,
  xm: ` 张桂兰${i} `,
  xb: i % 2 ? 'M' : 'F',
  csrq: '19440305',
  sr: `0.${String(i % 90).padStart(2, '0')}5`,
  dj: i % 3 ? '是' : '否',
  sg: `1${i % 90}.50`,
  lx: { dh: '13900000000' },
  sheng: '湖北省',
  shi: '宜昌市',
  xx: `远安县鸣凤镇${i}号`,
  bz: '无',
}))

/** Hand-written code for this one department, as careful with decimals and days as the conversions. */
function byHand(row: Row): Record<string, unknown> {
  const { csrq } = row
  const day = `${csrq.slice(0, 4)}-${csrq.slice(4, 6)}-${csrq.slice(6, 8)}`
  const valid = /^\d{8}$/.test(csrq) && new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day
  const [whole = '', fraction = ''] = row.sr.split('.')
  const income = BigInt(whole + fraction.padEnd(4, '0').slice(0, 4))
  return {
    'resident.idNumber': row.sfzh.trim().toUpperCase(),
    'resident.name': row.xm.trim(),
    'resident.sex': row.xb === 'M' ? '1' : row.xb === 'F' ? '2' : null,
    'resident.birthDate': valid ? day : null,
    'resident.monthlyIncome': income.toString(),
    'resident.livingAlone': row.dj === '是' ? true : row.dj === '否' ? false : null,
    'resident.height': row.sg.replace(/\.?0+$/, ''),
    'resident.phone': row.lx.dh,
    'resident.registeredAddress': row.sheng + row.shi + row.xx,
    'resident.remark': row.bz,
  }
}

export async function benchMapping(): Promise<Score> {
  const checked = checkManifest(MANIFEST)
  if (!('manifest' in checked)) throw new Error(JSON.stringify(checked.problems))
  const mapping = checked.manifest.records?.[0]?.map ?? []
  const values = ROWS * mapping.length
  const evaluator = { evaluate: async () => [], close: async () => {} }
  const taken: Record<'manifest' | 'hand', number[]> = { manifest: [], hand: [] }
  let kept = 0
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    const mapped = await mapRows({ evaluator }, rows, mapping)
    const between = performance.now()
    const hand = rows.map(byHand)
    const ended = performance.now()
    kept += mapped.length + hand.length
    const [first] = mapped
    if (JSON.stringify(first?.values) !== JSON.stringify(hand[0]))
      throw new Error(`${JSON.stringify(first)} ${JSON.stringify(hand[0])}`)
    // The first rounds warm up the compiler.
    if (round < 5) continue
    taken.manifest.push(between - began)
    taken.hand.push(ended - between)
  }
  if (kept !== 2 * ROWS * ROUNDS) throw new Error('rows were lost')
  const micros = (ms: number[]) => (percentile(ms, 0.5) * 1000) / values
  const [byManifest, handWritten] = [micros(taken.manifest), micros(taken.hand)]
  return {
    name: 'mapping',
    about: `${ROWS} rows of ${mapping.length} values: mapping rows and conversions of a manifest against the same by hand`,
    figures: {
      'microseconds a value, manifest': Number(byManifest.toFixed(3)),
      'microseconds a value, by hand': Number(handWritten.toFixed(3)),
      'ratio to hand-written': Number((byManifest / handWritten).toFixed(1)),
      'values a second, manifest': Math.round(1e6 / byManifest),
    },
    table: [
      ['way', 'µs a value', 'values a second'],
      ['manifest', byManifest.toFixed(3), Math.round(1e6 / byManifest).toLocaleString('en')],
      ['by hand', handWritten.toFixed(3), Math.round(1e6 / handWritten).toLocaleString('en')],
    ],
  }
}
