import { expect, test } from 'vitest'
import { matchForms, readMatchForms } from '../../gateway/catalogue/index.ts'

const fields = (...labels: string[]) => labels.map((label) => ({ label }))
const resident = ['姓名', '性别', '出生日期', '身份证号', '户籍地址', '联系电话']
const pairs = (...forms: { key: string; title: string; fields: object[] }[]) =>
  matchForms(readMatchForms({ forms })).forms.map(({ a, b, relation }) => [a, b, relation])

test('the same ask of another year is the same form', () => {
  const found = pairs(
    { key: 'f23', title: '2023年高龄津贴申请表', fields: fields(...resident, '申请日期') },
    { key: 'f24', title: '远安县2024年度高龄津贴申请表', fields: fields(...resident, '申请日期') },
  )
  expect(found).toEqual([['f24', 'f23', 'same']])
})

test('a form whose every field lies in another is contained in it', () => {
  const found = pairs(
    { key: 'large', title: '流动人口登记表', fields: fields(...resident, '民族', '学历', '婚姻状况', '工作单位') },
    { key: 'small', title: '志愿者名册', fields: fields(...resident) },
  )
  expect(found).toEqual([['small', 'large', 'contained']])
})

test('forms on other matters with few fields in common are not called alike', () => {
  const found = pairs(
    { key: 'a', title: '养犬登记表', fields: fields('姓名', '身份证号', '犬只名称', '品种', '免疫日期') },
    { key: 'b', title: '入学报名表', fields: fields('姓名', '身份证号', '毕业学校', '年级', '父亲姓名') },
  )
  expect(found).toEqual([])
})
