// The words of others: headings, specific labels, small rewordings, and what must part. The labels are invented.
import { describe, expect, test } from 'vitest'
import { matchForms, readMatchForms } from '../../gateway/catalogue/index.ts'

interface Field {
  label: string
  section?: string
  type?: string
  hint?: string
  code?: string
}
const field = (text: string, more: object = {}): Field => {
  const at = text.lastIndexOf(' > ')
  return { label: at < 0 ? text : text.slice(at + 3), ...(at > 0 && { section: text.slice(0, at) }), ...more }
}
const run = (...forms: { title?: string; fields: (string | Field)[] }[]) =>
  matchForms(
    readMatchForms({
      forms: forms.map(({ title, fields }, i) => ({
        key: `f${i}`,
        title,
        fields: fields.map((one) => (typeof one === 'string' ? field(one) : one)),
      })),
    }),
  )
const PERSON = ['姓名', '性别', '身份证号']
const NAMES = ['First name', 'Last name', 'Date of birth']

/** The two labels, each the last field of a form about a person. */
function pair(a: string | Field, b: string | Field, titles: [string?, string?] = ['甲事项登记表', '乙事项申请表']) {
  const english = typeof a === 'string' && /^[ -~]+$/.test(a)
  const person = english ? NAMES : PERSON
  const { fields, review } = run(
    { ...(titles[0] && { title: titles[0] }), fields: [...person, a] },
    { ...(titles[1] && { title: titles[1] }), fields: [...person, b] },
  )
  const [x, y] = [fields[person.length], fields[person.length * 2 + 1]]
  const asked = review.some(({ clusters }) => [x?.cluster, y?.cluster].every((one) => one && clusters.includes(one)))
  return x?.cluster === y?.cluster ? 'merged' : asked ? 'asked' : 'apart'
}

describe('headings', () => {
  test('say nothing about a label that is specific itself', () => {
    expect(pair('就诊信息 > 过敏史', '入院登记 > 过敏史')).toBe('merged')
    expect(pair('Household survey > Roof cladding material', 'Part B > Roof cladding material')).toBe('merged')
  })

  test('are part of a label that says too little: the same heading merges it, another does not', () => {
    expect(pair('供水水井 > 编号', '供水水井 > 编号')).toBe('merged')
    expect(pair('供水水井 > 编号', '灌溉泵站 > 编号')).not.toBe('merged')
    expect(pair('Irrigation pump > Reference', 'Drinking well > Reference')).not.toBe('merged')
  })

  test('that name a person tell whose it is', () => {
    const { fields } = run(
      { title: '甲补助申请表', fields: ['申请人 > 姓名', '申请人 > 性别', '配偶 > 姓名'] },
      { title: '乙核查表', fields: ['申请人 > 姓名', '申请人 > 性别', '配偶 > 姓名'] },
    )
    const clusters = fields.map(({ cluster }) => cluster)
    expect(clusters.slice(3)).toEqual(clusters.slice(0, 3))
    expect(clusters[0]).not.toBe(clusters[2])
  })

  test('of an unknown person part a bare name from the name of the form', () => {
    const { fields } = run(
      { title: '甲登记表', fields: [...PERSON, '民族', '现居住地址'] },
      {
        title: '乙登记表',
        fields: ['申请人姓名', '申请人电话', '护林看守者信息 > 姓名', '护林看守者信息 > 身份证号', '水源位置'],
      },
    )
    expect(fields[7]?.cluster).not.toBe(fields[0]?.cluster)
    expect(fields[8]?.cluster).not.toBe(fields[2]?.cluster)
  })

  test('tell two equal labels of one form apart, and each finds its own in another form', () => {
    const twice = ['泵站概况 > 供水能力等级', '水塔概况 > 供水能力等级']
    const { fields } = run({ title: '甲表', fields: twice }, { title: '乙表', fields: twice })
    const clusters = fields.map(({ cluster }) => cluster)
    expect(clusters.slice(2)).toEqual(clusters.slice(0, 2))
    expect(clusters[0]).not.toBe(clusters[1])
  })
})

describe('small rewordings and specific labels are merged', () => {
  test.each([
    ['过敏史', '过敏史'],
    ['人员编号', '人员编号'],
    ['病区名称', '病区名称'],
    ['接诊医师姓名', '接诊医生姓名'],
    ['灌区渠道编码', '灌区渠道代码'],
    ['是否脱贫复核', '脱贫复核标志'],
    ['渠首水位（m）', '渠首水位'],
    ['手术及麻醉方法', '手术麻醉方法'],
    ['渠系级别码,见[gq_dm_qx]', '渠系级别代码'],
    ['停水时间 yyyy-MM-dd HH:mm', '停水时间'],
    ['Number of goats vaccinated', 'Goats vaccinated'],
    ['No. of latrines built', 'Latrines built'],
  ])('%s and %s', (a, b) => {
    expect(pair(a, b)).toBe('merged')
  })

  test('a person and the place where he works on one form: his sex is his, the form is about him', () => {
    const { fields } = run(
      { title: '甲名册', fields: ['姓名', '性别', '职称', '单位名称', '工作量占比'] },
      { title: '乙登记表', fields: [...PERSON, '职称'] },
    )
    expect(fields[1]?.cluster).toBe(fields[6]?.cluster)
  })

  test('one id of a standard makes two wordings one; the name of the doctor has the id of every name', () => {
    const named = (label: string, hint: string) => ({ label, hint })
    expect(pair(named('渠道水质感官描述', 'DE04.99.123.00'), named('水质感官描述', 'DE04.99.123.00'))).toBe('merged')
    expect(pair(named('麻醉医师签名', 'DE02.01.039.00'), named('患者姓名', 'DE02.01.039.00'))).not.toBe('merged')
    expect(pair(named('渠道水质描述', 'DE04.99.123.00'), named('渠道水质描述', 'DE04.99.124.00'))).toBe('asked')
  })
})

describe('what must part', () => {
  test.each([
    ['母亲子女数', '子女母亲数'],
    ["Tenant's landlord name", "Landlord's tenant name"],
    ['Name of landlord of tenant', 'Name of tenant of landlord'],
    ['Number of perpetrators', 'Perpetrator number'],
    ['出生(月)', '出生(日)'],
    ['Month of vaccination', 'Day of vaccination'],
    ['渠道序号', '渠道数量'],
  ])('%s and %s', (a, b) => {
    expect(pair(a, b)).not.toBe('merged')
  })

  test.each([
    ['经办人'],
    ['备注'],
    ['签字'],
    ['填表日期'],
    ['填写用时'],
    ['Minutes to complete'],
    ['Signature'],
    ['Remarks'],
    ['Form completed by'],
  ])('%s belongs to each form: never merged, never asked, not even between two years of one form', (label) => {
    expect(pair(label, label, ['2023年饮水补助申请表', '2024年饮水补助申请表'])).toBe('apart')
  })

  test('figures of a month, a quarter and a year', () => {
    const figure = field('粮食产量（吨）', { type: 'number' })
    const kinds: [string, string][] = [
      ['粮食生产月报', '粮食生产季报'],
      ['粮食生产季报', '粮食生产年报'],
      ['粮食生产月报', '粮食生产年报'],
    ]
    for (const titles of kinds) expect([titles, pair(figure, figure, titles)]).not.toEqual([titles, 'merged'])
    expect(pair(figure, figure, ['甲县粮食生产月报', '乙县粮食生产月报'])).toBe('merged')
  })

  test("a body's number and a person's", () => {
    const { fields } = run(
      { title: '企业登记表', fields: ['企业名称', '统一社会信用代码', '联系电话'] },
      { title: '居民登记表', fields: [...PERSON, '联系电话'] },
    )
    expect(fields[2]?.cluster).not.toBe(fields[6]?.cluster)
  })

  test('a label that only continues the one before it is the end of that', () => {
    const { fields } = run(
      { title: '甲表', fields: ['劳务合同起始日期', '至', '休渔起始日期', '至'] },
      { title: '乙表', fields: ['劳务合同截止日期', '休渔截止日期'] },
    )
    const [, workEnd, , fishEnd, work, fish] = fields.map(({ cluster }) => cluster)
    expect([workEnd, fishEnd]).not.toContain(undefined)
    expect(workEnd).not.toBe(fishEnd)
    expect(fish).not.toBe(workEnd)
    expect(work).not.toBe(fishEnd)
  })
})

describe('the desk', () => {
  test('is asked about equal labels of one class with nothing against them, if they are not merged', () => {
    expect(pair('品种', '品种')).toBe('asked')
    expect(pair('联系地址', '联系地址', ['企业年报', '甲表'])).not.toBe('apart')
  })

  test('gets one question for a new group, not one for each of the groups that are like it', () => {
    const { review } = run(
      { title: '甲表', fields: [...PERSON, '品种'] },
      { title: '乙表', fields: [...PERSON, '品种'] },
      { title: '丙表', fields: [...PERSON, '品种'] },
      { title: '丁表', fields: [...PERSON, '品种'] },
    )
    expect(review).toHaveLength(3)
  })
})
