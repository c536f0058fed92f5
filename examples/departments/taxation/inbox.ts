// Reports that the hub uploaded: booked, acknowledged by a file, then put away. In that order, so that after a crash the file is still
// there, is booked as a repeat, and gets the same acknowledgement.
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Books, type ModeSwitch, plainTime, receive } from '../stage/index.ts'
import { putFile, readReport } from './workbooks.ts'

const NAME = /^([A-Za-z0-9_-]{1,100})\.xlsx$/

export interface Inbox {
  close(): void
}

export function watchInbox(books: Books, mode: ModeSwitch, folder: string, handled: () => void): Inbox {
  const [incoming, done, ack] = [join(folder, 'in'), join(folder, 'in', 'done'), join(folder, 'ack')]
  for (const each of [done, ack]) mkdirSync(each, { recursive: true })

  const scan = async () => {
    const today = mode.get()
    if (['fail', 'hang', 'down'].includes(today.mode)) return
    let any = false
    for (const name of readdirSync(incoming).sort()) {
      const deliveryId = NAME.exec(name)?.[1]
      const path = join(incoming, name)
      const file = deliveryId ? statSync(path, { throwIfNoEntry: false }) : undefined
      if (!deliveryId || !file?.isFile()) continue
      if (today.mode === 'slow' && Date.now() - file.mtimeMs < today.delayMs) continue
      const report = await readReport(readFileSync(path))
      const now = mode.take(true).mode
      const answer =
        now === 'refuse' ? refuse(books, deliveryId, '暂不接收此类报表，请联系税务局') : book(books, deliveryId, report)
      if (now !== 'drop-reply' && answer)
        putFile(join(ack, `${deliveryId}.json`), JSON.stringify({ TDBH: deliveryId, ...answer }))
      renameSync(path, join(done, name))
      any = true
    }
    if (any) handled()
  }
  let scanning = false
  const timer = setInterval(() => {
    if (scanning) return
    scanning = true
    scan()
      .catch((error) => console.error(String(error)))
      .finally(() => {
        scanning = false
      })
  }, 300)
  return { close: () => clearInterval(timer) }
}

interface Answer {
  ZT: '1' | '2'
  QSH: string
  YY: string
  SJ: string
}

const answer = (ZT: '1' | '2', QSH: string, YY: string): Answer => ({ ZT, QSH, YY, SJ: plainTime(new Date()) })

function refuse({ ledger }: Books, deliveryId: string, reason: string): Answer {
  ledger.refuse(deliveryId, reason, new Date())
  return answer('2', '', reason)
}

/** Null: other content under a name that was accepted before. The acknowledgement of the first stays as it is. */
function book(books: Books, deliveryId: string, report: Record<string, string> | undefined): Answer | null {
  if (!report) return refuse(books, deliveryId, '文件应为一行表头和一行数据')
  const { 任务编号: taskNo = '', 报表代码: form = '', 来源单号: sourceRef = null, ...content } = report
  const verdict = receive(books, { deliveryId, taskNo, form, sourceRef, content })
  if (verdict.kind === 'refused') return verdict.why === 'key' ? null : answer('2', '', verdict.message)
  return answer('1', verdict.entry.acknowledgement, '')
}
