// The two monthly forms of statistics. Field codes as statisticians write them: a letter for the block, a number within it.
import { count, decimal, type FormSet, may, must } from '../stage/index.ts'
import { isCreditCode } from '../world/index.ts'

export const FORMS: FormSet = {
  codeLists: {},
  accepts: {
    文本: (text, { label }) => label !== '统一社会信用代码' || isCreditCode(text),
    整数: count,
    小数: decimal,
  },
  forms: [
    {
      ...{ code: 'CJYB', title: '村级月报', object: '区划', period: '月', version: 1, subjectField: 'A01' },
      fields: [
        must('A01', '行政区划代码', '文本', { length: 12 }),
        must('A02', '村（社区）名称', '文本', { length: 50 }),
        must('B01', '户数', '整数', { unit: '户' }),
        must('B02', '户籍人口', '整数', { unit: '人' }),
        must('B03', '其中：男', '整数', { unit: '人' }),
        must('B04', '其中：女', '整数', { unit: '人' }),
        must('B05', '60岁及以上人口', '整数', { unit: '人' }),
        must('B06', '本月出生', '整数', { unit: '人' }),
        must('B07', '本月死亡', '整数', { unit: '人' }),
        must('B08', '本月迁入', '整数', { unit: '人' }),
        must('B09', '本月迁出', '整数', { unit: '人' }),
        must('C01', '持证残疾人数', '整数', { unit: '人' }),
        must('C02', '低保户数', '整数', { unit: '户' }),
        must('D01', '企业数', '整数', { unit: '家' }),
        must('E01', '耕地面积', '小数', { scale: 2, unit: '亩' }),
        may('E02', '粮食产量', '小数', { scale: 2, unit: '吨' }),
        may('E03', '人均可支配收入', '小数', { scale: 2, unit: '元' }),
      ],
      rules: [
        { kind: 'sumEquals', parts: ['B03', 'B04'], total: 'B02', message: '男、女人数之和应等于户籍人口' },
        { kind: 'atMost', part: 'B05', whole: 'B02', message: '60岁及以上人口不得多于户籍人口' },
        { kind: 'atMost', part: 'B06', whole: 'B02', message: '本月出生不得多于户籍人口' },
        { kind: 'atMost', part: 'C01', whole: 'B02', message: '持证残疾人数不得多于户籍人口' },
        { kind: 'atMost', part: 'C02', whole: 'B01', message: '低保户数不得多于户数' },
      ],
    },
    {
      ...{ code: 'QYYG', title: '企业月度用工表', object: '企业', period: '月', version: 1, subjectField: 'A01' },
      fields: [
        must('A01', '统一社会信用代码', '文本', { length: 18 }),
        must('A02', '单位详细名称', '文本', { length: 100 }),
        must('A03', '单位所在地', '文本', { length: 200 }),
        may('A04', '法定代表人', '文本', { length: 50 }),
        must('A05', '联系电话', '文本', { length: 20 }),
        must('B01', '期末从业人员', '整数', { unit: '人' }),
        must('B02', '其中：女性', '整数', { unit: '人' }),
        may('B03', '本月产值', '小数', { scale: 2, unit: '千元' }),
        may('C01', '备注', '文本', { length: 200 }),
      ],
      rules: [{ kind: 'atMost', part: 'B02', whole: 'B01', message: '女性从业人员不得多于期末从业人员' }],
    },
  ],
}
