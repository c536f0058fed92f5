// The hub's files in the shared folder: one CSV each, a header and a row.
import { readFileSync, watch } from 'node:fs'
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { type Answer, type Books, beijingIso, type ModeSwitch, openInbox } from '../stage/index.ts'

const told = (deliveryId: string, { receipt, reason, at }: Answer) =>
  JSON.stringify(
    { deliveryId, status: receipt === null ? 'rejected' : 'accepted', receipt, reason, receivedAt: beijingIso(at) },
    null,
    2,
  )

export function watchInbox(books: Books, mode: ModeSwitch, folder: string, handled: () => void): { close(): void } {
  const inbox = openInbox({ books, mode, folder, ending: '.csv', refusal: '暂不接收此类报表，请联系统计局', told })
  const scan = () => {
    let any = false
    for (const file of inbox.waiting()) {
      const row = readRow(readFileSync(file.path))
      // A writer that does not rename may still be writing it.
      if (!row && Date.now() - file.changedAt < 2000) continue
      inbox.take(file, row)
      any = true
    }
    if (any) handled()
  }

  // Watching is unreliable (network drives, lost events), so it also polls every half second.
  const guarded = () => {
    try {
      scan()
    } catch (error) {
      console.error(String(error))
    }
  }
  const watcher = watch(inbox.incoming, guarded)
  watcher.on('error', () => {})
  const timer = setInterval(guarded, 500)
  guarded()
  return {
    close() {
      watcher.close()
      clearInterval(timer)
    },
  }
}

function readRow(bytes: Buffer): Record<string, string> | undefined {
  const utf8 = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))
  try {
    const rows = parse(iconv.decode(bytes, utf8 ? 'utf8' : 'gb18030'), { columns: true }) as Record<string, string>[]
    return rows.length === 1 ? rows[0] : undefined
  } catch {
    return undefined
  }
}
