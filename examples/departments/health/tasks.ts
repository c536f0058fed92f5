// What health asks: a visit to older people.
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

const visit = (subject: string, subjectName: string, division: string, dueAt: Date): NewTask => ({
  ...{ title: '老年人健康管理随访', form: 'LNRSF', object: 'patient', period: null, subject, subjectName, division, dueAt },
})

export function issueFirstTasks(tasks: TaskBook, world: World, named: string | undefined, now: Date): void {
  const township = mainTownship(world, named)
  const random = createRandom(world.seed, 'health/due')
  const focus = focusResidents(world, township)
  const others = world.residents.filter((one) => one.age >= 65 && !focus.includes(one))
  const some = [...focus, ...perVillage(world, 'health/visits', township, others, { there: 3, elsewhere: 0.7 })]
  for (const [n, one] of some.entries())
    tasks.issue(visit(one.idNumber, one.name, one.village, dueDate(random, now)), issuedAt(now, n, some.length))
}

/** One more task, for a wish from the control side. */
export function chooseTask({ db }: Store, township: string | undefined, wish: Wish, now: Date): NewTask | undefined {
  if (wish.form && wish.form !== 'LNRSF') return undefined
  const where = wish.subject ? '%' : divisionPattern(wish.division ?? township ?? firstTownship(db))
  const found = db
    .prepare('select * from patient where (?1 is null or id = ?1) and village like ?2 order by random() limit 1')
    .get(wish.subject ?? null, where)
  return found && visit(String(found.id), String(found.name), String(found.village), endOfDay(now, wish.dueInDays))
}

const firstTownship = (db: Store['db']) =>
  `${String(db.prepare('select min(village) as code from patient').get()?.code).slice(0, 9)}000`
