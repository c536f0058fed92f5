// What civil affairs asks: review of the elderly allowance, review of disability aid, health follow-up of the old.
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
import { createRandom, focusResidents, mainTownship, perVillage, type Resident, type World } from '../world/index.ts'

interface Kind {
  title: string
  fits(one: Resident): boolean
  /** The same condition over the department's own table. */
  where: string
  counts: { there: number; elsewhere: number }
}

const KINDS: Record<string, Kind> = {
  GLJT: { title: '高龄津贴年度审核', fits: ({ age }) => age >= 80, where: 'age >= 80', counts: { there: 2, elsewhere: 0.5 } },
  CJBT: {
    title: '残疾人两项补贴审核',
    fits: ({ welfare }) => welfare.disability !== null,
    where: 'disabled = 1',
    counts: { there: 2, elsewhere: 0.5 },
  },
  JKSF: { title: '老年人健康随访', fits: ({ age }) => age >= 65, where: 'age >= 65', counts: { there: 4, elsewhere: 1 } },
}

const request = (form: string, subject: string, subjectName: string, division: string, dueAt: Date): NewTask => ({
  ...{ title: (KINDS[form] as Kind).title, form, object: 'person', period: null, subject, subjectName, division, dueAt },
})

export function issueFirstTasks(tasks: TaskBook, world: World, named: string | undefined, now: Date): void {
  const township = mainTownship(world, named)
  const random = createRandom(world.seed, 'civil-affairs/due')
  const focus = focusResidents(world, township)
  const wanted = Object.entries(KINDS).flatMap(([form, { fits, counts }]) => {
    const others = world.residents.filter((one) => fits(one) && !focus.includes(one))
    const some = [...focus, ...perVillage(world, `civil-affairs/${form}`, township, others, counts)]
    return some.map((one) => request(form, one.idNumber, one.name, one.village, dueDate(random, now)))
  })
  for (const [n, task] of wanted.entries()) tasks.issue(task, issuedAt(now, n, wanted.length))
}

/** One more task, for a wish from the control side. */
export function chooseTask({ db }: Store, township: string | undefined, wish: Wish, now: Date): NewTask | undefined {
  const form = wish.form ?? (Object.keys(KINDS)[now.getTime() % 3] as string)
  const kind = KINDS[form]
  if (!kind) return undefined
  const found = db
    .prepare(
      `select id_number, record ->> 'name' as name, village_code from person
       where (?1 is null or id_number = ?1) and village_code like ?2 and (?1 is not null or ${kind.where})
       order by random() limit 1`,
    )
    .get(wish.subject ?? null, wish.subject ? '%' : divisionPattern(wish.division ?? township ?? firstTownship(db)))
  if (!found) return undefined
  return request(form, String(found.id_number), String(found.name), String(found.village_code), endOfDay(now, wish.dueInDays))
}

const firstTownship = (db: Store['db']) =>
  `${String(db.prepare('select min(village_code) as code from person').get()?.code).slice(0, 9)}000`
