// Files that would cost far more to read than their size suggests.
import { expect, test } from 'vitest'
import { columnsOf } from '../../connectors/file/formats/reading.ts'
import { splitXml } from '../../connectors/file/formats/split-xml.ts'

test('a table with more columns than any sheet has is told, not compared column by column (issue 10, 28)', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`)
  expect(columnsOf(names(20_000))).toEqual({ problem: '20000 columns; at most 16384 are read' })
  expect(columnsOf(names(16_384))).toEqual({ names: names(16_384) })
  expect(columnsOf([...names(16_000), ' c7'])).toEqual({ problem: 'the column c7 stands twice' })
})

// Counting lines from the start for each row took quadratic time: minutes, on the hub's own thread.
test('three hundred thousand short rows of XML on lines of their own, and each has its line (issue 10, 28)', async () => {
  const many = 300_000
  async function* text() {
    yield `<a>${'\n<b/>'.repeat(many)}`
    yield '\n</a>'
  }
  let last = 0
  let ordered = true
  for await (const { line } of splitXml(text(), ['a', 'b'])) {
    ordered &&= line === last + (last === 0 ? 2 : 1)
    last = line
  }
  expect({ last, ordered }).toEqual({ last: many + 1, ordered: true })
})
