// 270 made workbooks of 27 kinds with known content, half of them of words and seeds kept apart, seen once before the last mending: what is read of
// each, and whether anything is wrong without a word.
import { expect, test } from 'vitest'
import { writeScore } from '../support/score.ts'
import { judge, type Verdict } from './made-workbooks/judge.ts'
import { makeWorkbook } from './made-workbooks/make.ts'

const PER_SET = 135

test('made workbooks of 27 kinds: at least 98% are read to the letter, and none is wrong in silence', {
  timeout: 60_000,
}, async () => {
  const figures: Record<string, number> = {}
  for (const isHeldOut of [false, true]) {
    const verdicts: Verdict[] = []
    for (let seed = 0; seed < PER_SET; seed++) verdicts.push(await judge(makeWorkbook(seed, isHeldOut)))
    const set = isHeldOut ? 'heldOut' : 'tuned'
    const of = (said: Verdict['said']) => verdicts.filter((v) => v.said === said)
    figures[`${set}Workbooks`] = PER_SET
    figures[`${set}Right`] = of('right').length
    figures[`${set}Told`] = of('told').length
    figures[`${set}WrongInSilence`] = of('wrong').length
    expect(of('wrong').map((v) => `${v.family}: ${v.why}`)).toEqual([])
    expect(
      of('right').length / PER_SET,
      of('told')
        .map((v) => `${v.family}: ${v.why}`)
        .join('\n'),
    ).toBeGreaterThanOrEqual(0.98)
  }
  await writeScore('made-workbooks', figures, 'YIBIAO_SCORES=1 npx vitest run test/forms/made-workbooks.test.ts')
})
