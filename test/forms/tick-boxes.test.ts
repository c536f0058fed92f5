// A cell with boxes to tick, filled in: every answer is ticked or written, and no box that nobody chose (issue 12).
import { expect, test } from 'vitest'
import { ticked } from '../../gateway/asking/forms/export/tick-boxes.ts'

test.each([
  ['□男 □女', '女', '□男 ☑女'],
  ['□送餐 □照料 □其他____', '送餐、照料', '☑送餐 ☑照料 □其他____'],
  ['○中专、技校 ○大专', '中专、技校', '☑中专、技校 ○大专'],
  ['□有（说明）□无', '有', '☑有（说明）□无'],
])('%s with %s is %s', (boxes, chosen, filled) => {
  expect(ticked(boxes, chosen)).toBe(filled)
})

test('a box whose text only begins like the answer stays empty', () => {
  expect(ticked('□本科以上 □本科', '本科')).toBe('□本科以上 ☑本科')
  expect(ticked('□无人 □有人', '无')).toBe('□无人 □有人 无')
})

test('own words stand beside 其他, or after the boxes; none are lost', () => {
  expect(ticked('□送餐 □照料 □其他：____', '照料、陪同就医')).toBe('□送餐 ☑照料 ☑其他：陪同就医')
  expect(ticked('□送餐 □照料', '以上都没有')).toBe('□送餐 □照料 以上都没有')
})
