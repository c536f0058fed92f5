// The two forms of agriculture and rural affairs: a household's land, a village's grain.
import { count, decimal, type FormSet, may, must } from '../stage/index.ts'

export const FORMS: FormSet = {
  codeLists: {},
  accepts: { 文本: () => true, 整数: count, 面积: decimal, 重量: count },
  forms: [
    {
      ...{ code: 'NHCBD', title: '农户承包地核查表', object: '农户', period: '无', version: 1, subjectField: 'hh' },
      fields: [
        must('hh', '户号', '文本', { length: 20 }),
        must('hzxm', '户主姓名', '文本', { length: 60 }),
        must('dz', '家庭住址', '文本', { length: 200 }),
        may('lxdh', '联系电话', '文本', { length: 20 }),
        must('rks', '家庭人口', '整数', { unit: '人' }),
        must('cbmj', '承包耕地面积', '面积', { scale: 2, unit: '亩' }),
        may('bz', '备注', '文本', { length: 200 }),
      ],
      rules: [],
    },
    {
      ...{ code: 'LSSC', title: '粮食生产情况月报', object: '村', period: '月', version: 1, subjectField: 'cdm' },
      fields: [
        must('cdm', '村代码', '文本', { length: 12 }),
        must('cmc', '村名', '文本', { length: 60 }),
        must('gdmj', '耕地面积', '面积', { scale: 2, unit: '亩' }),
        must('bzmj', '粮食播种面积', '面积', { scale: 2, unit: '亩' }),
        must('lscl', '粮食产量', '重量', { unit: '公斤' }),
        may('szcl', '生猪存栏', '整数', { unit: '头' }),
        may('bz', '备注', '文本', { length: 200 }),
      ],
      rules: [],
    },
  ],
}
