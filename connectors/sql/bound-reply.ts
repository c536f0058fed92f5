// The bytes that one statement may bring. They are counted as they come over the wire, before they become rows: a statement that
// brings more, be it in one row or in a million, loses its connection, and no more than the limit was ever kept.

import type { Duplex } from 'node:stream'
import { because, inWords } from '../../schema/index.ts'

export const TOO_LARGE = because('REPLY_TOO_LARGE')

export interface ReplyBound {
  exceeded(): boolean
  /** Counts no longer; the connection serves the next statement. */
  stop(): void
}

export function boundReply(stream: Duplex, replyBytes: number): ReplyBound {
  let size = 0
  const count = (chunk: Buffer) => {
    size += chunk.length
    if (size > replyBytes) stream.destroy(new Error(inWords(TOO_LARGE, 'en')))
  }
  stream.on('data', count)
  return {
    exceeded: () => size > replyBytes,
    stop: () => void stream.off('data', count),
  }
}
