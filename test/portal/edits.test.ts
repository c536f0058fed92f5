import { describe, expect, test } from 'vitest'
import { correctionsOf, currentValue, editsOf, stateOf, valuesOf, withEdit, withoutEdit } from '../../portal/src/sheet/edits.ts'
import { openItems, sectionOf } from '../../portal/src/sheet/sections.ts'
import { domain, fact, item } from './items.ts'

const filled = item({ fetched: fact('王秀英') })
const empty = item({ id: 'resident.phone', required: true })
const disputed = item({
  id: 'resident.residenceAddress',
  required: true,
  state: 'CONFLICT',
  fetched: fact('三组'),
  candidates: [fact('三组'), fact('四组', 'CONNECTOR'), fact('四组', 'SUBMISSION')],
})

describe('what the worker changed stays apart from what was fetched', () => {
  test('an untouched item stands as fetched and is not sent', () => {
    expect(currentValue(filled, {})).toBe('王秀英')
    expect(stateOf(filled, {})).toBe('FILLED')
    expect(valuesOf({})).toEqual([])
  })

  test('a changed value is sent, and one step brings the fetched one back', () => {
    const edits = withEdit({}, filled, '王秀瑛')
    expect(stateOf(filled, edits)).toBe('EDITED')
    expect(valuesOf(edits)).toEqual([{ element: 'resident.name', value: '王秀瑛' }])
    expect(currentValue(filled, withoutEdit(edits, filled))).toBe('王秀英')
  })

  test('typing the fetched value again is no change', () => {
    expect(withEdit(withEdit({}, filled, '王'), filled, '王秀英')).toEqual({})
  })

  test('emptying a fetched value is a change of its own', () => {
    const edits = withEdit({}, filled, '')
    expect(valuesOf(edits)).toEqual([{ element: 'resident.name', value: null }])
    expect(stateOf(filled, edits)).toBe('EDITED')
  })

  test('a value that nobody knew is typed, not edited', () => {
    expect(stateOf(empty, withEdit({}, empty, '0717-3812345'))).toBe('TYPED')
  })

  test('false and zero are values, not emptiness', () => {
    const yesNo = item({ fetched: fact(false) })
    expect(currentValue(yesNo, {})).toBe(false)
    expect(stateOf(empty, withEdit({}, empty, 0))).toBe('TYPED')
  })
})

describe('where sources disagree, the worker decides', () => {
  test('nothing is picked silently', () => {
    expect(stateOf(disputed, {})).toBe('CONFLICT')
    expect(currentValue(disputed, {})).toBeNull()
  })

  test('picking a candidate settles it, also when it is the one that was fetched', () => {
    const edits = withEdit({}, disputed, '三组')
    expect(stateOf(disputed, edits)).toBe('FILLED')
    expect(valuesOf(edits)).toEqual([{ element: 'resident.residenceAddress', value: '三组' }])
  })

  test('a value of the worker’s own is an edit', () => {
    expect(stateOf(disputed, withEdit({}, disputed, '五组'))).toBe('EDITED')
  })

  test('the same value written in two ways is no disagreement', () => {
    const income = item({
      domain: domain({ datatype: 'DECIMAL' }),
      fetched: fact('1200.5'),
      candidates: [fact('1200.5'), fact('1200.50', 'CONNECTOR')],
    })
    const name = item({ fetched: fact('王 秀英'), candidates: [fact('王 秀英'), fact('王秀英', 'CONNECTOR')] })
    expect([stateOf(income, {}), stateOf(name, {})]).toEqual(['FILLED', 'FILLED'])
    expect([sectionOf(income), sectionOf(name)]).toEqual(['prefilled', 'prefilled'])
  })

  test('a disagreement that the hub holds settled asks nothing of the worker', () => {
    const settled = item({ required: true, fetched: fact('20'), candidates: [fact('20'), fact('10', 'SUBMISSION')] })
    expect(currentValue(settled, {})).toBe('20')
    expect(openItems([settled], {}, [])).toEqual([])
  })

  test('sources that agree are no conflict', () => {
    const agreed = item({ fetched: fact('a'), candidates: [fact('a'), fact('a', 'CONNECTOR')] })
    expect(stateOf(agreed, {})).toBe('FILLED')
  })
})

describe('a draft of an earlier visit', () => {
  test('brings back what was typed, edited and picked, and nothing else', () => {
    const edited = { ...filled, state: 'EDITED' as const, value: '王秀瑛' }
    const typed = { ...empty, state: 'TYPED' as const, value: '0717-3812345' }
    const picked = { ...disputed, state: 'FILLED' as const, value: '三组' }
    const untouched = item({ id: 'resident.sex', fetched: fact('2') })
    expect(editsOf([edited, typed, picked, untouched])).toEqual({
      'resident.name': '王秀瑛',
      'resident.phone': '0717-3812345',
      'resident.residenceAddress': '三组',
    })
  })
})

describe('before it is sent', () => {
  test('only changed values of an authority become corrections', () => {
    const own = item({ id: 'resident.phone', fetched: fact('1', 'SUBMISSION') })
    const edits = withEdit(withEdit(withEdit({}, filled, '王秀瑛'), own, '2'), disputed, '三组')
    expect(correctionsOf([filled, own, disputed], edits).map((i) => i.element.id)).toEqual(['resident.name'])
  })

  test('picking another source’s value against the authority is a correction too', () => {
    const edits = withEdit({}, disputed, '四组')
    expect(correctionsOf([disputed], edits).map((i) => i.element.id)).toEqual(['resident.residenceAddress'])
    expect(stateOf(disputed, edits)).toBe('FILLED')
  })

  test('what is missing, undecided or refused by the hub is still open, conflicts first', () => {
    const open = openItems([empty, filled, disputed], {}, [{ element: 'resident.name' }])
    expect(open.map((i) => i.element.id)).toEqual(['resident.residenceAddress', 'resident.phone', 'resident.name'])
  })

  test('an item keeps its place while it is being filled', () => {
    expect(sectionOf({ ...empty, state: 'TYPED', value: 'x' })).toBe(sectionOf(empty))
    expect(sectionOf({ ...disputed, state: 'FILLED' })).toBe('conflict')
  })
})
