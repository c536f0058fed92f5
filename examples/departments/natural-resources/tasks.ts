// What natural resources asks: land use of each village once a year, and a look at the contracted land of some households.
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
import { createRandom, mainTownship, perVillage, type World } from '../world/index.ts'

const landUse = (code: string, name: string, year: string, dueAt: Date): NewTask => ({
  ...{
    title: '村级土地利用情况填报',
    form: 'TDLY',
    object: 'XZQ',
    period: year,
    subject: code,
    subjectName: name,
    division: code,
    dueAt,
  },
})
const plot = (subject: string, subjectName: string, division: string, dueAt: Date): NewTask => ({
  ...{ title: '家庭承包地核查', form: 'CBD', object: 'HU', period: null, subject, subjectName, division, dueAt },
})

export function issueFirstTasks(tasks: TaskBook, world: World, named: string | undefined, now: Date): void {
  const township = mainTownship(world, named)
  const random = createRandom(world.seed, 'natural-resources/due')
  const households = perVillage(world, 'natural-resources/plots', township, world.households, { there: 2, elsewhere: 0.4 })
  const year = String(now.getUTCFullYear())
  const wanted = [
    ...world.villages.map((one) => landUse(one.code, one.name, year, dueDate(random, now))),
    ...households.map((one) => plot(one.number, `${one.head.name}户`, one.village, dueDate(random, now))),
  ]
  for (const [n, task] of wanted.entries()) tasks.issue(task, issuedAt(now, n, wanted.length))
}

/** One more task, for a wish from the control side. */
export function chooseTask({ db }: Store, township: string | undefined, wish: Wish, now: Date): NewTask | undefined {
  const form = wish.form ?? (wish.subject?.length === 12 ? 'TDLY' : 'CBD')
  if (form !== 'TDLY' && form !== 'CBD') return undefined
  const [table, key, place] = form === 'TDLY' ? ['village', 'code', 'code'] : ['plot', 'household_no', 'village']
  const where = wish.subject ? '%' : divisionPattern(wish.division ?? township ?? firstTownship(db))
  const found = db
    .prepare(`select * from ${table} where (?1 is null or ${key} = ?1) and ${place} like ?2 order by random() limit 1`)
    .get(wish.subject ?? null, where)
  if (!found) return undefined
  const dueAt = endOfDay(now, wish.dueInDays)
  return form === 'TDLY'
    ? landUse(String(found.code), String(found.name), String(now.getUTCFullYear()), dueAt)
    : plot(String(found.household_no), `${found.head}户`, String(found.village), dueAt)
}

const firstTownship = (db: Store['db']) =>
  `${String(db.prepare('select min(code) as code from village').get()?.code).slice(0, 9)}000`
