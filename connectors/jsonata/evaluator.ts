// Runs expressions of one connector in a thread of their own: nothing that an expression does can hold up the hub. One that gives no
// answer within its time costs its row a named problem and the thread its life; the next row finds a fresh one. After three such in one
// call that expression is not tried again in it.
import { Worker } from 'node:worker_threads'
import type { Answer, Question } from './protocol.ts'

export type Result = Answer['result']

export interface Evaluator {
  /** One result for each question, in order. Never throws. */
  evaluate(asked: Question['asked']): Promise<Result[]>
  close(): Promise<void>
}

const MOST_IN_VAIN = 3
const IN_VAIN: Result = { problem: 'the expression ran too long' }

/** `patience`: longer than JSONata's own bound, so that it speaks first where it can. */
export function createEvaluator(patience = 2000): Evaluator {
  let thread: Promise<Worker> | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let count = 0

  async function end(): Promise<void> {
    const ending = thread
    thread = null
    await (await ending)?.terminate()
  }

  async function evaluate(asked: Question['asked']): Promise<Result[]> {
    const results = new Map<number, Result>()
    const inVain = new Map<string, number>()
    for (;;) {
      for (const [place, { text }] of asked.entries())
        if (!results.has(place) && (inVain.get(text) ?? 0) >= MOST_IN_VAIN) results.set(place, IN_VAIN)
      const open = [...asked.keys()].filter((place) => !results.has(place))
      if (open.length === 0) return asked.map((_, place) => results.get(place) ?? IN_VAIN)
      thread ??= startThread()
      const question = { id: ++count, asked: open.map((place) => asked[place] as Question['asked'][number]) }
      const given = await ask(await thread, question, patience)
      for (const [i, result] of given.entries()) results.set(open[i] as number, result)
      const hanging = open[given.length]
      if (hanging === undefined) continue
      await end()
      results.set(hanging, IN_VAIN)
      const { text } = asked[hanging] as Question['asked'][number]
      inVain.set(text, (inVain.get(text) ?? 0) + 1)
    }
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
      await end()
    },
  }
}

/** Resolves when the thread is ready to be asked. */
function startThread(): Promise<Worker> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 64, stackSizeMb: 4 },
  })
  worker.unref()
  return new Promise((resolve) => {
    const ready = () => resolve(worker)
    worker.once('message', ready).once('exit', ready).on('error', ready)
  })
}

/** Results in order, up to the one that gave none in its time. */
function ask(worker: Worker, question: Question, patience: number): Promise<Result[]> {
  return new Promise((resolve) => {
    const results: Result[] = []
    let seen = 0
    let timer = wait()
    function wait() {
      // After a pause of the hub's own thread the answers that wait are heard before anybody is judged.
      return setTimeout(() => {
        const before = seen
        setImmediate(() => (before === seen ? done() : undefined))
      }, patience)
    }
    function done() {
      clearTimeout(timer)
      worker.off('message', heard).off('exit', done)
      resolve(results)
    }
    function heard(answer: Answer | null) {
      if (answer?.id !== question.id) return
      seen += 1
      results.push(answer.result)
      clearTimeout(timer)
      if (results.length === question.asked.length) done()
      else timer = wait()
    }
    worker.on('message', heard).on('exit', done)
    worker.postMessage(question)
  })
}
