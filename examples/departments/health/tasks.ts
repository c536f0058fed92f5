// Health's tasks: visits to older people.
import { type Choice, dueDate, type NewTask } from '../stage/index.ts'
import { createRandom, focusResidents, perVillage, type World } from '../world/index.ts'

const visit = (subject: string, subjectName: string, division: string, dueAt: Date): NewTask => ({
  ...{ title: '老年人健康管理随访', form: 'LNRSF', object: 'patient', period: null, subject, subjectName, division, dueAt },
})

export function firstTasks(world: World, now: Date, township: string): NewTask[] {
  const random = createRandom(world.seed, 'health/due')
  const focus = focusResidents(world, township)
  const others = world.residents.filter((one) => one.age >= 65 && !focus.includes(one))
  const some = [...focus, ...perVillage(world, 'health/visits', township, others, { there: 3, elsewhere: 0.7 })]
  return some.map((one) => visit(one.idNumber, one.name, one.village, dueDate(random, now)))
}

/** One more task, on request from the control side. */
export function chooseTask({ wish, dueAt, pick }: Choice): NewTask | undefined {
  if (wish.form && wish.form !== 'LNRSF') return undefined
  const found = pick({ table: 'patient', key: 'id', division: 'village' })
  return found && visit(String(found.id), String(found.name), String(found.village), dueAt)
}
