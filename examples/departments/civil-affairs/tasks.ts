// Civil affairs' tasks: review of the elderly allowance, review of disability aid, health follow-up of the old.
import { type Choice, dueDate, type NewTask } from '../stage/index.ts'
import { createRandom, focusResidents, perVillage, type Resident, type World } from '../world/index.ts'

interface Kind {
  title: string
  fits(one: Resident): boolean
  /** The same condition on the department's own table. */
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

export function firstTasks(world: World, now: Date, township: string): NewTask[] {
  const random = createRandom(world.seed, 'civil-affairs/due')
  const focus = focusResidents(world, township)
  return Object.entries(KINDS).flatMap(([form, { fits, counts }]) => {
    const others = world.residents.filter((one) => fits(one) && !focus.includes(one))
    const some = [...focus, ...perVillage(world, `civil-affairs/${form}`, township, others, counts)]
    return some.map((one) => request(form, one.idNumber, one.name, one.village, dueDate(random, now)))
  })
}

/** One more task, on request from the control side. */
export function chooseTask({ wish, now, dueAt, pick }: Choice): NewTask | undefined {
  const form = wish.form ?? (Object.keys(KINDS)[now.getTime() % 3] as string)
  const kind = KINDS[form]
  if (!kind) return undefined
  // A named subject is asked about, even if the condition does not apply.
  const where = wish.subject ? undefined : kind.where
  const found = pick({ table: 'person', key: 'id_number', division: 'village_code', where })
  if (!found) return undefined
  const { name } = JSON.parse(String(found.record)) as { name: string }
  return request(form, String(found.id_number), name, String(found.village_code), dueAt)
}
