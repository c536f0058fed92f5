// The monthly report that the county government office collects from every village through its old office system.
import { count, decimal, type FormSet, may, must } from '../stage/index.ts'

export const FORMS: FormSet = {
  codeLists: {},
  accepts: { 文本: () => true, 整数: count, 金额: decimal },
  forms: [
    {
      ...{ code: 'CZHYB', title: '村（社区）综合情况月报', object: '村', period: '月', version: 1, subjectField: 'cdm' },
      fields: [
        must('cdm', '村代码', '文本', { length: 12 }),
        must('cmc', '村（社区）名称', '文本', { length: 60 }),
        must('hs', '户数', '整数', { unit: '户' }),
        must('rk', '户籍人口', '整数', { unit: '人' }),
        must('czrk', '常住人口', '整数', { unit: '人' }),
        must('wcwg', '外出务工人数', '整数', { unit: '人' }),
        must('lset', '留守儿童', '整数', { unit: '人' }),
        may('zyz', '志愿者人数', '整数', { unit: '人' }),
        must('yhs', '未整改隐患', '整数', { unit: '处' }),
        may('jtsr', '村集体经济收入', '金额', { scale: 6, unit: '万元' }),
        may('bz', '工作情况', '文本', { length: 500 }),
      ],
      lists: [
        {
          ...{ code: 'lsetmd', label: '留守儿童名单', required: false },
          fields: [
            must('zjhm', '身份证号', '文本', { length: 18 }),
            must('xm', '姓名', '文本', { length: 50 }),
            may('xb', '性别', '文本', { length: 1 }),
            may('csrq', '出生日期', '文本', { length: 11 }),
            may('xzz', '现住址', '文本', { length: 100 }),
            may('jhr', '监护人', '文本', { length: 50 }),
          ],
        },
      ],
      rules: [
        { kind: 'atMost', part: 'wcwg', whole: 'rk', message: '外出务工人数不得多于户籍人口' },
        { kind: 'atMost', part: 'lset', whole: 'rk', message: '留守儿童不得多于户籍人口' },
      ],
    },
  ],
}
