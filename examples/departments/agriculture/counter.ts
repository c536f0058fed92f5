// Moves data between the department's own books and the exchange database: land and tasks out, reports in, and next to each
// report its decision. A report is booked before its row says so. After a crash it is booked as a repeat with the same answer.
import { type Books, beijingDate, type ModeSwitch, plainTime, receive, standsStill } from '../stage/index.ts'
import type { ExchangeDatabase } from './exchange-database.ts'
import type { Land } from './land.ts'

const STATES = { open: '0', done: '1', withdrawn: '2' } as const
const MANY = 500

export interface Counter {
  /** Writes the changes now. */
  tell(): void
  close(): Promise<void>
}

export async function openCounter(
  books: Books,
  mode: ModeSwitch,
  exchange: ExchangeDatabase,
  land: () => Land,
): Promise<Counter> {
  const insert = async (table: string, columns: string, rows: readonly (readonly unknown[])[]) => {
    for (let from = 0; from < rows.length; from += MANY) {
      const some = rows.slice(from, from + MANY)
      const places = some.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')
      await exchange.query(`insert into ${table} (${columns}) values ${places}`, some.flat())
    }
  }
  const [known] = await exchange.query('select count(*) as n from zj_c')
  if (Number(known?.n) === 0) {
    const now = plainTime(new Date())
    const { households, villages } = land()
    await exchange.query('delete from zj_nh')
    await insert(
      'zj_nh',
      'hh, xzqh, hzxm, cbmj, gxsj',
      households.map((h) => [h.number, h.village, h.name, h.area, now]),
    )
    await insert(
      'zj_c',
      'cdm, cmc, gdmj, gxsj',
      villages.map((v) => [v.code, v.name, v.area, now]),
    )
  }

  const tellTasks = async () => {
    const [last] = await exchange.query('select coalesce(max(bgxh), 0) as n from zj_rw')
    const changed = books.tasks.changedAfter(Number(last?.n), 100_000)
    const fresh: unknown[][] = []
    for (const task of changed) {
      const due = beijingDate(task.dueAt, '-')
      const told = [STATES[task.state], plainTime(task.changedAt), task.changeNo]
      const [there] = await exchange.query('select rwbh from zj_rw where rwbh = ?', [task.taskNo])
      if (there) await exchange.query('update zj_rw set zt = ?, gxsj = ?, bgxh = ? where rwbh = ?', [...told, task.taskNo])
      else
        fresh.push([
          task.taskNo,
          task.title,
          task.division,
          task.object,
          task.subject,
          task.subjectName,
          task.form,
          task.period,
          due,
          ...told,
        ])
    }
    // In their order, so that a reader above its last number misses none.
    await insert('zj_rw', 'rwbh, rwmc, xzqh, dxlx, dxbm, dxmc, bddm, ssq, jzrq, zt, gxsj, bgxh', fresh)
  }

  const takeReports = async () => {
    const today = mode.get()
    if (standsStill(today)) return
    for (const { tdbh, rwbh, bddm, nr } of await exchange.query(`select * from zj_bs where zt = '0' order by ddsj, tdbh`)) {
      if (today.mode === 'slow') await new Promise((resolve) => setTimeout(resolve, today.delayMs))
      const deliveryId = String(tdbh)
      const now = mode.take(true).mode
      const decided =
        now === 'refuse' ? refuse(books, deliveryId) : book(books, deliveryId, String(rwbh), String(bddm), String(nr))
      await exchange.query('update zj_bs set zt = ?, qsh = ?, yy = ? where tdbh = ?', [...decided, deliveryId])
    }
  }

  let ended = false
  let turn: Promise<void> = tellTasks()
  await turn
  const next = (work: () => Promise<void>) => {
    turn = turn.then(() => (ended ? undefined : work())).catch((error) => console.error(String(error)))
  }
  const timer = setInterval(() => next(takeReports), 300)
  return {
    tell: () => next(tellTasks),
    async close() {
      ended = true
      clearInterval(timer)
      await turn
    },
  }
}

type Decided = [state: '1' | '2', receipt: string | null, reason: string | null]

function refuse({ ledger }: Books, deliveryId: string, reason = '暂不接收此类报表，请联系农业农村局'): Decided {
  ledger.refuse(deliveryId, reason, new Date())
  return ['2', null, reason]
}

function book(books: Books, deliveryId: string, taskNo: string, form: string, text: string): Decided {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    content = null
  }
  if (typeof content !== 'object' || content === null) return refuse(books, deliveryId, '报表内容应为对象')
  const arrival = { deliveryId, taskNo, form, sourceRef: null, content: content as Record<string, unknown> }
  const verdict = receive(books, arrival)
  return verdict.kind === 'refused' ? ['2', null, verdict.message] : ['1', verdict.entry.acknowledgement, null]
}
