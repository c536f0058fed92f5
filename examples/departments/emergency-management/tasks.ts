// What emergency management asks: a look at fire safety in homes, first where houses are old.
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

const safetyCheck = (subject: string, subjectName: string, division: string, dueAt: Date): NewTask => ({
  ...{ title: '家庭消防安全检查', form: 'XFAQPC', object: 'HOUSEHOLD', period: null, subject, subjectName, division, dueAt },
})

export function issueFirstTasks(tasks: TaskBook, world: World, named: string | undefined, now: Date): void {
  const township = mainTownship(world, named)
  const random = createRandom(world.seed, 'emergency-management/due')
  const old = world.households.filter(({ builtYear }) => builtYear < 2000)
  const some = perVillage(world, 'emergency-management/households', township, old, { there: 3, elsewhere: 0.6 })
  for (const [n, one] of some.entries())
    tasks.issue(safetyCheck(one.number, `${one.head.name}户`, one.village, dueDate(random, now)), issuedAt(now, n, some.length))
}

/** One more task, for a wish from the control side. */
export function chooseTask({ db }: Store, township: string | undefined, wish: Wish, now: Date): NewTask | undefined {
  if (wish.form && wish.form !== 'XFAQPC') return undefined
  const where = wish.subject ? '%' : divisionPattern(wish.division ?? township ?? firstTownship(db))
  const found = db
    .prepare('select * from house where (?1 is null or household_no = ?1) and village like ?2 order by random() limit 1')
    .get(wish.subject ?? null, where)
  return found && safetyCheck(String(found.household_no), `${found.head}户`, String(found.village), endOfDay(now, wish.dueInDays))
}

const firstTownship = (db: Store['db']) =>
  `${String(db.prepare('select min(village) as code from house').get()?.code).slice(0, 9)}000`
