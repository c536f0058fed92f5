// The bytes that one statement may bring. They are counted as they come over the wire, before they become rows: a statement that
// brings more, be it in one row or in a million, loses its connection, and no more than the limit was ever kept.
import type { Duplex } from 'node:stream'

export const TOO_LARGE = 'the reply is larger than this system may send'

export interface ReplyBound {
  exceeded(): boolean
  /** Counts no longer; the connection serves the next statement. */
  stop(): void
}

export function boundReply(stream: Duplex, replyBytes: number): ReplyBound {
  let size = 0
  const count = (chunk: Buffer) => {
    size += chunk.length
    if (size > replyBytes) stream.destroy(new Error(TOO_LARGE))
  }
  stream.on('data', count)
  return {
    exceeded: () => size > replyBytes,
    stop: () => void stream.off('data', count),
  }
}
