import { expect, test } from 'vitest'
import { coalesced } from '../../gateway/platform/index.ts'

/** A run that the test ends, and the number of runs that began. */
function runs() {
  const ends: ((result: number) => void)[] = []
  const run = coalesced(() => new Promise<number>((resolve) => ends.push(resolve)))
  return { run, ends }
}

const ready = () => new Promise((resolve) => setImmediate(resolve))

test('requests during a run share one more run, which begins when the first has ended', async () => {
  const { run, ends } = runs()
  const first = run()
  await ready()
  const later = [run(), run(), run()]
  await ready()
  expect(ends).toHaveLength(1)
  ends[0]?.(1)
  expect(await first).toBe(1)
  await ready()
  expect(ends).toHaveLength(2)
  ends[1]?.(2)
  expect(await Promise.all(later)).toEqual([2, 2, 2])
})

test('a run that fails fails for those who asked for it, and the next one begins', async () => {
  let count = 0
  const run = coalesced(async () => {
    count += 1
    if (count === 1) throw new Error('first')
    return count
  })
  await expect(run()).rejects.toThrow('first')
  expect(await run()).toBe(2)
})
