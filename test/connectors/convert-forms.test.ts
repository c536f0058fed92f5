// The formats of departments: days and periods in every Gregorian form and in Chinese numerals, addresses and their parts,
// several fields for one value, terms of a standard, resident numbers. Also which values an element may hold.
import { describe, expect, test } from 'vitest'
import { readValue, writeValue } from '../../connectors/index.ts'
import { proposeConversion } from '../../gateway/asking/forms/import/propose-conversion.ts'
import {
  type CodeList,
  type Conversion,
  type Domain,
  type Element,
  gb11643CheckCharacter,
  type Value,
} from '../../schema/index.ts'

const read = (conversion: Conversion, raw: unknown) => {
  const result = readValue(conversion, raw)
  return result.ok ? result.value : `problem: ${result.problem}`
}
const written = (conversion: Conversion, value: Value) => {
  const result = writeValue(conversion, value)
  return result.ok ? result.value : `problem: ${result.problem}`
}

describe('days', () => {
  test.each([
    ['any', '20261122'],
    ['any', '2026-11-22'],
    ['any', '2026/11/22'],
    ['any', '2026.11.22'],
    ['any', '2026年11月22日'],
    ['any', '2026 年 11 月 22 号'],
    ['any', '二〇二六年十一月二十二日'],
    ['any', '二零二六年十一月廿二日'],
    ['any', '２０２６－１１－２２'],
    ['dd/MM/yyyy', '22/11/2026'],
    ['MM/dd/yyyy', '11/22/2026'],
    ['dd.MM.yyyy', '22.11.2026'],
    ['excel', '46348'],
    ['epoch', '1795276800'],
    ['epochMillis', '1795276800000'],
  ])('%s reads %s', (format, raw) => {
    expect(read({ name: 'date', format }, raw)).toBe('2026-11-22')
  })

  test('what could be two days is none, and a two-digit year is no year', () => {
    for (const raw of ['11/12/2026', '26-11-22', '二六年十一月', '2026-13-01', '2026年2月30日'])
      expect(read({ name: 'date', format: 'any' }, raw)).toMatch(/^problem/)
  })

  test.each(['中文', 'yyyy年M月d日', 'yyyy-M-d', 'yyyy/M/d', 'dd/MM/yyyy', 'excel', 'epochMillis'])(
    '%s comes back as it went, on every kind of day',
    (format) => {
      for (const day of ['2000-01-01', '2026-02-28', '2024-02-29', '1999-10-10', '2030-12-31', '2026-11-20', '2026-05-30'])
        expect(read({ name: 'date', format }, written({ name: 'date', format }, day))).toBe(day)
    },
  )

  test('periods and moments', () => {
    expect(read({ name: 'period', format: '中文月' }, '二〇二六年十一月')).toBe('2026-11')
    expect(written({ name: 'period', format: '中文月' }, '2026-10')).toBe('二〇二六年十月')
    expect(read({ name: 'period', format: 'yyyy年第q季度' }, '2026年四季度')).toBe('2026-Q4')
    expect(read({ name: 'period', format: 'yyyyMM' }, '202613')).toMatch(/^problem/)
    const clock = { name: 'instant', format: 'yyyy年MM月dd日HH时mm分ss秒' }
    expect(read(clock, '2026年11月22日08时00分01秒')).toBe('2026-11-22T00:00:01.000Z')
    expect(written(clock, '2026-11-22T00:00:01.000Z')).toBe('2026年11月22日08时00分01秒')
    expect(read({ name: 'instant', format: 'yyyyMMddHHmmssSSS', zone: '+00:00' }, '20261122000001250')).toBe(
      '2026-11-22T00:00:01.250Z',
    )
  })
})

describe('addresses', () => {
  const whole = '湖北省宜昌市远安县鸣凤镇北门村3组12号'
  const parts = {
    province: '湖北省',
    city: '宜昌市',
    county: '远安县',
    township: '鸣凤镇',
    village: '北门村',
    detail: '3组12号',
  }

  test('one text falls into its parts, and the parts joined are the text', () => {
    for (const [part, text] of Object.entries(parts)) expect(read({ name: 'address', part }, whole)).toBe(text)
    expect(read({ name: 'address' }, Object.values(parts))).toBe(whole)
    expect(read({ name: 'address' }, [null, '', null])).toBeNull()
  })

  test.each([
    ['北京市朝阳区建国门外街道1号', 'county', '朝阳区'],
    ['内蒙古自治区呼和浩特市新城区海拉尔东路街道', 'city', '呼和浩特市'],
    ['云南省大理白族自治州洱源县茈碧湖镇', 'city', '大理白族自治州'],
    ['远安县鸣凤镇', 'province', null],
  ])('%s: %s is %s', (text, part, expected) => {
    expect(read({ name: 'address', part }, text)).toBe(expected)
  })

  test('names that are known are taken where endings alone would cut wrongly', () => {
    const text = '湖北省宜昌市远安县花林寺镇村'
    const known = { township: ['花林寺镇村'] }
    expect(read({ name: 'address', part: 'township', known }, text)).toBe('花林寺镇村')
  })
})

describe('several fields for one value, one field for several', () => {
  test('joined when read; when written each field takes its own piece', () => {
    expect(read({ name: 'join', separator: '-' }, ['0717', '3810001', null])).toBe('0717-3810001')
    expect(written({ name: 'join', separator: '-', at: 2, of: 2 }, '0717-3810001')).toBe('3810001')
    expect(written({ name: 'join', separator: '-', at: 2, of: 3 }, '0717-3810001')).toMatch(/^problem/)
    expect(read({ name: 'join', separator: '-' }, ['a-b', 'c'])).toMatch(/^problem/)
    expect(read({ name: 'split', separator: '/', at: 2 }, '汉族/初中')).toBe('初中')
  })

  test('the first that holds anything', () => {
    expect(read({ name: 'firstNonEmpty' }, [null, '无', '－', '13900000002'])).toBe('13900000002')
    expect(read({ name: 'firstNonEmpty' }, [null, ''])).toBeNull()
  })

  test('a chain reads forwards and writes backwards', () => {
    const chain = {
      name: 'chain',
      steps: [
        { name: 'text', fold: true },
        { name: 'unit', department: '万元', hub: '元' },
      ],
    }
    expect(read(chain, ' １２.５ ')).toBe('125000')
    expect(written(chain, '125000')).toBe('12.5')
  })

  test('a list where one value belongs is a problem', () => {
    expect(read({ name: 'text' }, ['a', 'b'])).toMatch(/^problem/)
  })
})

describe('words and numbers of standards', () => {
  test.each([
    [{ name: 'standardCodes', list: 'sex' }, '男', '1'],
    [{ name: 'standardCodes', list: 'sex' }, '女性', '2'],
    [{ name: 'lookUp', table: { '01': '420525100201', '1': '420525100201' } }, '０１', '420525100201'],
    [{ name: 'yesNo' }, '已参保', true],
    [{ name: 'yesNo' }, '未享受', false],
    [{ name: 'yesNo' }, '×', false],
    [{ name: 'yesNo' }, '☑', true],
    [{ name: 'unit', department: '平方米', hub: '亩' }, '2000', '3'],
    [{ name: 'unit', department: '公里', hub: '米' }, '1.5', '1500'],
    [{ name: 'unit', department: '亿元', hub: '元' }, '0.00000001', '1'],
    [{ name: 'unit', department: '吨', hub: '千克' }, '0.0015', '1.5'],
    [{ name: 'text', fold: true }, 'ＡＢ１２（３）', 'AB12(3)'],
  ] as [Conversion, unknown, Value][])('%j reads %j as %j', (conversion, raw, value) => {
    expect(read(conversion, raw)).toBe(value)
  })

  test('a resident id number tells birth date, sex and division, and only a valid one', () => {
    const number = `99010119440305123${gb11643CheckCharacter('99010119440305123')}`
    const take = (part: string) => read({ name: 'idNumber', part }, number)
    expect(['whole', 'birthDate', 'sex', 'division'].map(take)).toEqual([number, '1944-03-05', '1', '990101'])
    expect(read({ name: 'idNumber', part: 'whole' }, number.replace('1944', '1945'))).toMatch(/^problem/)
    expect(read({ name: 'idNumber', part: 'whole' }, '990101440305123')).toMatch(/^99010119440305123[\dX]$/)
    expect(read({ name: 'idNumber', part: 'birthDate' }, '990101440305123')).toBe('1944-03-05')
    expect(read({ name: 'idNumber', part: 'sex' }, '990101440305124')).toBe('2')
    expect(read({ name: 'idNumber', part: 'sex' }, '99010119440305123')).toMatch(/^problem/)
  })

  test('full-width where a department keeps nothing else', () => {
    expect(written({ name: 'text', wide: true }, 'AB 1')).toBe('ＡＢ　１')
  })
})

describe('what an element may hold', () => {
  test.each([
    [{ datatype: 'INTEGER', min: '0', max: '150' }, '151', false],
    [{ datatype: 'INTEGER', min: '0' }, '12', 12],
    [{ datatype: 'INTEGER' }, '12.5', false],
    [{ datatype: 'DECIMAL', scale: 2 }, '1.234', false],
    [{ datatype: 'DECIMAL', scale: 2 }, '1.230', '1.23'],
    [{ datatype: 'DECIMAL', max: '99.9' }, '99.91', false],
    [{ datatype: 'STRING', maxLength: 3 }, '四个字的', false],
    [{ datatype: 'CODE', codes: 'sex', allowed: new Set(['1', '2']) }, '3', false],
    [{ datatype: 'CODE', allowed: new Set(['1', '2']) }, '2', '2'],
    [{ datatype: 'BOOLEAN' }, '是', false],
    [{ datatype: 'DATE', max: 'today' }, '2999-01-01', false],
    [{ datatype: 'DATE' }, '2026-02-30', false],
  ] as [Domain, string, Value | false][])('%j and %j: %j', (domain, value, expected) => {
    const result = readValue(undefined, value, domain)
    if (expected === false) {
      expect(result.ok).toBe(false)
      expect(writeValue(undefined, value, domain).ok).toBe(false)
      expect(result.ok ? '' : result.problem).not.toContain(value)
    } else expect(result).toEqual({ ok: true, value: expected })
  })
})

describe('unknown is unknown (issue 10, 1)', () => {
  const said =
    '不详 未知 不清楚 不知道 不适用 未采集 未填 未核实 未说明 有待核实 有误 有异议 有疑问 无法核实 无法判断 无资料 已注销 待定 -'.split(
      ' ',
    )
  test.each(said)('%s is neither yes nor no: it is told, never guessed', (raw) => {
    expect(read({ name: 'yesNo' }, raw)).toMatch(/^problem.*neither yes nor no/)
  })

  test.each([
    ['已参保', true],
    ['未参保', false],
    ['无房', false],
    ['有住房', true],
    ['没有劳动能力', false],
    ['不同意', false],
  ])('%s is said plainly: %j', (raw, value) => {
    expect(read({ name: 'yesNo' }, raw)).toBe(value)
  })

  test('a department that has a word of its own for it declares it', () => {
    expect(read({ name: 'yesNo', yes: '已采集', no: '未采集' }, '未采集')).toBe(false)
  })

  test('an option beside yes and no, or one that only begins like a code, stops the launch by name', () => {
    const options = (...labels: string[]) => labels.map((label) => ({ code: label, label }))
    const of = (domain: Domain, labels: string[], list?: CodeList) =>
      proposeConversion(
        { code: 'x', label: '是否吸烟', required: false, row: 1, options: options(...labels) },
        { domain } as Element,
        list,
      )
    const boolean: Domain = { datatype: 'BOOLEAN' }
    expect(of(boolean, ['是', '否']).convert).toEqual({ name: 'yesNo', yes: '是', no: '否' })
    for (const labels of [
      ['是', '不详'],
      ['是', '否', '不详'],
    ])
      expect(
        of(boolean, labels)
          .problems.map((p) => p.zh)
          .join(),
      ).toContain('“不详”')
    const list: CodeList = {
      id: 'l',
      label: { zh: '劳动能力', en: 'Ability to work' },
      codes: [
        { code: '0', label: { zh: '无', en: 'None' } },
        { code: '1', label: { zh: '普通劳动力', en: 'Ordinary' } },
      ],
    }
    const read = of({ datatype: 'CODE', codes: 'l' }, ['普通', '无法判断'], list)
    expect(read.convert).toEqual({ name: 'codes', map: { 1: '普通' } })
    expect(read.problems.map((p) => p.zh).join()).toContain('“无法判断”')
  })
})

describe('values as departments write them (issue 10, 1)', () => {
  test.each([
    ['marks of direction around a telephone number', { name: 'text', fold: true }, '\u202d13800000000\u202c', '13800000000'],
    [
      'marks of direction and of no width around an id number',
      { name: 'idNumber', part: 'whole' },
      '\u200b\u202d990101199001011230\u202c',
      '990101199001011230',
    ],
    ['midnight in the summers when clocks stood ahead', { name: 'date', format: 'epochMillis' }, 578415600000, '1988-05-01'],
    ['midnight of every other day', { name: 'date', format: 'epochMillis' }, 631123200000, '1990-01-01'],
    ['a day with the clock of its column', { name: 'date', format: 'any' }, '1988/5/1 0:00:00', '1988-05-01'],
    ['the same, in one named form', { name: 'date', format: 'yyyy-MM-dd' }, '1988-05-01 00:00:00.0', '1988-05-01'],
    ['a zone without its colon', { name: 'instant', format: 'iso' }, '2026-11-28T09:05:03.000+0800', '2026-11-28T01:05:03.000Z'],
  ] as [string, Conversion, Value, Value][])('%s', (_, conversion, raw, value) => {
    expect(read(conversion, raw)).toBe(value)
  })

  test('a moment within a day is still no calendar day', () => {
    expect(read({ name: 'date', format: 'any' }, '1988/5/1 8:30:00')).toMatch(/^problem/)
    expect(read({ name: 'date', format: 'epochMillis' }, 578415600000 + 60_000)).toMatch(/^problem/)
    expect(read({ name: 'date', format: 'epochMillis' }, 631123200000 - 3_600_000)).toMatch(/^problem/)
  })
})
