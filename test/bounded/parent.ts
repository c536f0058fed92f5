// A program whose bounded process works forever. It prints the process's id; SIGTERM stops it in order.
import { createBounded, job } from '../../connectors/index.ts'
import type { work } from './slow-work.ts'

const WORK = job<typeof work>('work', new URL('./slow-work.ts', import.meta.url), { cpuMs: 100_000 })
const bounded = createBounded({ modules: [import.meta.dirname] })
const pid = await bounded.run(WORK, 'answer', { account: 'a' })
bounded.run(WORK, 'loop', { account: 'a' }).catch(() => {})
process.on('SIGTERM', () => bounded.close().then(() => process.exit(0)))
process.stdout.write(`${pid}\n`)
