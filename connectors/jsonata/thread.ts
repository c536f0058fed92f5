// The thread in which expressions run: given rows, it answers one row after the other, so that whoever waits sees which one hangs.
// JSONata's own bounds end endless recursion; what they cannot see (a regular expression that goes back and forth for half a minute) ends
// with the thread.
import { parentPort } from 'node:worker_threads'
import jsonata from 'jsonata'
import type { Answer, Question } from './protocol.ts'

const parsed = new Map<string, jsonata.Expression>()

function expressionOf(text: string): jsonata.Expression {
  const known = parsed.get(text) ?? jsonata(text, { timeout: 500, stack: 200 })
  parsed.set(text, known)
  return known
}

async function answer({ text, input }: Question['asked'][number]): Promise<Answer['result']> {
  try {
    const value: unknown = await expressionOf(text).evaluate(input)
    if (value === undefined || value === null) return { value: null }
    if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return { value: value as string }
    // A sequence of JSONata is an array of its own; a list of plain values may be given to a conversion that joins.
    return Array.isArray(value) && value.every((v) => typeof v !== 'object' || v === null)
      ? { value: [...value] as string[] }
      : { problem: 'the expression gives neither a value nor a list of values' }
  } catch (error) {
    const code = String((error as { code?: unknown }).code ?? '')
    // The words of an error may quote the data; its code does not.
    return {
      problem:
        code === 'D1012' || code === 'D1011' ? 'the expression ran too long' : `the expression failed${code && ` (${code})`}`,
    }
  }
}

parentPort?.on('message', async ({ id, asked }: Question) => {
  for (const [place, question] of asked.entries())
    parentPort?.postMessage({ id, place, result: await answer(question) } satisfies Answer)
})

// Says that it is ready.
parentPort?.postMessage(null)
