// Taxation's tasks: monthly figures of small enterprises.
import { beijingDate, type Choice, endOfDay, type NewTask, type Store } from '../stage/index.ts'
import { perVillage, type World } from '../world/index.ts'

export const TAXPAYER_SCHEMA = `
  create table taxpayer (code text primary key, name text not null, division text not null);
  create index taxpayer_division on taxpayer (division);
`

interface Taxpayer {
  code: string
  name: string
  division: string
}

function report({ code, name, division }: Taxpayer, now: Date, dueAt: Date): NewTask {
  const [year, month] = beijingDate(now, '-').split('-')
  const what = { title: `小微企业经营情况月报（${year}年${month}月）`, form: 'XWQYJY', period: `${year}${month}` }
  return { ...what, object: '纳税人', subject: code, subjectName: name, division, dueAt }
}

export function fillTaxpayers({ db }: Store, world: World): void {
  const insert = db.prepare('insert into taxpayer values (?, ?, ?)')
  for (const { creditCode, name, village } of world.enterprises) insert.run(creditCode, name, village)
}

export function firstTasks(world: World, now: Date, township: string): NewTask[] {
  const open = world.enterprises.filter(({ status }) => status === 'open')
  // The same choice as market regulation's, thinned: some enterprises get several departments' requests.
  const asked = perVillage(world, 'enterprises', township, open, { there: 2, elsewhere: 0.6 }).filter((_, n) => n % 2 === 0)
  return asked.map(({ creditCode: code, name, village: division }, n) =>
    report({ code, name, division }, now, endOfDay(now, 5 + (n % 12))),
  )
}

/** One more task, on request from the control side. */
export function chooseTask({ wish, now, dueAt, pick }: Choice): NewTask | undefined {
  if (wish.form && wish.form !== 'XWQYJY') return undefined
  const found = pick({ table: 'taxpayer', key: 'code', division: 'division' })
  return found && report(found as unknown as Taxpayer, now, dueAt)
}
