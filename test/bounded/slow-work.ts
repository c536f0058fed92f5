// Work for the tests of bounded processes: it never ends, fills memory, or reports what it can reach.
import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

export type Wanted = 'answer' | 'loop' | 'heap' | 'buffers' | 'strings' | 'deep' | 'long answer' | 'reach' | 'wait' | 'breaks'

export async function work(wanted: Wanted): Promise<unknown> {
  switch (wanted) {
    case 'answer':
      return process.pid
    case 'loop':
      for (;;);
    case 'heap': {
      const all: unknown[] = []
      for (;;) all.push(new Array(1_000_000).fill(1))
    }
    case 'buffers':
      return Array.from({ length: 40 }, () => new Uint8Array(100_000_000).fill(1)).length
    case 'strings':
      return Array.from({ length: 8 }, () => Buffer.alloc(400_000_000, 65).toString('latin1')).length
    case 'deep':
      return deep(0)
    case 'long answer':
      return 'x'.repeat(20_000_000)
    case 'wait':
      return wait(200, process.pid)
    case 'breaks':
      throw new TypeError('a secret of 990101193109020027')
    case 'reach':
      return {
        environment: Object.keys(process.env),
        read: fault(() => readFileSync('/etc/hostname')),
        write: fault(() => writeFileSync('x', '')),
      }
  }
}

const deep = (n: number): number => deep(n + 1) + 1

function fault(attempt: () => unknown): string {
  try {
    attempt()
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  }
}
