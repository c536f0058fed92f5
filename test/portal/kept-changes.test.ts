import { describe, expect, test } from 'vitest'
import { changesOf, type Kept, takeBack } from '../../portal/src/sheet/kept-changes.ts'
import { NO_ROW_EDITS } from '../../portal/src/sheet/rows/row-edits.ts'
import { item } from './items.ts'

const NAME = 'resident.name'
const sheet = (value: string | null, draftVersion: number, state: 'OPEN' | 'SUBMITTED' = 'OPEN') => ({
  ...{ id: 's1', draftVersion, state, rowSets: [] },
  items: [item(value === null ? {} : { state: 'TYPED', value })],
})
const kept = (mine: string | undefined, was: string | undefined, version = 3): Kept => ({
  ...{ sheet: 's1', version, added: {} },
  changes: [{ element: NAME, label: '姓名', mine, was }],
})

describe('what was kept on the device and what the hub holds by now (issue 10, 16)', () => {
  test('only what the hub has not acknowledged is kept, with what the hub held there', () => {
    const work = (edits: Record<string, string>) => ({ edits, rows: NO_ROW_EDITS })
    expect(changesOf(sheet('旧', 3), work({ [NAME]: '新' }), work({ [NAME]: '旧' }))).toEqual([
      { element: NAME, label: '姓名', mine: '新', was: '旧' },
    ])
    expect(changesOf(sheet('旧', 3), work({ [NAME]: '旧' }), work({ [NAME]: '旧' }))).toEqual([])
  })

  test('typed against the very draft that the hub holds: put back', () => {
    expect(takeBack(sheet('旧', 3), kept('新', '旧'))).toMatchObject({ back: 1, work: { edits: { [NAME]: '新' } }, choices: [] })
  })

  test('another version that left this place alone: put back', () => {
    expect(takeBack(sheet('旧', 4), kept('新', '旧'))).toMatchObject({ back: 1, work: { edits: { [NAME]: '新' } }, choices: [] })
    expect(takeBack(sheet('旧', 4), kept(undefined, '旧'))).toMatchObject({ back: 1, work: { edits: {} } })
  })

  test('another version that says the same already: nothing to do', () => {
    expect(takeBack(sheet('新', 4), kept('新', '旧'))).toMatchObject({ back: 0, choices: [], homeless: [] })
  })

  test('changed on both sides: a choice, which stays one at the next opening, though no version came in between', () => {
    const first = takeBack(sheet('别处', 4), kept('新', '旧'))
    expect(first).toMatchObject({ back: 0, work: { edits: { [NAME]: '别处' } }, choices: [{ mine: '新', theirs: '别处' }] })
    const again = takeBack(sheet('别处', 4), { ...kept('新', '旧', 4), changes: first.choices })
    expect(again).toMatchObject({ back: 0, work: { edits: { [NAME]: '别处' } }, choices: [{ mine: '新' }] })
  })

  test('of a sheet that was sent meanwhile, nothing is put back and everything can be read', () => {
    for (const now of [sheet('旧', 3, 'SUBMITTED'), { ...sheet('旧', 3), id: 's2' }]) {
      const first = takeBack(now, kept('新', '旧'))
      expect(first).toMatchObject({ back: 0, homeless: [{ label: '姓名', mine: '新' }] })
      // Changes kept beside a newer sheet are not taken for answers to that sheet.
      const again = takeBack(sheet('旧', 3), { ...kept('新', '旧'), changes: first.homeless })
      expect(again).toMatchObject({ back: 0, homeless: [{ mine: '新' }] })
    }
  })
})
