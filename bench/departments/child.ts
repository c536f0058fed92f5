// Programs of a bench: started with their input, queried by message, ended with the bench.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Child {
  ask<T>(message: object): Promise<T>
  end(): void
}

export async function startChild<T>(program: string, given: object | null, args: string[] = []): Promise<[Child, T]> {
  const child: ChildProcess = fork(join(import.meta.dirname, program), args)
  const ask = async <R>(message: object): Promise<R> => {
    const answer = told<R>(child)
    child.send(message)
    return answer
  }
  const first = given ? await ask<T>(given) : await told<T>(child)
  return [{ ask, end: () => child.disconnect() }, first]
}

async function told<R>(child: ChildProcess): Promise<R> {
  const gone = new AbortController()
  const left = once(child, 'exit', { signal: gone.signal }).then(([code]) => {
    throw new Error(`a program of the bench ended with ${String(code)}`)
  })
  left.catch(() => {})
  try {
    const [answer] = (await Promise.race([once(child, 'message'), left])) as [R]
    return answer
  } finally {
    gone.abort()
  }
}
