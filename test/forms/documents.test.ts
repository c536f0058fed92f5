// Word documents as offices print their forms (issue 12): tables, the title above them, blanks that are underlined, fields and boxes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readForms } from '../../gateway/asking/forms/import/read-forms.ts'
import { cell, formField, line, rawDocument, run, table, title, underlined } from './raw-document.ts'
import { labelsOf } from './raw-workbook.ts'

const read = (...body: string[]) => readForms({ name: '表样.docx', bytes: rawDocument(body.join('')) })

test('a notice with two attachments, written by another program, is two forms; running text is none', async () => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'files/families-by-libreoffice.docx')))
  const { forms, problems } = await readForms({ name: '通知.docx', bytes })
  expect(forms.map((f) => f.title)).toEqual(['鸣凤镇困难家庭情况登记表', '走访干部花名册'])
  expect(forms[0]?.fields.map((f) => [f.section ?? null, f.label])).toEqual([
    [null, '村（社区）'],
    [null, '填报人电话'],
    [null, '户主姓名'],
    [null, '性别'],
    [null, '出生年月'],
    [null, '身份证号'],
    [null, '联系电话'],
    [null, '家庭住址'],
    [null, '致困原因'],
    [null, '村（社区）意见'],
    ['家庭成员', '姓名'],
    ['家庭成员', '与户主关系'],
    ['家庭成员', '年龄'],
    ['家庭成员', '收入'],
  ])
  expect(forms[0]?.fields.find((f) => f.label === '致困原因')?.options?.map((o) => o.label)).toEqual([
    '因病',
    '因残',
    '因学',
    '其他',
  ])
  expect(forms[0]?.notes).toContain('收入按上年度填写')
  // Headers of two rows, merged down and across.
  expect(labelsOf(forms[1])).toEqual(['姓名', '走访情况：走访户数', '走访情况：解决问题数', '备注'])
  expect(forms[1]).toMatchObject({ isList: true })
  // Only a workbook comes back in its own layout, which is told once.
  expect(forms.every((f) => f.layout === undefined)).toBe(true)
  expect(problems.map((p) => p.message.zh)).toEqual([expect.stringContaining('请核对栏目是否齐全')])
})

test('blanks in lines are fields: underlined spaces, underlined tabs, form fields, content controls', async () => {
  const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt>`
  const { forms } = await read(
    title('来访登记表'),
    line(`${run('姓名：')}${underlined('      ')}${run(' 性别：')}<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r>`),
    line(`${run('联系电话：')}${formField('<w:textInput/>', run('\u2002\u2002'))}${run(' 住址：')}${control}`),
  )
  expect(labelsOf(forms[0])).toEqual(['姓名', '性别', '联系电话', '住址'])
  expect(JSON.stringify(forms)).not.toContain('单击')
})

test('blanks in sentences are fields where a label stands beside them; the others are told', async () => {
  const { forms, problems } = await read(
    title('个人承诺书'),
    line('本人____（姓名），身份证号码____________，家庭人口____人，年收入为____元，自愿申请临时救助。'),
    line('住在____村，联系人电话：______，于____年__月__日迁入。如有虚假，愿承担责任。'),
    line('    年    月    日'),
    title('临时救助申请表'),
    table(['户主姓名', '', '性别', ''], ['住址', '', '备注', '']),
    line('户主姓名____，监护人姓名____，愿意配合核查。'),
  )
  expect(forms.map((f) => [f.title, labelsOf(f)])).toEqual([
    ['个人承诺书', ['姓名', '身份证号码', '家庭人口', '年收入', '联系人电话']],
    ['临时救助申请表', ['户主姓名', '性别', '住址', '备注', '监护人姓名']],
  ])
  expect(forms[0]?.fields.map((f) => f.unit ?? null)).toEqual([null, null, '人', '元', null])
  const told = problems.filter((p) => p.cell).map((p) => [p.form, p.message.zh])
  expect(told).toEqual([['个人承诺书', expect.stringContaining('2 处空白')]])
})

test('words beside a blank may be an answer: they are no labels and told nowhere', async () => {
  const { forms, problems } = await read(
    title('任务书'),
    line('学院（系）：软件学院____ 专业 软件工程____，学生 甲某某____，学号 1392141____，联系电话____。'),
    line('所在班级：____某某一班____ 专业，学生住址____，所在学校____某某学校____，由教师填写。'),
  )
  expect(labelsOf(forms[0])).toEqual(['学院（系）', '联系电话', '所在班级', '学生住址', '所在学校'])
  expect(JSON.stringify({ forms, problems })).not.toMatch(/甲某某|1392141|软件学院|软件工程|一班/)
})

test('notes of a program and minutes of a meeting are no forms, though they hold colons, braces and underscores', async () => {
  const program = ['class Tree {', 'public:', 'int n{};', 'int k = __lg(n);', 'std::vector<int> f;', '};']
  const minutes = [
    '问题一',
    '解决方法：',
    '重启服务后恢复。',
    '问题二',
    '命令如下',
    '日志信息：',
    '解决方法：',
    '改写配置，再次启动。',
  ]
  for (const text of [program, minutes]) {
    const { forms, problems } = await read(...text.map((said) => line(said.replaceAll('<', '&lt;'))))
    expect(forms).toEqual([])
    expect(problems).toMatchObject([{ message: { zh: expect.stringContaining('不像是报表') } }])
  }
})

test('what stands in the blank in brackets says how to fill it in; a salutation asks nothing', async () => {
  const { forms, problems } = await read(
    title('志愿者报名表'),
    table(
      ['昵称', '（必填，无需真实姓名）', '邮箱', '（选填，用于通知）'],
      ['个人简介', cell('（请简要介绍您的经历）', '<w:gridSpan w:val="3"/>')],
    ),
    line('尊敬的领导：'),
    line('*所在单位全称：（如：某某大学、某某公司）'),
  )
  expect(forms[0]?.fields.map((f) => [f.label, f.required, f.hint ?? null])).toEqual([
    ['昵称', true, '必填，无需真实姓名'],
    ['邮箱', false, '选填，用于通知'],
    ['个人简介', false, '请简要介绍您的经历'],
    ['所在单位全称', true, null],
  ])
  expect(problems.filter((p) => p.cell)).toEqual([])
})

test('boxes of symbol fonts and of form fields are boxes; lists to pick from give their choices', async () => {
  const box = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'
  const list = `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dropDownList><w:listItem w:displayText="选择一项" w:value=""/><w:listItem w:displayText="低保" w:value="1"/><w:listItem w:displayText="特困" w:value="2"/></w:dropDownList></w:sdtPr><w:sdtContent>${run('选择一项')}</w:sdtContent></w:sdt>`
  const old = formField('<w:ddList><w:listEntry w:val="农业"/><w:listEntry w:val="非农业"/></w:ddList>')
  const checks = `${formField('<w:checkBox/>')}${run('是 ')}${formField('<w:checkBox/>')}${run('否')}`
  const { forms } = await read(
    title('救助申请表'),
    table(
      ['姓名', '', '性别', cell(line(`${box}${run('男 ')}${box}${run('女')}`))],
      ['救助类别', cell(line(list)), '户口性质', cell(line(old))],
      ['是否残疾', cell(line(checks)), '联系电话', ''],
    ),
  )
  expect(forms[0]?.fields.map((f) => [f.label, f.options?.map((o) => o.label) ?? null])).toEqual([
    ['姓名', null],
    ['性别', ['男', '女']],
    ['救助类别', ['低保', '特困']],
    ['户口性质', ['农业', '非农业']],
    ['是否残疾', ['是', '否']],
    ['联系电话', null],
  ])
})

test('deleted, moved and hidden text is not read, nor a second copy for older programs', async () => {
  const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`
  const { forms } = await read(
    title('家庭登记卡'),
    `<w:p><w:r><mc:AlternateContent><mc:Choice>${box(line('编号：____'))}</mc:Choice><mc:Fallback>${box(line('编号：____'))}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    table([
      cell(line(`${run('姓名')}<w:del><w:r><w:delText>旧名</w:delText></w:r></w:del>${run('暗记', '<w:vanish/>')}`)),
      '',
      cell(line(`<w:moveFrom>${run('原处')}</w:moveFrom>${run('联系电话')}`)),
      '',
    ]),
  )
  expect(labelsOf(forms[0])).toEqual(['编号', '姓名', '联系电话'])
})

test('places for a date or a signature are blanks; a label merged over rows stands for them all; a table in a cell is told', async () => {
  const nested = `<w:tc><w:tcPr/>${table(['内层', ''])}<w:p/></w:tc>`
  const { forms, problems } = await read(
    title('审批表'),
    table(
      ['出生日期', '    年  月  日', '本人签字', '（签字）'],
      [cell('通讯', '<w:vMerge w:val="restart"/>'), '电话', '', ''],
      [cell('', '<w:vMerge/>'), '邮箱', '', ''],
      ['附表', nested, '备注', ''],
    ),
  )
  expect(labelsOf(forms[0])).toEqual(expect.arrayContaining(['出生日期', '本人签字', '电话', '邮箱', '备注']))
  expect(problems).toContainEqual(
    expect.objectContaining({
      cell: 'B5',
      message: expect.objectContaining({ zh: expect.stringContaining('此格里还有一张表') }),
    }),
  )
})

test('a document without a table or a blank, and a broken one, are told what to do', async () => {
  const prose = await read(title('关于做好防汛工作的通知'), line('各村要落实责任。'))
  expect(prose).toMatchObject({ forms: [], problems: [{ message: { zh: expect.stringContaining('不像是报表') } }] })
  const broken = await read('<w:p><w:r>')
  expect(broken.forms).toEqual([])
  expect(broken.problems).toHaveLength(1)
})
