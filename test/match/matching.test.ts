import { describe, expect, test } from 'vitest'
import { matchForms, readMatchForms } from '../../gateway/catalogue/index.ts'

const of = (...forms: { key: string; title?: string; fields: object[] }[]) => matchForms(readMatchForms({ forms })).fields
const label = (text: string, more: object = {}) => ({ label: text, ...more })
const person = [label('姓名'), label('性别'), label('身份证号'), label('出生日期')]
const together = (fields: ReturnType<typeof of>, a: number, b: number) => fields[a]?.cluster === fields[b]?.cluster

/** True if these two fields, each in a form about persons, are merged automatically. */
function merged(a: object, b: object, titles = ['甲事项登记表', '乙事项申请表']): boolean {
  const fields = of(
    { key: 'a', title: titles[0] ?? '', fields: [...person, a] },
    { key: 'b', title: titles[1] ?? '', fields: [...person, b] },
  )
  return together(fields, person.length, person.length * 2 + 1)
}

describe('which fields are merged without a person', () => {
  test.each([
    ['联系电话', '手机号码'],
    ['户籍所在地', '户籍地址'],
    ['家庭住址', '现居住地址（必填）'],
    ['*文化程度：', '学历'],
    ['３.婚姻状况', '婚姻状态'],
    ['监护人姓名', '监护人'],
    ['身高(cm)', '身高（厘米）'],
    ['與戶主關係', '与户主关系'],
    ['婚姻状况：1-未婚 2-已婚 3-离异', '婚姻状况'],
    ['健康状态: 0异常 1正常', '健康状况'],
    ['文化程度（1小学 2初中 3高中）', '学历'],
    ['家庭住址（加密存储）', '现居住地址'],
  ])('%s and %s ask for the same value', (a, b) => {
    expect(merged(label(a), label(b))).toBe(true)
  })

  test.each([
    ['填报人姓名', '姓名'],
    ['监护人电话', '联系人电话'],
    ['配偶身份证号', '户主身份证号'],
    ['审核人', '审批人'],
    ['本月出生人数', '累计出生人数'],
    ['上年同期产值', '本月产值'],
    ['处罚日期', '许可日期'],
    ['开始日期', '结束日期'],
    ['男性人数', '女性人数'],
    ['第一联系人电话', '第二联系人电话'],
    ['体重(公斤)', '体重(厘米)'],
    ['日期', '日期'],
    ['备注', '备注'],
    ['编号', '编号'],
    ['学号', '学籍号'],
    ['联系地址', '住址'],
    ['机构代码', '组织机构代码'],
    ['有效期：起', '有效期：止'],
    ['是否紧急联系人', '紧急联系人'],
  ])('%s and %s stay apart', (a, b) => {
    expect(merged(label(a), label(b))).toBe(false)
  })

  test('the same bare label means the same in two years of one form', () => {
    expect(merged(label('申请日期'), label('申请日期'), ['2023年高龄津贴申请表', '远安县高龄津贴申请表（2024年）'])).toBe(true)
  })

  test('the telephone of an enterprise is not the telephone of a resident', () => {
    const fields = of(
      { key: 'a', fields: [label('企业名称'), label('统一社会信用代码'), label('联系电话')] },
      { key: 'b', fields: [...person, label('联系电话')] },
    )
    expect(together(fields, 2, 7)).toBe(false)
  })

  test('a table of guardians, of those who use a system or of those who watch is not about residents', () => {
    for (const title of ['监护人信息表', '用户表', '公众监督员表']) {
      const fields = of(
        { key: 'a', title: '居民信息登记表', fields: [...person, label('联系电话')] },
        { key: 'b', title, fields: [...person, label('联系电话')] },
      )
      expect([title, together(fields, 2, 7), together(fields, 4, 9)]).toEqual([title, false, false])
    }
  })

  test('a student is a person: what is bare in a form about students is merged, his school is not', () => {
    const fields = of(
      { key: 'a', title: '居民信息登记表', fields: [...person, label('家庭住址'), label('学校')] },
      { key: 'b', title: '学生信息表', fields: [label('学生姓名'), ...person.slice(1), label('家庭住址'), label('学校')] },
    )
    expect([together(fields, 2, 8), together(fields, 4, 10), together(fields, 5, 11)]).toEqual([true, true, false])
  })

  test('the employer of a person is not the enterprise that a form is about', () => {
    const fields = of(
      { key: 'a', fields: [...person, label('单位名称')] },
      { key: 'b', fields: [label('单位名称'), label('统一社会信用代码'), label('法定代表人')] },
    )
    expect(together(fields, 4, 5)).toBe(false)
  })

  test('forms of one matter name one thing by one code, and the code is the initials of the label; other matters do not', () => {
    const fields = of(
      { key: 'a', title: '2023年困难补助申请表', fields: [{ code: 'bzyy' }, { code: 'xm' }, { code: 'gmsfhm' }] },
      { key: 'b', title: '2024年困难补助申请表', fields: [label('补助缘由'), label('姓名'), label('公民身份号码')] },
      { key: 'c', title: '河道巡查表', fields: [{ code: 'bzyy' }, { code: 'hdmc' }] },
    )
    expect([together(fields, 0, 3), together(fields, 0, 6), together(fields, 3, 6)]).toEqual([true, false, false])
  })

  test('a reason names the words that differ', () => {
    const fields = of(
      { key: 'a', fields: [...person, label('奖励种类名称')] },
      { key: 'b', fields: [...person, label('处分种类名称')] },
    )
    const reasons = fields.flatMap((field) => field.reasons.map(({ zh }) => zh)).join()
    expect(reasons).toContain('“奖励')
    expect(reasons).toContain('“处分')
  })

  test('a code of pinyin initials is read like its label, and a code that may stand for several things is not', () => {
    expect(merged({ code: 'gmsfhm' }, label('居住地址'))).toBe(false)
    expect(merged({ code: 'lxdh' }, label('联系电话'))).toBe(true)
    expect(merged({ code: 'JHRXM' }, label('监护人姓名'))).toBe(true)
    expect(merged({ code: 'hzlxfs' }, label('户主联系方式'))).toBe(false)
  })

  test('in English the path says whose: a spouse, a dependent and an applicant are three', () => {
    const fields = of(
      {
        key: 'a',
        fields: [{ path: 'veteranFullName.first' }, { path: 'spouseInformation.dateOfBirth' }, { path: 'dependents.[].ssn' }],
      },
      {
        key: 'b',
        fields: [
          { label: "Veteran's first name" },
          { name: 'spouse_dob' },
          { name: 'dependentSocialSecurityNumber' },
          { path: 'applicant.ssn' },
        ],
      },
    )
    expect([together(fields, 0, 3), together(fields, 1, 4), together(fields, 2, 5), together(fields, 2, 6)]).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  test('one form asks two things by two fields, however alike they are named', () => {
    const fields = of({ key: 'a', fields: [label('联系电话'), label('手机号码'), ...person] })
    expect(new Set(fields.map((field) => field.cluster)).size).toBe(fields.length)
  })

  test('a hint that names somebody whom the label does not is for a person to judge', () => {
    expect(merged(label('联系电话'), label('联系电话', { hint: '填写监护人的电话' }))).toBe(false)
  })

  test('a column name that says nothing merges nothing', () => {
    expect(merged({ name: 'field_12' }, { name: 'field_12' })).toBe(false)
  })

  test('a nameless field is guessed from its values for a person to look at, and merged with nothing', () => {
    const fields = of(
      { key: 'a', fields: person },
      { key: 'b', fields: [{ samples: ['990101195803124517'] }, label('姓名'), label('性别')] },
    )
    expect([fields[4]?.decision, fields[4]?.candidates[0]?.cluster]).toEqual(['review', fields[2]?.cluster])
  })

  test('fields with nothing but an enumeration or samples are read and never fail the run', () => {
    const fields = of({
      key: 'a',
      fields: [{ enum: ['男', '女'] }, { samples: ['2024-01-01'] }, {}, { type: ['string', 'null'] }],
    })
    expect(fields).toHaveLength(4)
  })

  test('a label of truth in the file changes nothing', () => {
    const forms = (definition?: string) => [
      { key: 'a', fields: [{ path: 'applicant.phone', definition }] },
      { key: 'b', fields: [{ path: 'spouse.phone', definition }] },
    ]
    expect(of(...forms('phone'))).toEqual(of(...forms()))
  })
})

describe('what people decide', () => {
  const forms = readMatchForms({
    forms: [
      { key: 'a', fields: [...person, label('低保编号')] },
      { key: 'b', fields: [...person, label('救助证号')] },
    ],
  })
  const cluster = (decisions: { a: string; b: string; same: boolean }[], at: number) =>
    matchForms(forms, { decisions }).fields[at]?.cluster

  test('two fields held to be the same are one, whatever their names', () => {
    expect(cluster([], 4)).not.toBe(cluster([], 9))
    const yes = [{ a: 'a#低保编号', b: 'b#救助证号', same: true }]
    expect(cluster(yes, 4)).toBe(cluster(yes, 9))
  })

  test('two fields held apart stay apart, whatever their names', () => {
    const no = [{ a: 'a#姓名', b: 'b#姓名', same: false }]
    expect(cluster([], 0)).toBe(cluster([], 5))
    expect(cluster(no, 0)).not.toBe(cluster(no, 5))
  })

  describe('of two fields that others ask as well', () => {
    const asks = (key: string, text: string) => ({ key, fields: [...person, label(text)] })
    const both = readMatchForms({
      forms: [asks('a', '婚姻状况'), asks('b', '婚姻状况'), asks('c', '学历'), asks('d', '学历')],
    })
    const clusters = (...decisions: { a: string; b: string; same: boolean }[]) => {
      const { fields } = matchForms(both, { decisions })
      return [4, 9, 14, 19].map((at) => fields[at]?.cluster)
    }
    const yes = { a: 'd#学历', b: 'a#婚姻状况', same: true }

    test('brings all of them together, and nobody is left behind', () => {
      expect(new Set(clusters()).size).toBe(2)
      expect(new Set(clusters(yes)).size).toBe(1)
    })

    test('moves only the one that was named, where another decision stands against the others', () => {
      const [a, b, c, d] = clusters(yes, { a: 'c#学历', b: 'b#婚姻状况', same: false })
      expect([b, d]).toEqual([a, a])
      expect(c).not.toBe(a)
    })

    test('comes to the same however the pair is named, and leaves no pair to look at twice', () => {
      expect(clusters({ ...yes, a: yes.b, b: yes.a })).toEqual(clusters(yes))
      const { review, fields } = matchForms(both, { decisions: [yes] })
      expect(review.filter((r) => r.clusters[0] === r.clusters[1])).toEqual([])
      expect(fields[19]?.reasons).toEqual([{ zh: '人工已确认', en: 'a person decided so' }])
    })
  })

  test('the later decision about a pair replaces the earlier one', () => {
    const both = [
      { a: 'a#姓名', b: 'b#姓名', same: false },
      { a: 'b#姓名', b: 'a#姓名', same: true },
    ]
    expect(cluster(both, 0)).toBe(cluster(both, 5))
  })
})
