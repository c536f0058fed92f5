// Where expressions run: in a bounded process, row after row. JSONata's own bounds end endless recursion; what they cannot see (a regular
// expression that goes back and forth, one large allocation) ends with the process. What is answered is handed on soon, so that whoever
// waits sees which row did not end.
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
  /** How often each expression ran too long before. */
  inVain: ReadonlyMap<string, number>
  /** Each answer at once: something before did not end. */
  careful: boolean
}

/** After so many an expression is not tried again in the same call. */
const MOST_IN_VAIN = 3
const TOO_LONG = 'the expression ran too long'
const FLUSH_MS = 20
/** Then others have their turn. */
const TURN_MS = 5000
const MOST_CHARACTERS = 1_000_000
const MOST_KNOWN = 1000

/** Those that were not handed on before; fewer than asked when the turn was over. */
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
    // A sequence of JSONata is an array of its own; a list of plain values may be given to a conversion that joins.
    return Array.isArray(value) && value.every((v) => typeof v !== 'object' || v === null)
      ? { value: [...value] as string[] }
      : { problem: 'the expression gives neither a value nor a list of values' }
  } catch (error) {
    const code = String((error as { code?: unknown }).code ?? '')
    if (code === 'D1012') return { problem: TOO_LONG, vain: true }
    // The words of an error may quote the data; its code does not.
    return { problem: code === 'D1011' ? TOO_LONG : `the expression failed${code && ` (${code})`}` }
  }
}
