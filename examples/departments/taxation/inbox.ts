// The hub's uploaded reports: one workbook each.
import { readFileSync } from 'node:fs'
import { type Answer, type Books, type ModeSwitch, openInbox, plainTime } from '../stage/index.ts'
import { readReport } from './workbooks.ts'

const told = (deliveryId: string, { receipt, reason }: Answer) =>
  JSON.stringify({
    TDBH: deliveryId,
    ZT: receipt === null ? '2' : '1',
    QSH: receipt ?? '',
    YY: reason ?? '',
    SJ: plainTime(new Date()),
  })

export function watchInbox(books: Books, mode: ModeSwitch, folder: string, handled: () => void): { close(): void } {
  const inbox = openInbox({ books, mode, folder, ending: '.xlsx', refusal: '暂不接收此类报表，请联系税务局', told })
  const scan = async () => {
    let any = false
    for (const file of inbox.waiting()) {
      inbox.take(file, await readReport(readFileSync(file.path)))
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
