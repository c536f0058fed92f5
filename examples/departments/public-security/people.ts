// The records of public security: all residents and households. Filled once from the world, then changed independently.
import type { Store } from '../stage/index.ts'
import type { World } from '../world/index.ts'
import { EMPLOYMENT, HOUSING } from './codes.ts'

export const PEOPLE_SCHEMA = `
  create table rk (
    GMSFHM text primary key, XM text, XB text, CSRQ text, MZ text, HYZK text, WHCD text, LXDH text, HJDZ text, JZDZ text,
    HH text, YHZGX text, CYZK text, GXSJ text, XZQH text);
  create index rk_xzqh on rk (XZQH);
  create table hu (
    HH text primary key, HZXM text, HZSFHM text, HDZ text, HRS integer, LXDH text, FWLX text, FWMJ text, JCNF text, GXSJ text,
    XZQH text);
  create index hu_xzqh on hu (XZQH);
`

/** The time of the last change of a record: before the world's day, spread by the subject's number. */
const touched = (n: number) => `2026${String(1 + (n % 9)).padStart(2, '0')}${String(1 + (n % 28)).padStart(2, '0')}093000`

export function fillPeople({ db }: Store, world: World): void {
  const person = db.prepare(`insert into rk values (${Array(15).fill('?')})`)
  world.residents.forEach((one, n) => {
    const codes = [one.ethnicity, one.maritalStatus, one.education]
    const places = [one.registeredAddress, one.residenceAddress, one.household, one.relation]
    const said = [one.idNumber, one.name, one.sex === 'male' ? '1' : '2', one.birthDate.replaceAll('-', ''), ...codes]
    person.run(...said, one.phone ?? '', ...places, EMPLOYMENT[one.employment], touched(n), one.village)
  })
  const home = db.prepare(`insert into hu values (${Array(11).fill('?')})`)
  world.households.forEach((one, n) => {
    const head = [one.number, one.head.name, one.head.idNumber, one.address, one.members.length, one.head.phone ?? '']
    home.run(...head, HOUSING[one.housing], one.floorArea, String(one.builtYear), touched(n), one.village)
  })
}

export type Row = Record<string, string | number | null>

/** Records of these numbers; unknown ones are left out. */
export function lookUp({ db }: Store, table: 'rk' | 'hu', numbers: readonly string[]): Row[] {
  const key = table === 'rk' ? 'GMSFHM' : 'HH'
  const marks = numbers.map(() => '?').join(',')
  return (db.prepare(`select * from ${table} where ${key} in (${marks})`).all(...numbers) as Row[]).map(
    ({ XZQH: _, ...row }) => row,
  )
}
