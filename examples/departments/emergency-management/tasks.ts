// Emergency management's tasks: an inspection of fire safety in homes, old houses first.
import { type Choice, dueDate, type NewTask } from '../stage/index.ts'
import { createRandom, perVillage, type World } from '../world/index.ts'

const safetyCheck = (subject: string, subjectName: string, division: string, dueAt: Date): NewTask => ({
  ...{ title: '家庭消防安全检查', form: 'XFAQPC', object: 'HOUSEHOLD', period: null, subject, subjectName, division, dueAt },
})

export function firstTasks(world: World, now: Date, township: string): NewTask[] {
  const random = createRandom(world.seed, 'emergency-management/due')
  const old = world.households.filter(({ builtYear }) => builtYear < 2000)
  const some = perVillage(world, 'emergency-management/households', township, old, { there: 3, elsewhere: 0.6 })
  return some.map((one) => safetyCheck(one.number, `${one.head.name}户`, one.village, dueDate(random, now)))
}

/** One more task, on request from the control side. */
export function chooseTask({ wish, dueAt, pick }: Choice): NewTask | undefined {
  if (wish.form && wish.form !== 'XFAQPC') return undefined
  const found = pick({ table: 'house', key: 'household_no', division: 'village' })
  return found && safetyCheck(String(found.household_no), `${found.head}户`, String(found.village), dueAt)
}
