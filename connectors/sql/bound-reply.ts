// Limits the bytes of one statement's result. They are counted on the wire, before they become rows. A statement that exceeds the
// limit, in one row or in a million, loses its connection, and memory never exceeds the limit.

import type { Duplex } from 'node:stream'
import { because, inWords } from '../../schema/index.ts'

export const TOO_LARGE = because('REPLY_TOO_LARGE')

export interface ReplyBound {
  exceeded(): boolean
  /** Stops counting; the connection serves the next statement. */
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
