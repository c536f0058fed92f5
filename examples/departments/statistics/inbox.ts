// Files that the hub dropped: booked, acknowledged by a file, then put away. In that order, so that after a crash the file is
// still there, is booked as a repeat, and gets the same acknowledgement.

import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { type Books, beijingIso, type ModeSwitch, receive } from '../stage/index.ts'
import { putFile } from './put-file.ts'

const NAME = /^([A-Za-z0-9_-]{1,100})\.csv$/

export interface Inbox {
  close(): void
}

export function watchInbox(books: Books, mode: ModeSwitch, folder: string, handled: () => void): Inbox {
  const [incoming, done, ack] = [join(folder, 'in'), join(folder, 'in', 'done'), join(folder, 'ack')]
  for (const each of [done, ack]) mkdirSync(each, { recursive: true })

  const scan = () => {
    const today = mode.get()
    if (['fail', 'hang', 'down'].includes(today.mode)) return
    let any = false
    for (const name of readdirSync(incoming).sort()) {
      const deliveryId = NAME.exec(name)?.[1]
      const path = join(incoming, name)
      const file = deliveryId ? statSync(path, { throwIfNoEntry: false }) : undefined
      if (!deliveryId || !file?.isFile()) continue
      if (today.mode === 'slow' && Date.now() - file.mtimeMs < today.delayMs) continue
      const row = readRow(readFileSync(path))
      // Somebody who does not rename may still be writing it.
      if (!row && Date.now() - file.mtimeMs < 2000) continue
      take(deliveryId, path, row)
      any = true
    }
    if (any) handled()
  }

  const take = (deliveryId: string, path: string, row: Row | undefined) => {
    const now = mode.take(true).mode
    const answer = now === 'refuse' ? refuse(books, deliveryId, '暂不接收此类报表，请联系统计局') : book(books, deliveryId, row)
    if (now !== 'drop-reply' && answer)
      putFile(join(ack, `${deliveryId}.json`), JSON.stringify({ deliveryId, ...answer }, null, 2))
    renameSync(path, join(done, `${deliveryId}.csv`))
  }

  // Watching is not to be relied on (network drives, lost events): look every half second too.
  const guarded = () => {
    try {
      scan()
    } catch (error) {
      console.error(String(error))
    }
  }
  const watcher = watch(incoming, guarded)
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

type Row = Record<string, string>

interface Answer {
  status: 'accepted' | 'rejected'
  receipt: string | null
  reason: string | null
  receivedAt: string
}

function refuse({ ledger }: Books, deliveryId: string, reason: string): Answer {
  const now = new Date()
  ledger.refuse(deliveryId, reason, now)
  return { status: 'rejected', receipt: null, reason, receivedAt: beijingIso(now) }
}

/** Null: other content under a name that was accepted before. The acknowledgement of the first stays as it is. */
function book(books: Books, deliveryId: string, row: Row | undefined): Answer | null {
  if (!row) return refuse(books, deliveryId, '文件应为一行表头和一行数据')
  const { 任务编号: taskNo = '', 报表代码: form = '', 来源单号: sourceRef = null, ...content } = row
  const verdict = receive(books, { deliveryId, taskNo, form, sourceRef, content })
  if (verdict.kind === 'refused') {
    if (verdict.why === 'key') return null
    return { status: 'rejected', receipt: null, reason: verdict.message, receivedAt: beijingIso(new Date()) }
  }
  const { acknowledgement, receivedAt } = verdict.entry
  return { status: 'accepted', receipt: acknowledgement, reason: null, receivedAt: beijingIso(new Date(receivedAt)) }
}

function readRow(bytes: Buffer): Row | undefined {
  const utf8 = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))
  try {
    const rows = parse(iconv.decode(bytes, utf8 ? 'utf8' : 'gb18030'), { columns: true }) as Row[]
    return rows.length === 1 ? rows[0] : undefined
  } catch {
    return undefined
  }
}
