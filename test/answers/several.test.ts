// Several answers, own words, time of day, date with time: from a department's own form to its own system (ADR 0035).
import { afterAll, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { startAnswersWorld } from './world.ts'

const world = await startAnswersWorld()
afterAll(() => world.close())

const sheetOf = (rows: string[][]) => rows.map((row) => row.map((value) => ({ value })))

/** A visit form as a survey tool writes it. */
const xlsform = async (): Promise<Uint8Array> =>
  new Uint8Array(
    await writeXlsxFile([
      {
        sheet: 'survey',
        data: sheetOf([
          ['type', 'name', 'label', 'required'],
          ['text', 'idNumber', '公民身份号码', 'yes'],
          ['select_multiple help', 'needs', '需要哪些帮助', 'yes'],
          ['select_multiple help or_other', 'wants', '希望哪些帮助', ''],
          ['select_one pay or_other', 'pay', '付款方式怎样', ''],
          ['dateTime', 'seen', '走访时刻', ''],
          ['time', 'wakes', '起床时间', ''],
        ]),
      },
      {
        sheet: 'choices',
        data: sheetOf([
          ['list_name', 'name', 'label'],
          ...[
            ['food', '送餐'],
            ['care', '照料'],
            ['none', '无'],
          ].map(([name = '', label = '']) => ['help', name, label]),
          ['pay', 'cash', '现金'],
          ['pay', 'card', '银行卡'],
        ]),
      },
      {
        sheet: 'settings',
        data: sheetOf([
          ['form_title', 'form_id'],
          ['走访登记表', 'visit'],
        ]),
      },
    ] as never).toBuffer(),
  )

const element = (code: string) => `resident.visit${code}`

test('an XLSForm with several answers is imported, filled in, submitted, and delivered in its own format', async () => {
  const { forms, problems } = await world.take('visit.xlsx', await xlsform())
  expect(problems).toEqual([])
  expect(forms).toMatchObject([{ id: 'test-rest:visit', version: 1 }])
  const sheet = await world.open(await world.request('test-rest:visit'))
  const item = (code: string) => sheet.items.find((i) => i.element.id === element(code))
  expect(item('Needs')?.element.domain).toMatchObject({ datatype: 'CODE', several: true, ownWords: false })
  expect(item('Needs')?.element.domain.codes?.map((c) => [c.code, c.label, c.alone])).toEqual([
    ['food', '送餐', false],
    ['care', '照料', false],
    ['none', '无', true],
  ])
  // One item, although the department keeps the words in a field of their own.
  expect(sheet.items.filter((i) => i.element.id === element('Pay'))).toHaveLength(1)
  // A field for the words alone is no question, so nobody is spared one.
  expect(sheet).toMatchObject({ asked: 6, distinct: 6 })
  expect(item('Pay')?.element.domain).toMatchObject({ several: false, ownWords: true })
  expect(item('Seen')?.element.domain.datatype).toBe('DATETIME')
  expect(item('Wakes')?.element.domain.datatype).toBe('TIME')

  const wrong = { [element('Needs')]: ['none', 'food'], [element('Pay')]: 'gold', [element('Wakes')]: '25:00' }
  expect((await world.save(sheet.id, wrong)).map((p) => [p.element, p.code]).sort()).toEqual([
    [element('Needs'), 'ALONE'],
    [element('Pay'), 'CODE'],
    [element('Wakes'), 'TYPE'],
  ])
  const missing = await world.submit(sheet.id, { [element('Needs')]: [], [element('Pay')]: null, [element('Wakes')]: null })
  expect(missing.problems.map((p) => [p.element, p.code])).toEqual([[element('Needs'), 'REQUIRED']])

  const { submission, problems: left } = await world.submit(sheet.id, {
    [element('Needs')]: ['food', 'care', 'food'],
    [element('Wants')]: ['other: 陪同 就医 ', 'care'],
    [element('Pay')]: 'other:村医代办',
    [element('Seen')]: '2026-11-29 8:30',
    [element('Wakes')]: '6:05:00',
  })
  expect(left).toEqual([])
  expect(submission).not.toBeNull()
  expect(await world.delivered()).toMatchObject({
    ...{ needs: 'care food', wants: 'care other', wants_other: '陪同 就医' },
    ...{ pay: 'other', pay_other: '村医代办', seen: '2026-11-29T08:30:00+08:00', wakes: '06:05:00+08:00' },
  })
})
