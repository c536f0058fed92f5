// How often a form is answered, from its title: 月报, 季报, 年报, weekly. Its figures are of such a period.
const KINDS: readonly [string, RegExp][] = [
  ['day', /日报|每日|\bdaily\b/i],
  ['week', /周报|每周|\bweekly\b/i],
  ['tenDays', /旬报/],
  ['month', /月报|月度|按月|每月|\bmonthly\b/i],
  ['quarter', /季报|季度|按季|每季|\bquarterly\b/i],
  ['halfYear', /半年报|半年度|\b(?:half-?yearly|semi-?annual(?:ly)?)\b/i],
  ['year', /年报|年度(?:统计|报表|报告|汇总|情况)|\b(?:annual(?:ly)?|yearly)\b/i],
]

/** '' if the title does not say, or says two. */
export function periodKindOf(title: string | undefined): string {
  const found = KINDS.filter(([, words]) => words.test((title ?? '').slice(0, 300)))
  if (found.some(([kind]) => kind === 'halfYear')) return 'halfYear'
  return found.length === 1 ? (found[0]?.[0] ?? '') : ''
}
