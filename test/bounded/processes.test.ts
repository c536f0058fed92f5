// The processes of bounded work: what they may use and reach, who goes first, and that they end.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bounded, type BoundedOptions, createBounded, job, secondsUntilFree } from '../../connectors/index.ts'
import type { Wanted, work } from './slow-work.ts'

const WORK = job<typeof work>('work', new URL('./slow-work.ts', import.meta.url))
const create = (options: BoundedOptions = {}) => createBounded({ modules: [import.meta.dirname], ...options })
const alive = (pid: number) => existsSync(`/proc/${pid}`)

let bounded: Bounded
beforeAll(() => {
  bounded = create()
})
afterAll(() => bounded.close())
const run = (wanted: Wanted, account = 'somebody') => bounded.run(WORK, wanted, { account })

describe('work in a process of its own (issue 10, 28)', () => {
  test.each([
    ['loop', 'processor time'],
    ['heap', 'memory'],
    ['buffers', 'memory'],
    ['strings', 'memory'],
    ['deep', 'nested too deeply'],
    ['long answer', 'larger than it may be'],
  ] as const)(
    'that is %s ends in a refusal which says what there was too much of, and the next is answered',
    async (wanted, words) => {
      await expect(run(wanted)).rejects.toMatchObject({ code: 'TOO_HEAVY', message: expect.stringContaining(words) })
      expect(await run('answer')).toBeGreaterThan(0)
    },
  )

  test('that is larger than it may be is not even sent', async () => {
    const huge = 'x'.repeat(30_000_000) as Wanted
    await expect(run(huge)).rejects.toMatchObject({ code: 'TOO_HEAVY' })
  })

  test('finds no secrets, no files and nowhere to write', async () => {
    const reach = (await run('reach')) as { environment: string[]; read: string; write: string }
    expect(reach.environment.filter((name) => name !== 'TZ' && name !== 'NODE_CHANNEL_FD')).toEqual([])
    expect(reach).toMatchObject({ read: 'ERR_ACCESS_DENIED', write: 'ERR_ACCESS_DENIED' })
  })

  test('that breaks is told without what it was reading', async () => {
    const error = await run('breaks').catch((e: unknown) => e as { code: string; detail: string })
    expect(error).toMatchObject({ code: 'INTERNAL', detail: expect.stringContaining('slow-work.ts') })
    expect(JSON.stringify(error)).not.toContain('990101')
  })
})

describe('whose turn it is (issue 10, 28)', () => {
  test('one account takes neither every place nor the whole queue: another is answered before it, and its tenth wish is told to wait', async () => {
    const order: string[] = []
    const many = Array.from({ length: 12 }, (_, i) =>
      run('wait', 'greedy').then(
        () => order.push(`greedy ${i}`),
        (error: unknown) => order.push(`refused ${secondsUntilFree(error)}`),
      ),
    )
    await run('answer', 'modest')
    const refused = order.filter((o) => o.startsWith('refused'))
    expect(order.filter((o) => o.startsWith('greedy')).length).toBeLessThan(3)
    await Promise.all(many)
    expect(refused).toEqual(['refused 5', 'refused 5', 'refused 5'])
    expect(order.filter((o) => o.startsWith('greedy'))).toHaveLength(9)
  })

  test('when everybody waits, the next is told so; the hub’s own work waits all the same', async () => {
    const small = create({ places: 1, waiting: { each: 1, all: 2 } })
    const ask = (account: string, patient = false) => small.run(WORK, 'answer', { account, patient })
    const waiting = [ask('a'), ask('b'), ask('c')]
    await expect(ask('d')).rejects.toMatchObject({ code: 'BUSY' })
    waiting.push(ask('hub', true))
    expect(await Promise.all(waiting)).toHaveLength(4)
    await small.close()
  })
})

test.skipIf(!existsSync('/usr/bin/nice'))(
  'who asks for a page goes before work that waits, in every thread of its process from the first (issue 10, 28)',
  async () => {
    const patient = create({ priority: 10 })
    const pid = await patient.run(WORK, 'answer', { account: 'a' })
    const niceOf = (thread: string) => {
      const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])
    }
    const threads = readdirSync(`/proc/${pid}/task`)
    expect(threads.length).toBeGreaterThan(1)
    expect(threads.map(niceOf)).toEqual(threads.map(() => 10))
    await patient.close()
  },
)

describe.skipIf(process.platform !== 'linux')('the processes end (issue 10, 18 and 28)', () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('with the hub, at %s, also from work that never ends by itself', async (signal) => {
    const parent = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'parent.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(said.toString())
    expect(alive(pid)).toBe(true)
    const gone = once(parent, 'exit')
    parent.kill(signal)
    await gone
    await expect.poll(() => alive(pid)).toBe(false)
  })

  test('when the pool is closed: what waits is told to come again, nothing is left', async () => {
    const own = create()
    const pid = (await own.run(WORK, 'answer', { account: 'a' })) as number
    const asked = [own.run(WORK, 'loop', { account: 'a' }), own.run(WORK, 'answer', { account: 'a' })]
    const told = Promise.all(asked.map((one) => one.catch((error: { code: string }) => error.code)))
    await own.close()
    expect(await told).toEqual(['BUSY', 'BUSY'])
    expect(alive(pid)).toBe(false)
    await expect(own.run(WORK, 'answer', { account: 'a' })).rejects.toMatchObject({ code: 'BUSY' })
  })
})
