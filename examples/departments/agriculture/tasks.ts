// Agriculture's tasks: grain of every village each month, land of some households.
import { beijingDate, type Choice, endOfDay, type NewTask, type Store } from '../stage/index.ts'
import { perVillage, type World } from '../world/index.ts'
import type { Land } from './land.ts'

export const UNIT_SCHEMA = `
  create table unit (code text primary key, object text not null, name text not null, division text not null, area text not null);
  create index unit_division on unit (division);
`

interface Unit {
  code: string
  object: string
  name: string
  division: string
}

function task({ code, object, name, division }: Unit, now: Date, dueAt: Date): NewTask {
  const about = { object, subject: code, subjectName: name, division, dueAt }
  if (object === '农户') return { ...about, title: '农户承包地核查', form: 'NHCBD', period: null }
  const [year, month] = beijingDate(now, '-').split('-')
  return { ...about, title: `粮食生产情况月报（${year}年${month}月）`, form: 'LSSC', period: `${year}/${month}` }
}

export function fillUnits({ db }: Store, { households, villages }: Land): void {
  const insert = db.prepare('insert into unit values (?, ?, ?, ?, ?)')
  for (const { code, name, area } of villages) insert.run(code, '村', name, code, area)
  for (const { number, village, name, area } of households) insert.run(number, '农户', name, village, area)
}

export function firstTasks(world: World, now: Date, township: string): NewTask[] {
  const villages = world.villages.map(({ code, name }) => ({ code, object: '村', name, division: code }))
  const asked = perVillage(world, 'farmland-tasks', township, world.households, { there: 2, elsewhere: 0.3 })
  const households = asked.map(({ number, village, head }) => ({
    code: number,
    object: '农户',
    name: head.name,
    division: village,
  }))
  return [...villages, ...households].map((unit, n) => task(unit, now, endOfDay(now, 4 + (n % 15))))
}

/** One more task, on request from the control side. */
export function chooseTask({ wish, now, dueAt, pick }: Choice): NewTask | undefined {
  const object = wish.form === 'LSSC' ? '村' : wish.form === 'NHCBD' || !wish.subject ? '农户' : null
  if (wish.form && !['LSSC', 'NHCBD'].includes(wish.form)) return undefined
  const where = object ? `object = '${object}'` : undefined
  const found = pick({ table: 'unit', key: 'code', division: 'division', where })
  return found && task(found as unknown as Unit, now, dueAt)
}
