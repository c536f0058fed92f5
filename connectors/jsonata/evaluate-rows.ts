// Evaluates expressions in a bounded process, row after row. JSONata's own limits end endless recursion. Anything else (a
// backtracking regular expression, one large allocation) ends with the process. Answers are sent early, so that the caller sees
// which row did not end.
import jsonata from 'jsonata'
import { LRUCache } from 'lru-cache'
import type { Value } from '../../schema/index.ts'
import type { Tools } from '../bounded/index.ts'

export interface Question {
  text: string
  input: unknown
}

export type Answer = { value: Value | Value[] | null } | { problem: string; vain?: true }

export interface Rows {
  asked: Question[]
  /** How often each expression timed out before. */
  inVain: ReadonlyMap<string, number>
  /** Sends each answer at once, because an earlier run did not end. */
  careful: boolean
}

/** After this many timeouts an expression is not tried again in the same call. */
const MOST_IN_VAIN = 3
const TOO_LONG = 'the expression ran too long'
const FLUSH_MS = 20
/** After this time others have their turn. */
const TURN_MS = 5000
const MOST_CHARACTERS = 1_000_000
const MOST_KNOWN = 1000

/** The answers not sent before; fewer than requested if the turn was over. */
export async function evaluateRows({ asked, inVain, careful }: Rows, { report }: Tools): Promise<Answer[]> {
  const vain = new Map(inVain)
  const began = process.cpuUsage()
  let waiting: Answer[] = []
  let flushed = performance.now()
  for (const question of asked) {
    const { text } = question
    const given: Answer = (vain.get(text) ?? 0) >= MOST_IN_VAIN ? { problem: TOO_LONG, vain: true } : await answer(question)
    if ('vain' in given) vain.set(text, (vain.get(text) ?? 0) + 1)
    waiting.push(given)
    if (careful || performance.now() - flushed > FLUSH_MS) {
      report(waiting)
      waiting = []
      flushed = performance.now()
    }
    const { user, system } = process.cpuUsage(began)
    if ((user + system) / 1000 > TURN_MS) break
  }
  return waiting
}

const parsed = new LRUCache<string, jsonata.Expression>({ max: MOST_KNOWN })

function expressionOf(text: string): jsonata.Expression {
  const known = parsed.get(text) ?? jsonata(text, { timeout: 500, stack: 200 })
  parsed.set(text, known)
  return known
}

async function answer({ text, input }: Question): Promise<Answer> {
  try {
    const value: unknown = await expressionOf(text).evaluate(input)
    if (value === undefined || value === null) return { value: null }
    if (JSON.stringify(value).length > MOST_CHARACTERS) return { problem: 'the expression gives more than a value may hold' }
    if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return { value: value as string }
    // A JSONata sequence is an array; a list of plain values may go to a joining conversion.
    return Array.isArray(value) && value.every((v) => typeof v !== 'object' || v === null)
      ? { value: [...value] as string[] }
      : { problem: 'the expression gives neither a value nor a list of values' }
  } catch (error) {
    const code = String((error as { code?: unknown }).code ?? '')
    if (code === 'D1012') return { problem: TOO_LONG, vain: true }
    // An error's message may quote the data; its code does not.
    return { problem: code === 'D1011' ? TOO_LONG : `the expression failed${code && ` (${code})`}` }
  }
}
