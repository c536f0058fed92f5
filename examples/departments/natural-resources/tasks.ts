// Natural resources' tasks: land use of each village once a year, and an inspection of the contracted land of some households.
import { type Choice, dueDate, type NewTask } from '../stage/index.ts'
import { createRandom, perVillage, type World } from '../world/index.ts'

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

export function firstTasks(world: World, now: Date, township: string): NewTask[] {
  const random = createRandom(world.seed, 'natural-resources/due')
  const households = perVillage(world, 'natural-resources/plots', township, world.households, { there: 2, elsewhere: 0.4 })
  const year = String(now.getUTCFullYear())
  return [
    ...world.villages.map((one) => landUse(one.code, one.name, year, dueDate(random, now))),
    ...households.map((one) => plot(one.number, `${one.head.name}户`, one.village, dueDate(random, now))),
  ]
}

/** One more task, on request from the control side. */
export function chooseTask({ wish, now, dueAt, pick }: Choice): NewTask | undefined {
  const form = wish.form ?? (wish.subject?.length === 12 ? 'TDLY' : 'CBD')
  if (form === 'TDLY') {
    const found = pick({ table: 'village', key: 'code', division: 'code' })
    return found && landUse(String(found.code), String(found.name), String(now.getUTCFullYear()), dueAt)
  }
  if (form !== 'CBD') return undefined
  const found = pick({ table: 'plot', key: 'household_no', division: 'village' })
  return found && plot(String(found.household_no), `${found.head}户`, String(found.village), dueAt)
}
