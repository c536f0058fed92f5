// Public security's tasks: verification of residents, and safety checks of households.
import { type Choice, dueDate, type NewTask } from '../stage/index.ts'
import { createRandom, focusResidents, perVillage, type World } from '../world/index.ts'

const TITLES: Record<string, string> = { SYRKHC: '实有人口核查', JJAQPC: '居家安全隐患排查' }

const verification = (subject: string, subjectName: string, division: string, dueAt: Date): NewTask => ({
  ...{ title: '实有人口核查', form: 'SYRKHC', object: 'RK', period: null, subject, subjectName, division, dueAt },
})
const safetyCheck = (subject: string, subjectName: string, division: string, dueAt: Date): NewTask => ({
  ...{ title: '居家安全隐患排查', form: 'JJAQPC', object: 'HU', period: null, subject, subjectName, division, dueAt },
})

export function firstTasks(world: World, now: Date, township: string): NewTask[] {
  const random = createRandom(world.seed, 'public-security/due')
  const focus = focusResidents(world, township)
  const grown = world.residents.filter((one) => one.age >= 18 && !focus.includes(one))
  const residents = perVillage(world, 'public-security/residents', township, grown, { there: 3, elsewhere: 0.6 })
  const households = perVillage(world, 'public-security/households', township, world.households, { there: 4, elsewhere: 0.8 })
  return [
    ...[...focus, ...residents].map((one) => verification(one.idNumber, one.name, one.village, dueDate(random, now))),
    ...households.map((one) => safetyCheck(one.number, `${one.head.name}户`, one.village, dueDate(random, now))),
  ]
}

/** One more task, on request from the control side. */
export function chooseTask({ wish, dueAt, pick }: Choice): NewTask | undefined {
  if (wish.form && !TITLES[wish.form]) return undefined
  if (wish.form === 'JJAQPC' || (!wish.form && wish.subject?.length === 9)) {
    const found = pick({ table: 'hu', key: 'HH', division: 'XZQH' })
    return found && safetyCheck(String(found.HH), `${found.HZXM}户`, String(found.XZQH), dueAt)
  }
  const found = pick({ table: 'rk', key: 'GMSFHM', division: 'XZQH' })
  return found && verification(String(found.GMSFHM), String(found.XM), String(found.XZQH), dueAt)
}
