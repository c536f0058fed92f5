// The monthly form of taxation. Field codes are pinyin initials, as in tax systems; amounts are in ten thousand yuan.
import { count, decimal, type FormSet, may, must } from '../stage/index.ts'
import { isCreditCode } from '../world/index.ts'

export const FORMS: FormSet = {
  codeLists: {},
  accepts: {
    文本: (text, { code }) => code !== 'NSRSBH' || isCreditCode(text),
    整数: count,
    金额: decimal,
    数量: decimal,
  },
  forms: [
    {
      ...{ code: 'XWQYJY', title: '小微企业经营情况月报', object: '纳税人', period: '月', version: 1, subjectField: 'NSRSBH' },
      fields: [
        must('NSRSBH', '纳税人识别号', '文本', { length: 18 }),
        must('NSRMC', '纳税人名称', '文本', { length: 200 }),
        must('SCJYDZ', '生产经营地址', '文本', { length: 200 }),
        may('FDDBR', '法定代表人', '文本', { length: 60 }),
        must('LXDH', '联系电话', '文本', { length: 20 }),
        must('CYRS', '从业人数', '整数', { unit: '人' }),
        must('YYSR', '本月营业收入', '金额', { scale: 6, unit: '万元' }),
        may('CKJHZ', '本月出口交货值', '金额', { scale: 6, unit: '万元' }),
        may('YDL', '本月用电量', '数量', { scale: 2, unit: '千瓦时' }),
        may('BZ', '备注', '文本', { length: 200 }),
      ],
      rules: [{ kind: 'atMost', part: 'CKJHZ', whole: 'YYSR', message: '出口交货值不得多于营业收入' }],
    },
  ],
}
