// Runs the expressions of one connector in a bounded process: no expression can block the hub or use its memory. An expression
// that exceeds its limits gives its row a named problem. After three such rows in one call it is not tried again.

import { HubError } from '../../schema/index.ts'
import { type Bounded, createBounded, job } from '../bounded/index.ts'
import type { Answer, evaluateRows, Question } from './evaluate-rows.ts'

export type Result = Exclude<Answer, { vain?: true }> | { problem: string }

export interface Evaluator {
  /** One result per question, in order. Never throws. */
  evaluate(asked: readonly Question[]): Promise<Result[]>
  close(): Promise<void>
}

/** The limit restarts with each report, so it applies to each slow row. */
const EVALUATE = job<typeof evaluateRows>('evaluateRows', new URL('./evaluate-rows.ts', import.meta.url), { cpuMs: 1000 })
const ROWS_AT_ONCE = 500
/** A turn is five seconds of processor time: a call gets a minute. */
const MOST_TURNS = 12

const SENTENCES: Record<string, string> = {
  memory: 'the expression needs more memory than it may',
  input: 'the row is larger than an expression may be given',
}
const TOO_LONG = 'the expression ran too long'

/** Without `bounded`, a separate process, started at the first expression. */
export function createEvaluator(bounded?: Bounded, account = 'expressions'): Evaluator {
  let own: Bounded | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const processes = () => {
    own ??= bounded ?? createBounded({ places: 1 })
    return own
  }

  async function evaluate(asked: readonly Question[]): Promise<Result[]> {
    const answers: Answer[] = []
    const inVain = new Map<string, number>()
    let careful = false
    let atOnce = ROWS_AT_ONCE
    let turns = 0
    const keep = (given: readonly Answer[]) => {
      for (const answer of given) {
        const { text } = asked[answers.length] as Question
        if ('vain' in answer) inVain.set(text, (inVain.get(text) ?? 0) + 1)
        answers.push(answer)
      }
    }
    while (answers.length < asked.length && turns < MOST_TURNS) {
      const rows = asked.slice(answers.length, answers.length + atOnce)
      const before = answers.length
      try {
        keep(
          await processes().run(
            EVALUATE,
            { asked: rows, inVain, careful },
            { account, patient: true, part: (part) => keep(part) },
          ),
        )
        if (answers.length - before < rows.length) turns += 1
      } catch (error) {
        const { code, cause } = error instanceof HubError ? error : { code: 'INTERNAL', cause: undefined }
        if (code !== 'TOO_HEAVY') break
        if (cause === 'input' && rows.length > 1) {
          atOnce = Math.max(1, Math.floor(atOnce / 8))
          continue
        }
        // The failing row is known only if each row is sent alone.
        if (careful || rows.length === 1) keep([{ problem: SENTENCES[String(cause)] ?? TOO_LONG, vain: true }])
        careful = true
      }
    }
    const left = turns < MOST_TURNS ? 'the expression could not be run' : 'the expressions of this call took too long together'
    return asked.map((_, place) => {
      const answer = answers[place] ?? { problem: left }
      return 'problem' in answer ? { problem: answer.problem } : answer
    })
  }

  return {
    evaluate(asked) {
      if (asked.length === 0) return Promise.resolve([])
      const mine = turn.then(() => evaluate(asked))
      turn = mine.catch(() => {})
      return mine
    },
    async close() {
      await turn
      if (own !== bounded) await own?.close()
    },
  }
}
