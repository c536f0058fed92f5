// Statistics' tasks: figures of every village each month, and the staff of some enterprises.
import { beijingDate, type Choice, type NewTask, type Store } from '../stage/index.ts'
import { perVillage, type World } from '../world/index.ts'

export const UNIT_SCHEMA = `
  create table unit (code text primary key, object text not null, name text not null, division text not null);
  create index unit_division on unit (division);
`

const FORM_OF: Record<string, { form: string; title: string; dueDay: string }> = {
  区划: { form: 'CJYB', title: '村级月报', dueDay: '05' },
  企业: { form: 'QYYG', title: '企业月度用工表', dueDay: '10' },
}

interface Unit {
  code: string
  object: string
  name: string
  division: string
}

/** The month (0: this one, -1: the last) in Beijing, and the month after it, when its report is due. */
function month(now: Date, offset: number): { period: string; next: string } {
  const [year, number] = beijingDate(now, '-').split('-').map(Number) as [number, number]
  const written = (n: number) => new Date(Date.UTC(year, number - 1 + n, 1)).toISOString().slice(0, 7)
  return { period: written(offset).replace('-', '年').concat('月'), next: written(offset + 1) }
}

function report(unit: Unit, now: Date, offset = 0, dueAt?: Date): NewTask {
  const { form, title, dueDay } = FORM_OF[unit.object] as (typeof FORM_OF)[string]
  const { period, next } = month(now, offset)
  const { code: subject, name: subjectName, object, division } = unit
  const due = dueAt ?? new Date(`${next}-${dueDay}T23:59:59.999+08:00`)
  return { title: `${title}（${period}）`, form, period, object, subject, subjectName, division, dueAt: due }
}

export function fillUnits({ db }: Store, world: World): void {
  const insert = db.prepare('insert into unit values (?, ?, ?, ?)')
  for (const { code, name } of world.villages) insert.run(code, '区划', name, code)
  for (const { creditCode, name, village } of world.enterprises) insert.run(creditCode, '企业', name, village)
}

export function firstTasks(world: World, now: Date, township: string): NewTask[] {
  const villages = world.villages.map(({ code, name }) => ({ code, object: '区划', name, division: code }))
  const open = world.enterprises.filter(({ status }) => status === 'open')
  // The same choice as market regulation's, halved: some enterprises get both requests.
  const asked = perVillage(world, 'enterprises', township, open, { there: 2, elsewhere: 0.6 })
  const enterprises = asked
    .filter((_, n) => n % 2 === 0)
    .map(({ creditCode, name, village }) => ({ code: creditCode, object: '企业', name, division: village }))
  return [
    // Some villages have not reported last month yet.
    ...villages.filter((_, n) => n % 9 === 4).map((unit) => report(unit, now, -1)),
    ...[...villages, ...enterprises].map((unit) => report(unit, now)),
  ]
}

/** One more task, on request from the control side. */
export function chooseTask({ wish, now, dueAt, pick }: Choice): NewTask | undefined {
  const object = Object.keys(FORM_OF).find((one) => FORM_OF[one]?.form === (wish.form ?? (wish.subject ? null : 'QYYG')))
  if (!object && !wish.subject) return undefined
  const where = object ? `object = '${object}'` : undefined
  const found = pick({ table: 'unit', key: 'code', division: 'division', where })
  return found && report(found as unknown as Unit, now, 0, dueAt)
}
