// The two forms of natural resources: land use of a village, and the land that a household farms. Names are short pinyin.
import { decimal, type FormSet, may, must, wholeNumber } from '../stage/index.ts'
import { isIdNumber } from '../world/index.ts'

export const FORMS: FormSet = {
  codeLists: {},
  accepts: {
    wb: (text, { code }) => code !== 'Hzsfz' || isIdNumber(text),
    zs: wholeNumber,
    mj: decimal,
  },
  forms: [
    {
      ...{ code: 'TDLY', title: '村级土地利用情况表', object: 'XZQ', period: 'N', version: 1, subjectField: 'Xzqdm' },
      fields: [
        must('Xzqdm', '行政区代码', 'wb', { length: 12 }),
        must('Xzqmc', '行政区名称', 'wb', { length: 50 }),
        must('Zhs', '总户数', 'zs', { unit: '户' }),
        must('Zrk', '总人口', 'zs', { unit: '人' }),
        must('Gdmj', '耕地面积', 'mj', { scale: 4, unit: '公顷' }),
        must('Bzmj', '粮食播种面积', 'mj', { scale: 2, unit: '亩' }),
        may('Bz', '备注', 'wb', { length: 200 }),
      ],
      rules: [],
    },
    {
      ...{ code: 'CBD', title: '家庭承包地核查表', object: 'HU', period: 'W', version: 1, subjectField: 'Hh' },
      fields: [
        must('Hh', '户号', 'wb', { length: 9 }),
        must('Hzxm', '户主姓名', 'wb', { length: 50 }),
        must('Hzsfz', '户主身份证号', 'wb', { length: 18 }),
        must('Dz', '地址', 'wb', { length: 100 }),
        must('Rs', '家庭人口', 'zs', { unit: '人' }),
        must('Dh', '联系电话', 'wb', { length: 20 }),
        must('Cbmj', '承包耕地面积', 'mj', { scale: 2, unit: '亩' }),
        may('Bz', '备注', 'wb', { length: 200 }),
      ],
      rules: [],
    },
  ],
}
