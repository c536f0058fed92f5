// The land survey: arable land of villages in hectares, contracted land of households in 亩 (15 亩 are one hectare). Filled once
// from the world.
import type { Store } from '../stage/index.ts'
import { createRandom, type World } from '../world/index.ts'

export const LAND_SCHEMA = `
  create table village (code text primary key, name text not null, hectares text not null, sown text not null, surveyed text not null);
  create table plot (household_no text primary key, village text not null, head text not null, mu text not null, surveyed text not null);
  create index plot_village on plot (village);
`

const surveyed = (n: number) => `2026-0${1 + (n % 6)}-${String(1 + (n % 28)).padStart(2, '0')} 09:00:00`

export function fillLand({ db }: Store, world: World): void {
  const random = createRandom(world.seed, 'natural-resources/land')
  const village = db.prepare('insert into village values (?, ?, ?, ?, ?)')
  world.villages.forEach((one, n) => {
    // Fiftieths of a hectare, so that 亩 are exact too.
    const fiftieths = random.int(2000, 12_000)
    const sown = ((fiftieths * 3 * random.int(60, 95)) / 1000).toFixed(2)
    village.run(one.code, one.name, (fiftieths / 50).toFixed(4), sown, surveyed(n))
  })
  const plot = db.prepare('insert into plot values (?, ?, ?, ?, ?)')
  world.households.forEach((one, n) => {
    const mu = random.chance(0.15) ? '0.00' : (random.int(20, 160) / 10).toFixed(2)
    plot.run(one.number, one.village, one.head.name, mu, surveyed(n))
  })
}

type Row = Record<string, string | number | null>

const find = ({ db }: Store, table: 'village' | 'plot', key: string, asked: readonly string[]) =>
  db.prepare(`select * from ${table} where ${key} in (${asked.map(() => '?').join(',')})`).all(...asked) as Row[]

export const findVillages = (store: Store, codes: readonly string[]) =>
  find(store, 'village', 'code', codes).map(({ code, name, hectares, sown, surveyed: at }) => ({
    '@dm': code,
    '@gxsj': at,
    Mc: name,
    Gdmj: { '@dw': '公顷', '#text': hectares },
    Bzmj: { '@dw': '亩', '#text': sown },
  }))

export const findPlots = (store: Store, numbers: readonly string[]) =>
  find(store, 'plot', 'household_no', numbers).map(({ household_no, mu, surveyed: at }) => ({
    '@hh': household_no,
    '@gxsj': at,
    Cbmj: { '@dw': '亩', '#text': mu },
  }))
