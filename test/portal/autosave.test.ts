import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Refused } from '../../portal/src/kept/refusal.ts'
import { createAutosave, type SaveState } from '../../portal/src/sheet/autosave.ts'

/** A hub that answers when the test says so. */
function hub() {
  const received: string[] = []
  const waiting: { answer: () => void; fail: () => void; refuse: () => void }[] = []
  const states: SaveState['kind'][] = []
  const autosave = createAutosave<string>({
    onState: (s) => states.push(s.kind),
    save: (value) => {
      received.push(value)
      return new Promise((resolve, reject) => {
        const refuse = () => reject(new Refused({ kind: 'content', reason: '' }))
        waiting.push({ answer: resolve, fail: () => reject(new Error('no network')), refuse })
      })
    },
  })
  const next = async (act: 'answer' | 'fail' | 'refuse') => {
    waiting.shift()?.[act]()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { received, states, autosave, next }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a draft saves by itself', () => {
  test('several changes in a moment are one save', async () => {
    const { autosave, received, next, states } = hub()
    for (const value of ['a', 'ab', 'abc']) autosave.change(value)
    await vi.advanceTimersByTimeAsync(600)
    await next('answer')
    expect(received).toEqual(['abc'])
    expect(states.at(-1)).toBe('saved')
    expect(autosave.unsaved()).toBeUndefined()
  })

  test('what is typed during a save is saved after it, never beside it', async () => {
    const { autosave, received, next } = hub()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(600)
    autosave.change('ab')
    await vi.advanceTimersByTimeAsync(5000)
    expect(received).toEqual(['a'])
    await next('answer')
    await vi.advanceTimersByTimeAsync(600)
    expect(received).toEqual(['a', 'ab'])
    await next('answer')
    expect(autosave.unsaved()).toBeUndefined()
  })

  test('a failed save is tried again until it works, and nothing typed is forgotten', async () => {
    const { autosave, received, next, states } = hub()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(600)
    await next('fail')
    expect(states.at(-1)).toBe('failed')
    expect(autosave.unsaved()).toBe('a')
    await vi.advanceTimersByTimeAsync(30_000)
    await next('answer')
    expect(received).toEqual(['a', 'a'])
    expect(states.at(-1)).toBe('saved')
  })

  test('what the hub refuses for good is not sent again until it is changed (issue 10, 16)', async () => {
    const { autosave, received, next, states } = hub()
    autosave.change('bad')
    await vi.advanceTimersByTimeAsync(600)
    await next('refuse')
    expect(states.at(-1)).toBe('refused')
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(await autosave.flush()).toBe(false)
    expect(received).toEqual(['bad'])
    expect(autosave.unsaved()).toBe('bad')
    autosave.change('good')
    await vi.advanceTimersByTimeAsync(600)
    await next('answer')
    expect(received).toEqual(['bad', 'good'])
    expect(autosave.unsaved()).toBeUndefined()
  })

  test('saving now saves what is typed and tells whether it is safe', async () => {
    const { autosave, next } = hub()
    autosave.change('a')
    const safe = autosave.flush()
    await vi.advanceTimersByTimeAsync(0)
    await next('answer')
    expect(await safe).toBe(true)
  })

  test('while the sheet is being sent, nothing is saved behind its back', async () => {
    const { autosave, received } = hub()
    autosave.change('a')
    await autosave.pause()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(received).toEqual([])
    expect(autosave.unsaved()).toBe('a')
  })
})
