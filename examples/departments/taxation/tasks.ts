// What taxation asks: how small enterprises did in the month.
import {
  beijingDate,
  divisionPattern,
  endOfDay,
  issuedAt,
  type NewTask,
  type Store,
  type TaskBook,
  type Wish,
} from '../stage/index.ts'
import { mainTownship, perVillage, type World } from '../world/index.ts'

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

export function issueFirstTasks(tasks: TaskBook, world: World, named: string | undefined, now: Date): void {
  const open = world.enterprises.filter(({ status }) => status === 'open')
  // The same choice as market regulation's, thinned: some enterprises are asked by several departments.
  const asked = perVillage(world, 'enterprises', mainTownship(world, named), open, { there: 2, elsewhere: 0.6 }).filter(
    (_, n) => n % 2 === 0,
  )
  for (const [n, { creditCode: code, name, village: division }] of asked.entries())
    tasks.issue(report({ code, name, division }, now, endOfDay(now, 5 + (n % 12))), issuedAt(now, n, asked.length))
}

/** One more task, for a wish from the control side. */
export function chooseTask({ db }: Store, township: string | undefined, wish: Wish, now: Date): NewTask | undefined {
  if (wish.form && wish.form !== 'XWQYJY') return undefined
  const first = () => `${String(db.prepare('select min(division) as code from taxpayer').get()?.code).slice(0, 9)}000`
  const pattern = wish.subject ? '%' : divisionPattern(wish.division ?? township ?? first())
  const found = db
    .prepare('select * from taxpayer where (?1 is null or code = ?1) and division like ?2 order by random() limit 1')
    .get(wish.subject ?? null, pattern)
  return found && report(found as unknown as Taxpayer, now, endOfDay(now, wish.dueInDays))
}
