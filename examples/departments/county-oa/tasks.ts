// The county government office's tasks: each village's monthly report.
import { beijingDate, type Choice, endOfDay, type NewTask, type Store } from '../stage/index.ts'
import { mainTownship, perVillage, type World } from '../world/index.ts'

export const VILLAGE_SCHEMA = 'create table village (code text primary key, name text not null);'

interface Village {
  code: string
  name: string
}

function report({ code, name }: Village, now: Date, dueAt: Date): NewTask {
  const [year, month] = beijingDate(now, '-').split('-')
  const period = `${year}年${month}月`
  const about = { object: '村', subject: code, subjectName: name, division: code, dueAt }
  return { ...about, title: `村（社区）综合情况月报（${period}）`, form: 'CZHYB', period }
}

export function fillVillages({ db }: Store, world: World): void {
  const insert = db.prepare('insert into village values (?, ?)')
  for (const { code, name } of world.villages) insert.run(code, name)
}

export const firstTasks = ({ villages }: World, now: Date): NewTask[] =>
  villages.map((village, n) => report(village, now, endOfDay(now, 3 + (n % 9))))

/** Children in the register that the demo's worker keeps for each village. */
export function leftBehind(world: World, named: string | undefined): { village: string; idNumber: string; name: string }[] {
  const township = mainTownship(world, named)
  const there = world.residents.filter((one) => one.age < 15 && one.village.startsWith(township.slice(0, 9)))
  return perVillage(world, 'county-oa/left-behind', township, there, { there: 3, elsewhere: 0 }).map(
    ({ village, idNumber, name }) => ({ village, idNumber, name }),
  )
}

/** One more task, on request from the control side. */
export function chooseTask({ wish, now, dueAt, pick }: Choice): NewTask | undefined {
  if (wish.form && wish.form !== 'CZHYB') return undefined
  const found = pick({ table: 'village', key: 'code', division: 'code' })
  return found && report(found as unknown as Village, now, dueAt)
}
