// Emergency management's records of homes: construction, and the findings of the last inspection. Filled once from the world.
import type { Store } from '../stage/index.ts'
import { createRandom, type World } from '../world/index.ts'

export const HOUSE_SCHEMA = `
  create table house (household_no text primary key, village text not null, head text not null, record text not null);
  create index house_village on house (village);
`

const HOUSING = { own: 'A', bought: 'B', public: 'C', other: 'Z' } as const

export interface House {
  HouseholdNo: string
  Address: string
  HousingType: string
  Structure: string
  /** As stored: two decimals. */
  FloorArea: string
  Floors: number
  BuiltYear: number
  Extinguisher: boolean
  Updated: string
}

export function fillHouses({ db }: Store, world: World): void {
  const random = createRandom(world.seed, 'emergency-management/houses')
  const insert = db.prepare('insert into house values (?, ?, ?, ?)')
  for (const [n, one] of world.households.entries()) {
    const own = one.housing === 'own'
    const house: House = {
      HouseholdNo: one.number,
      Address: one.address,
      HousingType: HOUSING[one.housing],
      Structure: own && one.builtYear < 1990 ? random.pick(['BT', 'ET', 'BC']) : own ? random.pick(['BC', 'RC']) : 'RC',
      FloorArea: one.floorArea,
      Floors: own ? random.int(1, 4) : random.int(6, 18),
      BuiltYear: one.builtYear,
      Extinguisher: random.chance(0.3),
      Updated: `2026-${String(1 + (n % 9)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}T10:00:00+08:00`,
    }
    insert.run(one.number, one.village, one.head.name, JSON.stringify(house))
  }
}

export function findHouses({ db }: Store, numbers: readonly string[]): House[] {
  const marks = numbers.map(() => '?').join(',')
  return db
    .prepare(`select record from house where household_no in (${marks})`)
    .all(...numbers)
    .map(({ record }) => JSON.parse(String(record)) as House)
}
