// A reply for a person who maps it: its structure and names, no values. Long lists are cut, because a sample is enough.
import { maskNumbers, maskUnknown } from './mask-unknown.ts'

const MOST_ROWS = 5
const DEEPEST = 12

export function maskReply(reply: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return '…'
  if (Array.isArray(reply)) return reply.slice(0, MOST_ROWS).map((one) => maskReply(one, depth + 1))
  if (isPlain(reply))
    return Object.fromEntries(Object.entries(reply).map(([name, one]) => [maskNumbers(name), maskReply(one, depth + 1)]))
  return maskUnknown(reply)
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))
