// What public security asks: verification of residents, and a safety check of households.
import {
  divisionPattern,
  dueDate,
  endOfDay,
  issuedAt,
  type NewTask,
  type Store,
  type TaskBook,
  type Wish,
} from '../stage/index.ts'
import { createRandom, focusResidents, mainTownship, perVillage, type World } from '../world/index.ts'
import type { Row } from './people.ts'

const TITLES: Record<string, string> = { SYRKHC: '实有人口核查', JJAQPC: '居家安全隐患排查' }

const verification = (subject: string, subjectName: string, division: string, dueAt: Date): NewTask => ({
  ...{ title: '实有人口核查', form: 'SYRKHC', object: 'RK', period: null, subject, subjectName, division, dueAt },
})
const safetyCheck = (subject: string, subjectName: string, division: string, dueAt: Date): NewTask => ({
  ...{ title: '居家安全隐患排查', form: 'JJAQPC', object: 'HU', period: null, subject, subjectName, division, dueAt },
})

export function issueFirstTasks(tasks: TaskBook, world: World, named: string | undefined, now: Date): void {
  const township = mainTownship(world, named)
  const random = createRandom(world.seed, 'public-security/due')
  const focus = focusResidents(world, township)
  const grown = world.residents.filter((one) => one.age >= 18 && !focus.includes(one))
  const residents = perVillage(world, 'public-security/residents', township, grown, { there: 3, elsewhere: 0.6 })
  const households = perVillage(world, 'public-security/households', township, world.households, { there: 4, elsewhere: 0.8 })
  const wanted = [
    ...[...focus, ...residents].map((one) => verification(one.idNumber, one.name, one.village, dueDate(random, now))),
    ...households.map((one) => safetyCheck(one.number, `${one.head.name}户`, one.village, dueDate(random, now))),
  ]
  for (const [n, task] of wanted.entries()) tasks.issue(task, issuedAt(now, n, wanted.length))
}

/** One more task, for a wish from the control side. */
export function chooseTask({ db }: Store, township: string | undefined, wish: Wish, now: Date): NewTask | undefined {
  const household = wish.form === 'JJAQPC' || (!wish.form && wish.subject?.length === 9)
  if (wish.form && !TITLES[wish.form]) return undefined
  const [table, key, name] = household ? ['hu', 'HH', `HZXM || '户'`] : ['rk', 'GMSFHM', 'XM']
  const found = db
    .prepare(
      `select ${key} as id, ${name} as name, XZQH from ${table}
       where (?1 is null or ${key} = ?1) and XZQH like ?2 order by random() limit 1`,
    )
    .get(wish.subject ?? null, wish.subject ? '%' : divisionPattern(wish.division ?? township ?? firstTownship(db))) as
    | Row
    | undefined
  if (!found) return undefined
  const make = household ? safetyCheck : verification
  return make(String(found.id), String(found.name), String(found.XZQH), endOfDay(now, wish.dueInDays))
}

const firstTownship = (db: Store['db']) => `${String(db.prepare('select min(XZQH) as code from rk').get()?.code).slice(0, 9)}000`
