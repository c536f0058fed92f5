// Reports as files: booked, acknowledged by a file, then moved away. In that order: after a crash the file still exists, is
// booked as a repeat, and gets the same acknowledgement.
import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type ModeSwitch, standsStill } from './mode.ts'
import { putFile } from './put-file.ts'
import { type Books, receive } from './receive.ts'

/** A receipt, or the reason why there is none. */
export interface Answer {
  receipt: string | null
  reason: string | null
  at: Date
}

interface InboxOptions {
  books: Books
  mode: ModeSwitch
  folder: string
  /** The file name ending of reports. */
  ending: string
  /** The message of mode `refuse`. */
  refusal: string
  /** The text of an acknowledgement. */
  told(deliveryId: string, answer: Answer): string
}

export function openInbox({ books, mode, folder, ending, refusal, told }: InboxOptions) {
  const [incoming, done, ack] = [join(folder, 'in'), join(folder, 'in', 'done'), join(folder, 'ack')] as const
  for (const each of [done, ack]) mkdirSync(each, { recursive: true })
  const name = new RegExp(`^([A-Za-z0-9_-]{1,100})\\${ending}$`)
  return {
    incoming,
    /** The files to process now, by name. */
    *waiting() {
      const today = mode.get()
      if (standsStill(today)) return
      for (const found of readdirSync(incoming).sort()) {
        const deliveryId = name.exec(found)?.[1]
        const path = join(incoming, found)
        const file = deliveryId ? statSync(path, { throwIfNoEntry: false }) : undefined
        if (!deliveryId || !file?.isFile()) continue
        if (today.mode === 'slow' && Date.now() - file.mtimeMs < today.delayMs) continue
        yield { deliveryId, path, changedAt: file.mtimeMs }
      }
    },
    /** `report`: one row by its header; undefined if the file contains something else. */
    take({ deliveryId, path }: { deliveryId: string; path: string }, report: Record<string, string> | undefined) {
      const now = mode.take(true).mode
      const answer = now === 'refuse' ? refuse(books, deliveryId, refusal) : book(books, deliveryId, report)
      if (now !== 'drop-reply' && answer) putFile(join(ack, `${deliveryId}.json`), told(deliveryId, answer))
      renameSync(path, join(done, basename(path)))
    },
  }
}

function refuse({ ledger }: Books, deliveryId: string, reason: string): Answer {
  const at = new Date()
  ledger.refuse(deliveryId, reason, at)
  return { receipt: null, reason, at }
}

/** Null: other content under an accepted name. The first acknowledgement stays. */
function book(books: Books, deliveryId: string, report: Record<string, string> | undefined): Answer | null {
  if (!report) return refuse(books, deliveryId, '文件应为一行表头和一行数据')
  const { 任务编号: taskNo = '', 报表代码: form = '', 来源单号: sourceRef = null, ...content } = report
  const verdict = receive(books, { deliveryId, taskNo, form, sourceRef, content })
  if (verdict.kind === 'refused') return verdict.why === 'key' ? null : { receipt: null, reason: verdict.message, at: new Date() }
  const { acknowledgement, receivedAt } = verdict.entry
  return { receipt: acknowledgement, reason: null, at: new Date(receivedAt) }
}
