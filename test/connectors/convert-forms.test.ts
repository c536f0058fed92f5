// The forms in which departments write: days and periods in every Gregorian form and in Chinese numerals, addresses and their parts,
// several fields for one value, words of a standard, numbers of residents. And what an element may hold.
import { describe, expect, test } from 'vitest'
import { readValue, writeValue } from '../../connectors/index.ts'
import { type Conversion, type Domain, gb11643CheckCharacter, type Value } from '../../schema/index.ts'

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
