// The reason for a failure is given in the reader's language, whether it comes from the hub, a connector or a department.
import { expect, test } from 'vitest'
import { asReason, because, inWords, oneLine, REASONS, said } from '../../schema/index.ts'

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).toSorted()

test('every reason has words in both languages, Chinese ones for readers of Chinese, about the same (issue 11, mend at once 3)', () => {
  for (const [code, { zh, en }] of Object.entries(REASONS)) {
    expect(zh, code).toMatch(/[\u4e00-\u9fff]/)
    expect(en, code).not.toMatch(/[\u4e00-\u9fff]/)
    expect(namesIn(zh), code).toEqual(namesIn(zh).length === 0 ? namesIn(en) : expect.arrayContaining(namesIn(en)))
  }
})

test('a reason is kept as its code with what it is about, and a reason within a reason keeps its own (issue 11, mend at once 3)', () => {
  const status = because('HTTP_STATUS', { status: 503 })
  expect(status).toBe('#HTTP_STATUS:503')
  expect(inWords(status, 'zh')).toBe('部门系统答复错误（HTTP 503）。')
  expect(inWords(status, 'en')).toBe('HTTP 503')
  const mismatch = because('MISMATCH', { answer: because('NOT_AGREED_FORMAT', { format: 'GraphQL' }) })
  expect(inWords(mismatch, 'zh')).toMatch(/系统答复：部门系统的答复不符合约定格式（GraphQL）。$/)
  expect(inWords(mismatch, 'en')).toMatch(/It says: the reply is not the GraphQL that was agreed$/)
  expect(asReason(mismatch)).toBe(mismatch)
})

test('what a department says is shown as it said it, in one line, and is never taken for a reason of the hub', () => {
  expect(inWords(said('任务已撤销'), 'en')).toBe('任务已撤销')
  expect(inWords(said('Closed until\nMonday'), 'zh')).toBe('Closed until Monday')
  expect(inWords(said('#KEPT_HERE'), 'zh')).toBe('KEPT_HERE')
  expect(inWords(because('GIVEN_UP', { why: '#无人\0认领' }), 'zh')).toBe('经办人已终止投递：无人 认领')
  expect(inWords('#NO_SUCH_CODE:x', 'zh')).toBe('#NO_SUCH_CODE:x')
  expect(inWords(null, 'zh')).toBeNull()
  expect(oneLine('字'.repeat(900))).toHaveLength(500)
})

test('a reason that an earlier build kept, or that was cut short, loses nothing of what it says', () => {
  const field = because('FIELD', { field: '出生日期 (CSRQ)', problem: because('NO_CODE') })
  expect(inWords(field, 'zh')).toBe('字段无法按部门格式写出：出生日期 (CSRQ)：部门没有对应的代码。')
  expect(inWords('#FIELD:出生日期 (CSRQ): no date', 'zh')).toBe('字段无法按部门格式写出：出生日期 (CSRQ): no date')
  for (const odd of ['null', '[1]', '{"field":1}', field.slice('#FIELD:'.length, -5)])
    expect(inWords(`#FIELD:${odd}`, 'en')).toBe(`A field cannot be written in the department's format: ${odd}`)
})
